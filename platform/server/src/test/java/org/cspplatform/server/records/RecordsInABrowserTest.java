package org.cspplatform.server.records;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import io.micronaut.context.annotation.Value;
import io.micronaut.runtime.server.EmbeddedServer;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.http.HttpClient;
import java.nio.file.Files;
import java.nio.file.Path;
import org.cspplatform.server.identity.Role;
import org.cspplatform.server.modules.ModuleDirectory;
import org.cspplatform.server.support.ApiClient;
import org.cspplatform.server.support.ServerTest;
import org.cspplatform.server.support.TestPeople;
import org.cspplatform.server.support.TestPeople.Person;
import org.cspplatform.server.tenancy.TwoTenants;
import org.cspplatform.testkit.browser.Browser;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

/** A record with a field of every type, from the empty form until it is erased, in a real browser. */
@MicronautTest(transactional = false)
final class RecordsInABrowserTest implements ServerTest {
    @Inject
    EmbeddedServer server;

    @Inject
    TwoTenants tenants;

    @Inject
    TestPeople people;

    @Inject
    ModuleDirectory directory;

    @Value("${csp.modules.directory}")
    Path modules;

    @AutoClose
    private final Browser browser = Browser.launch();

    @Test
    void aRecordsLife() throws IOException {
        CasesJar.of("browsing").into(modules);
        directory.installAll();
        TwoTenants.Made made = tenants.make();
        Person lead = people.of(made.east(), Role.PARTNERSHIP_LEAD);
        ApiClient east =
                new ApiClient(HttpClient.newHttpClient(), server.getURL().toString(), people.tokenOf(lead));
        east.put("/api/v1/modules/browsing/use", "{\"on\": true}");
        east.post("/api/v1/modules/browsing/datasets/children/records", "{\"child\": \"C-1\", \"sex\": \"GIRL\"}");
        // Without scripts: everything here works by forms alone.
        Page page = browser.visitorWithoutScripts(server.getURI());
        signIn(page, lead);

        page.navigate("/modules/browsing/datasets/cases/records/new");
        page.locator("text=Add: pause").click();
        page.locator("main button:has-text('Save')").last().click();
        assertThat(page.locator(".govuk-error-summary").textContent()).contains("Enter reference", "Select stage");

        // An item of which nothing was filled in is none, and is not asked for again.
        page.locator("text=Add: pause").click();
        fillIn(page);
        page.locator("main button:has-text('Save')").last().click();
        assertThat(page.locator("h1").textContent()).as(page.content()).isEqualTo("Case");
        assertThat(page.locator("main").textContent())
                .contains(
                        "Law-enforcement processing", "£1,234.56", "87.5%", "23:15", "From: 20 May 2016", "letter.txt");
        page.locator("main a:has-text('C-1')").click();
        page.locator("main a:has-text('B-1')").click();

        page.locator("a:has-text('Change')").first().click();
        page.locator("input[name=team]").fill("South");
        page.locator("main button:has-text('Save')").last().click();
        page.locator("button:has-text('Share with the region')").click();

        Page pictures = browser.visitor(server.getURI());
        signIn(pictures, lead);
        pictures.navigate(page.url());
        Browser.accessible(pictures, "record-of-every-type");
        pictures.locator("a:has-text('Change')").first().click();
        Browser.accessible(pictures, "record-form");
        pictures.navigate("/modules/browsing/datasets/cases?counts-from=1/4/2009");
        Browser.accessible(pictures, "record-list");
        pictures.navigate("/modules/browsing/datasets/cases/shared");
        Browser.accessible(pictures, "record-shared");
        pictures.navigate("/modules/browsing/erasure");
        Browser.accessible(pictures, "record-due");
        pictures.navigate("/modules/browsing");
        Browser.accessible(pictures, "module-with-region");
        pictures.navigate("/modules/browsing/datasets/cases/records/new");
        pictures.locator("main button:has-text('Save')").last().click();
        Browser.accessible(pictures, "record-form-errors");

        page.locator("a:has-text('Erase for ever')").click();
        page.locator("button:has-text('Erase for ever')").click();
        assertThat(page.locator("main").textContent()).contains("The case was erased");
    }

    private static void fillIn(Page page) throws IOException {
        page.locator("input[name=reference]").fill("B-1");
        date(page, "openedOn", "17", "5", "2009");
        page.locator("input[name=child]").fill("C-1");
        date(page, "seenAt", "17", "5", "2009");
        page.locator("input[name=seenAt-time]").fill("23:15");
        page.locator("input[name=stage]").first().check();
        page.locator("input[name=themes]").first().check();
        page.locator("input[name=cost]").fill("1,234.56");
        page.locator("input[name=attendance]").fill("87.5");
        page.locator("input[name=first]").fill("12");
        page.locator("input[name=second]").fill("11");
        page.locator("textarea[name=learning]").fill("Ask the landlord");
        date(page, "pauses\\.1\\.from", "20", "5", "2016");
        page.locator("input[name='pauses.1.why']").first().check();
        Path letter = Files.createTempDirectory("letter").resolve("letter.txt");
        Files.writeString(letter, "Dear all");
        page.locator("input[name=letter]").setInputFiles(letter);
    }

    private static void date(Page page, String name, String day, String month, String year) {
        String plain = name.replace("\\", "");
        page.locator("input[name='" + plain + "-day']").fill(day);
        page.locator("input[name='" + plain + "-month']").fill(month);
        page.locator("input[name='" + plain + "-year']").fill(year);
    }

    private static void signIn(Page page, Person person) {
        page.navigate("/sign-in?to=/account");
        page.locator("#username").fill(person.username());
        page.locator("#password").fill(TestPeople.PASSWORD);
        page.locator("main button[type=submit]").click();
        assertThat(page.url()).endsWith("/account");
    }
}
