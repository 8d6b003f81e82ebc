package org.cspplatform.server.process.due;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import io.micronaut.context.annotation.Value;
import io.micronaut.runtime.server.EmbeddedServer;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import org.cspplatform.server.identity.Role;
import org.cspplatform.server.modules.ModuleDirectory;
import org.cspplatform.server.process.CaseWork;
import org.cspplatform.server.process.ReviewModule;
import org.cspplatform.server.support.ServerTest;
import org.cspplatform.server.support.TestPeople;
import org.cspplatform.server.support.TestPeople.Person;
import org.cspplatform.server.tenancy.Partnership;
import org.cspplatform.server.tenancy.TwoTenants;
import org.cspplatform.testkit.browser.Browser;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

/** A case from the page where one begins until it is closed, in a real browser. */
@MicronautTest(transactional = false)
final class DueInABrowserTest implements ServerTest {
    @Inject
    EmbeddedServer server;

    @Inject
    TwoTenants tenants;

    @Inject
    TestPeople people;

    @Inject
    ModuleDirectory directory;

    @Inject
    CaseWork work;

    @Value("${csp.modules.directory}")
    Path modules;

    @AutoClose
    private final Browser browser = Browser.launch();

    @Test
    void whatIsDueIsFoundFromHomeAndDone() {
        ReviewModule.jar("due-browsed", "1.0.0", 5).into(modules);
        directory.installAll();
        Partnership east = tenants.make().east();
        Person lead = people.of(east, Role.PARTNERSHIP_LEAD);
        String token = people.tokenOf(lead);
        work.switchOn(token, "due-browsed");
        LocalDate today = LocalDate.now(ZoneId.of("Europe/London"));
        add(token, "DHR-1", LocalDate.of(2016, 3, 1));
        add(token, "DHR-2", today.minusDays(1));
        Page page = browser.visitor(server.getURI());
        signIn(page, lead);

        page.navigate("/partnerships/" + east.code());
        Browser.accessible(page, "home-with-deadlines");
        page.locator("text=All that is due").click();
        assertThat(page.locator("h1").textContent()).isEqualTo("What is due");
        Browser.accessible(page, "due");
        page.locator("text=Choose whether you are reminded by e-mail").click();
        Browser.accessible(page, "due-reminders");

        page.navigate("/due");
        page.locator("a:has-text(\"review DHR-1\")").first().click();
        Browser.accessible(page, "record-with-state");
        page.locator("text=Change to: Accepted").click();
        assertThat(page.locator("input[value=ACCEPTED]").isChecked()).isTrue();
        assertThat(page.locator("input[value=CLOSED]").count()).isZero();
        page.locator("input[name=completedOn-day]").fill("1");
        page.locator("input[name=completedOn-month]").fill("4");
        page.locator("input[name=completedOn-year]").fill("2016");
        page.locator("main button.govuk-button:text-is(\"Save\")").click();
        assertThat(page.locator(".govuk-tag").first().textContent()).isEqualTo("Accepted");
        page.navigate("/due");
        assertThat(page.locator("main").textContent()).contains("Overdue: 1").doesNotContain("Complete the review");
    }

    private void add(String token, String reference, LocalDate decided) {
        String body = "{\"reference\": \"%s\", \"decidedOn\": \"%s\", \"status\": \"PROPOSED\"}"
                .formatted(reference, decided);
        assertThat(work.post(token, "/api/v1/modules/due-browsed/datasets/reviews/records", body)
                        .statusCode())
                .isEqualTo(201);
    }

    private static void signIn(Page page, Person person) {
        page.navigate("/sign-in?to=/account");
        page.locator("#username").fill(person.username());
        page.locator("#password").fill(TestPeople.PASSWORD);
        page.locator("main button[type=submit]").click();
        assertThat(page.url()).endsWith("/account");
    }
}
