package org.cspplatform.server.openness;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import io.micronaut.runtime.server.EmbeddedServer;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.util.Map;
import org.cspplatform.server.identity.Role;
import org.cspplatform.server.support.ServerTest;
import org.cspplatform.server.support.TestPeople;
import org.cspplatform.server.support.TestPeople.Person;
import org.cspplatform.server.tenancy.TwoTenants;
import org.cspplatform.testkit.browser.Browser;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

/** A grant from the form to the public page, and a table that is checked, in a real browser without JavaScript. */
@MicronautTest(transactional = false)
final class OpennessInABrowserTest implements ServerTest {
    private static final String TABLE = """
        Partnership\tAllocation\tCarry forward\tTotal\tPlanned (%%)\tPlanned\tQ1 spend\tQ2 spend
        Coventry\t£409,728\t£102,504\t£512,232\t96%%\t492,478\t27,531\t242,941
        Dudley\t£297,273\t£22,505\t£319,778\t93%%\t295,842\t58,291\t158,183
        Solihull\t£214,454\t£0\t£214,454\t100%%\t214,454\t133,454\tNot received
        Total\t£921,455\t£125,009\t£1,046,464\t96%%\t1,002,774\t219,276\t534,578
        """.formatted();

    @Inject
    EmbeddedServer server;

    @Inject
    TwoTenants tenants;

    @Inject
    TestPeople people;

    @AutoClose
    private final Browser browser = Browser.launch();

    @Test
    void aGrantIsEnteredPublishedAndReadByAnybody() {
        TwoTenants.Made made = tenants.make();
        Person officer = people.of(made.region(), Role.REGION_OFFICER);
        Page page = browser.visitorWithoutScripts(server.getURI());
        signIn(page, officer);
        page.navigate("/regions/" + made.region().code() + "/publication/grants/new");
        page.locator("main button:text-is(\"Save\")").click();
        assertThat(page.locator(".govuk-error-summary").count()).isEqualTo(1);
        screenshotWithout(page, "grant-with-errors");
        for (Map.Entry<String, String> field :
                Office.grant("2016-17-east", "1,234.50", "2016-07-04").entrySet()) {
            page.locator("[name=" + field.getKey() + "]").fill(field.getValue());
        }
        page.locator("main button:text-is(\"Save\")").click();
        screenshotWithout(page, "publication");
        page.locator("a:text-is(\"July 2016\")").click();
        screenshotWithout(page, "grant-month");
        page.locator("main button:has-text(\"Publish July 2016\")").click();
        assertThat(page.locator("main").textContent()).contains("Published", "edition 1");

        Page anybody = browser.visitor(server.getURI());
        anybody.navigate("/public");
        Browser.accessible(anybody, "public");
        anybody.navigate("/public/" + made.region().code());
        Browser.accessible(anybody, "public-region");
        anybody.locator("a:text-is(\"Grants by month\")").click();
        Browser.accessible(anybody, "public-grants");
        anybody.locator("main a:text-is(\"July 2016\")").click();
        assertThat(anybody.locator("main").textContent()).contains("£1,234.50", "Reasons of 2016-17-east");
        Browser.accessible(anybody, "public-grant-month");
        Page office = browser.visitor(server.getURI());
        signIn(office, officer);
        office.navigate("/regions/" + made.region().code() + "/publication");
        Browser.accessible(office, "publication-overview");
        office.navigate("/regions/" + made.region().code() + "/publication/grants/new");
        Browser.accessible(office, "grant-new");
    }

    @Test
    void aTableIsPastedCheckedAndPutRight() {
        TwoTenants.Made made = tenants.make();
        Page page = browser.visitorWithoutScripts(server.getURI());
        Person lead = people.of(made.east(), Role.PARTNERSHIP_LEAD);
        signIn(page, lead);
        page.navigate("/reconciliation");
        page.locator("#table").fill(TABLE);
        page.locator("main button:text-is(\"Check\")").click();
        assertThat(page.locator("main").textContent()).contains("1 difference", "+133,454", "Solihull", "late");
        page.locator("#column-7").selectOption("IGNORE");
        page.locator("main button:text-is(\"Check again\")").first().click();
        assertThat(page.locator("main").textContent()).contains("No difference found");

        Page seen = browser.visitor(server.getURI());
        signIn(seen, lead);
        seen.navigate("/reconciliation");
        Browser.accessible(seen, "reconciliation");
        seen.locator("#table").fill(TABLE);
        seen.locator("main button:text-is(\"Check\")").click();
        Browser.accessible(seen, "reconciliation-result");
    }

    private static void screenshotWithout(Page page, String name) {
        Browser.screenshot(page, name + "-without-scripts");
    }

    private static void signIn(Page page, Person person) {
        page.navigate("/sign-in?to=/account");
        page.locator("#username").fill(person.username());
        page.locator("#password").fill(TestPeople.PASSWORD);
        page.locator("main button[type=submit]").click();
        assertThat(page.url()).endsWith("/account");
    }
}
