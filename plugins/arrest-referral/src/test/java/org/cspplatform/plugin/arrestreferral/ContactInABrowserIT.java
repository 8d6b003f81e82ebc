package org.cspplatform.plugin.arrestreferral;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.nio.file.Path;
import org.cspplatform.testkit.Person;
import org.cspplatform.testkit.RunningService;
import org.cspplatform.testkit.browser.Browser;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

/** One contact's life as a person lives it: made, refused, mended, found again, changed. */
final class ContactInABrowserIT {
    private static final String PAGES = "/modules/arrest-referral";

    @AutoClose
    private final RunningService service = RunningService.start();

    @AutoClose
    private final Browser browser = Browser.launch();

    @Test
    void aContactIsMadeMendedAndChanged() {
        service.drop(Path.of(System.getProperty("plugin.jar")));
        service.awaitStarted("arrest-referral");
        Person lead = service.person("coventry", "partnership.lead");
        lead.putJson("/api/v1/modules/arrest-referral/use", "{\"on\": true}");
        Page page = lead.page(browser);

        page.navigate(PAGES + "/datasets/contacts");
        page.locator("a[href$='/records/new']").click();
        page.locator("#contactReference").fill("COV-1");
        page.locator("#client").fill("P-1");
        day(page, "contactDate", "3", "9", "2026");
        choose(page, "promptingEvent", "REQUIRED_ASSESSMENT");
        choose(page, "setting", "CUSTODY");
        choose(page, "sex", "FEMALE");
        choose(page, "ethnicity", "NOT_STATED");
        choose(page, "testResult", "POSITIVE_OTHER");
        choose(page, "testGround", "TRIGGER_OFFENCE");
        choose(page, "triggerOffence", "THEFT");
        choose(page, "ndtmsConsent", "true");
        save(page);

        Locator summary = page.locator(".govuk-error-summary");
        assertThat(summary).containsText("Enter the custody suite or court");
        assertThat(summary).containsText("The drugs found do not fit the result of the test");
        Browser.accessible(page, "contact-refused");

        page.locator("#custodySuite").fill("Central");
        page.locator("input[name=drugsFound][value=MDMA]").check();
        save(page);
        assertThat(page.locator("main")).containsText("Theft");
        assertThat(page.locator("main")).containsText("MDMA (ecstasy)");
        Browser.accessible(page, "contact");

        page.locator("a[href$='/edit']").click();
        day(page, "assessmentRequiredOn", "3", "9", "2026");
        save(page);
        assertThat(page.locator("main")).containsText("3 September 2026");

        page.navigate(PAGES + "/measures/funnel");
        assertThat(page.locator("main")).containsText("Required assessment imposed");
        Browser.accessible(page, "funnel");
    }

    private static void choose(Page page, String field, String code) {
        Locator radio = page.locator("input[name='%s'][value='%s']".formatted(field, code));
        if (radio.count() > 0) {
            radio.check();
        } else {
            page.locator("select[name='%s']".formatted(field)).selectOption(code);
        }
    }

    private static void day(Page page, String field, String day, String month, String year) {
        page.locator("[name='%s-day']".formatted(field)).fill(day);
        page.locator("[name='%s-month']".formatted(field)).fill(month);
        page.locator("[name='%s-year']".formatted(field)).fill(year);
    }

    private static void save(Page page) {
        page.locator("button.govuk-button:text-is('Save')").click();
    }
}
