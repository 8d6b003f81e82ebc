package org.cspplatform.plugin.dhrlearning;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import java.nio.file.Path;
import org.cspplatform.testkit.Person;
import org.cspplatform.testkit.RecordPage;
import org.cspplatform.testkit.RunningService;
import org.cspplatform.testkit.browser.Browser;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

/** One review's life as a person lives it: notified, decided, paused. */
final class ReviewInABrowserIT {
    private static final String PAGES = "/modules/dhr-learning";

    @AutoClose
    private final RunningService service = RunningService.start();

    @AutoClose
    private final Browser browser = Browser.launch();

    @Test
    void aReviewIsNotifiedDecidedAndPaused() {
        service.drop(Path.of(System.getProperty("plugin.jar")));
        service.awaitStarted("dhr-learning");
        Person lead = service.person("dudley", "partnership.lead");
        lead.putJson("/api/v1/modules/dhr-learning/use", "{\"on\": true}");
        Page page = lead.page(browser);
        RecordPage form = new RecordPage(page);

        page.navigate(PAGES + "/datasets/reviews");
        page.locator("a[href$='/records/new']").click();
        form.enter("reviewReference", "DUD-7");
        form.enter("kind", "DARDR");
        form.enter("notifiedOn", "2026-03-02");
        form.enter("trigger", "PARTNER");
        form.enter("deathType", "INTIMATE_PARTNER");
        form.enter("victim", "V-7");
        form.enter("victimSex", "FEMALE");
        form.enter("victimAge", "AGED_35_44");
        form.enter("victimEthnicity", "NOT_KNOWN");
        form.enter("family", "NOT_YET_ASKED");
        form.enter("decision", "REVIEW");
        form.save();
        assertThat(page.locator(".govuk-error-summary")).containsText("Enter the day of the decision too");
        Browser.accessible(page, "review-refused");

        form.enter("decidedOn", "2026-03-20");
        form.enter("pauses.1.from", "2026-05-01");
        form.enter("pauses.1.reason", "CRIMINAL_TRIAL");
        form.save();
        assertThat(page.locator("main")).containsText("Paused");
        assertThat(page.locator("main")).containsText("2 April 2026");
        Browser.accessible(page, "review");

        page.locator("a[href$='/edit']").click();
        form.enter("pauses.1.until", "2026-05-30");
        form.save();
        assertThat(page.locator("main")).containsText("Under review");
        assertThat(page.locator("main")).containsText("20 October 2026");

        page.navigate(PAGES + "/reports/quarterly");
        assertThat(page.locator("main")).containsText("Decided within a month");
        Browser.accessible(page, "dhr-report");
    }
}
