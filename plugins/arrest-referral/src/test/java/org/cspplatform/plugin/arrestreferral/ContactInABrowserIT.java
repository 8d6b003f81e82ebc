package org.cspplatform.plugin.arrestreferral;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.nio.file.Path;
import org.cspplatform.testkit.Person;
import org.cspplatform.testkit.RecordPage;
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
        RecordPage form = new RecordPage(page);

        page.navigate(PAGES + "/datasets/contacts");
        page.locator("a[href$='/records/new']").click();
        form.enter("contactReference", "COV-1");
        form.enter("client", "P-1");
        form.enter("contactDate", "2026-09-03");
        form.enter("promptingEvent", "REQUIRED_ASSESSMENT");
        form.enter("setting", "CUSTODY");
        form.enter("sex", "FEMALE");
        form.enter("ethnicity", "NOT_STATED");
        form.enter("testResult", "POSITIVE_OTHER");
        form.enter("testGround", "TRIGGER_OFFENCE");
        form.enter("triggerOffence", "THEFT");
        form.enter("ndtmsConsent", "true");
        form.save();

        Locator summary = page.locator(".govuk-error-summary");
        assertThat(summary).containsText("Enter the custody suite or court");
        assertThat(summary).containsText("The drugs found do not fit the result of the test");
        Browser.accessible(page, "contact-refused");

        form.enter("custodySuite", "Central");
        form.enter("drugsFound", "MDMA");
        form.save();
        assertThat(page.locator("main")).containsText("Theft");
        assertThat(page.locator("main")).containsText("MDMA (ecstasy)");
        Browser.accessible(page, "contact");

        page.locator("a[href$='/edit']").click();
        form.enter("assessmentRequiredOn", "2026-09-03");
        form.save();
        assertThat(page.locator("main")).containsText("3 September 2026");

        page.navigate(PAGES + "/measures/funnel");
        assertThat(page.locator("main")).containsText("Required assessment imposed");
        Browser.accessible(page, "funnel");
    }
}
