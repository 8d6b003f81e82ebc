package org.cspplatform.server.identity;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import io.micronaut.runtime.server.EmbeddedServer;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import org.cspplatform.server.support.ServerTest;
import org.cspplatform.server.support.TestPeople;
import org.cspplatform.server.support.TestPeople.Person;
import org.cspplatform.server.tenancy.TwoTenants;
import org.cspplatform.testkit.browser.Browser;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

/** The pages of signing in and of people in a real browser: usable by keyboard, without scripts, and by everybody. */
@MicronautTest(transactional = false)
final class IdentityPagesInABrowserTest implements ServerTest {
    @Inject
    EmbeddedServer server;

    @Inject
    TwoTenants tenants;

    @Inject
    TestPeople people;

    @Inject
    AccountLinks links;

    @AutoClose
    private final Browser browser = Browser.launch();

    @Test
    void everyPageIsAccessible() {
        TwoTenants.Made made = tenants.make();
        Person lead = people.of(made.east(), Role.PARTNERSHIP_LEAD);
        Person officer = people.of(made.east(), Role.PARTNERSHIP_OFFICER);
        Page page = browser.visitor(server.getURI());

        accessible(page, "/sign-in", "sign-in");
        page.keyboard().press("Tab");
        page.locator("#username").focus();
        page.keyboard().type(lead.username());
        page.keyboard().press("Tab");
        page.keyboard().type("not the password");
        page.keyboard().press("Enter");
        assertThat(page.locator(".govuk-error-summary").textContent()).contains("The username or password is wrong.");
        Browser.accessible(page, "sign-in-wrong");
        accessible(page, "/forgotten-password", "forgotten-password");
        accessible(page, "/forgotten-password?sent=1", "forgotten-password-sent");
        String token = links.issue(officer.id(), AccountLinks.Purpose.RESET);
        accessible(page, "/choose-password/" + token, "choose-password");
        accessible(page, "/choose-password/" + Secrets.make(), "choose-password-ended");

        signIn(page, lead);
        accessible(page, "/account", "account");
        accessible(page, "/people", "people");
        accessible(page, "/people/invite", "invite");
        accessible(page, "/people/" + officer.id(), "person");
        accessible(page, "/people/" + lead.id(), "person-own");

        Page operators = browser.visitor(server.getURI());
        signIn(operators, people.operator());
        accessible(operators, "/keys", "keys");
        accessible(operators, "/people/invite", "invite-operator");
    }

    @Test
    void signingInAndOutNeedsNoScripts() {
        Person lead = people.of(tenants.make().east(), Role.PARTNERSHIP_LEAD);
        Page page = browser.visitorWithoutScripts(server.getURI());
        signIn(page, lead);
        page.navigate("/account");
        assertThat(page.locator("h1").textContent()).isEqualTo("Your account");

        page.locator("text=Sign out").click();

        assertThat(page.url()).endsWith("/sign-in?notice=signed-out");
        page.navigate("/account");
        assertThat(page.url()).contains("/sign-in?to=");
    }

    private static void signIn(Page page, Person person) {
        page.navigate("/sign-in?to=/account");
        page.locator("#username").fill(person.username());
        page.locator("#password").fill(TestPeople.PASSWORD);
        page.locator("main button[type=submit]").click();
        assertThat(page.url()).endsWith("/account");
    }

    private static void accessible(Page page, String path, String name) {
        page.navigate(path);
        Browser.accessible(page, "identity-" + name);
    }
}
