package org.cspplatform.plugin.dhrlearning;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.nio.file.Path;
import org.cspplatform.testkit.Person;
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

        page.navigate(PAGES + "/datasets/reviews");
        page.locator("a[href$='/records/new']").click();
        page.locator("#reviewReference").fill("DUD-7");
        choose(page, "kind", "DARDR");
        day(page, "notifiedOn", "2", "3", "2026");
        choose(page, "trigger", "PARTNER");
        choose(page, "deathType", "INTIMATE_PARTNER");
        page.locator("#victim").fill("V-7");
        choose(page, "victimSex", "FEMALE");
        choose(page, "victimAge", "AGED_35_44");
        choose(page, "victimEthnicity", "NOT_KNOWN");
        choose(page, "family", "NOT_YET_ASKED");
        choose(page, "decision", "REVIEW");
        save(page);
        assertThat(page.locator(".govuk-error-summary")).containsText("Enter the day of the decision too");
        Browser.accessible(page, "review-refused");

        day(page, "decidedOn", "20", "3", "2026");
        page.locator("button[name=_add][value=pauses]").click();
        day(page, "pauses.1.from", "1", "5", "2026");
        choose(page, "pauses.1.reason", "CRIMINAL_TRIAL");
        save(page);
        assertThat(page.locator("main")).containsText("Paused");
        assertThat(page.locator("main")).containsText("2 April 2026");
        Browser.accessible(page, "review");

        page.locator("a[href$='/edit']").click();
        day(page, "pauses.1.until", "30", "5", "2026");
        save(page);
        assertThat(page.locator("main")).containsText("Under review");
        assertThat(page.locator("main")).containsText("20 October 2026");

        page.navigate(PAGES + "/reports/quarterly");
        assertThat(page.locator("main")).containsText("Decided within a month");
        Browser.accessible(page, "dhr-report");
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
