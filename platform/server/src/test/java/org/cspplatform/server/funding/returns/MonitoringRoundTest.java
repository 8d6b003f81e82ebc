package org.cspplatform.server.funding.returns;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import io.micronaut.runtime.server.EmbeddedServer;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.cspplatform.server.funding.returns.ReturnFixture.Place;
import org.cspplatform.server.identity.Role;
import org.cspplatform.server.support.ServerTest;
import org.cspplatform.server.support.TestPeople;
import org.cspplatform.testkit.browser.Browser;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

/** One round of monitoring, walked in a real browser by each of those who take part in it. */
@MicronautTest(transactional = false)
final class MonitoringRoundTest implements ServerTest {
    @AutoClose
    private final Browser browser = Browser.launch();

    @Inject
    EmbeddedServer server;

    @Inject
    ReturnFixture fixture;

    @Inject
    TestPeople people;

    @Test
    void aReturnIsUploadedCorrectedSubmittedQueriedAcceptedPaidAndMonitored() {
        Place ours = fixture.places(2, 2).getFirst();
        String base = "/partnerships/" + ours.partnership().code() + "/returns/2016-17/Q2";

        Page officer = signedInByKeyboard(people.of(ours.partnership(), Role.PARTNERSHIP_OFFICER));
        uploadWithOneBadCellAndCorrect(officer, base);
        Page lead = signedIn(people.of(ours.partnership(), Role.PARTNERSHIP_LEAD));
        signOff(lead, base);
        submit(officer, base);

        Page region = signedIn(people.of(ours.region(), Role.REGION_OFFICER));
        ask(region, base);
        answer(officer, base);
        acceptAndPay(region, base);

        Page board = signedIn(people.of(ours.region(), Role.BOARD_MEMBER));
        monitor(board, ours);
        openNothingOfThePartnership(board, base);
    }

    private static void uploadWithOneBadCellAndCorrect(Page officer, String base) {
        officer.navigate(base);
        Browser.accessible(officer, "round-return");
        officer.navigate(base + "/upload");
        Browser.accessible(officer, "round-upload");
        String template =
                officer.request().get("/api/v1" + base + "/template.csv").text();
        String filled = template.replace(",0.00,,", ",0.00,7.25,");
        assertThat(filled).isNotEqualTo(template);

        upload(officer, filled.replaceFirst("7\\.25", "seven"));
        assertThat(officer.getByRole(AriaRole.ALERT)).containsText("There is a problem");
        assertThat(officer.getByRole(AriaRole.TABLE)).containsText("seven");
        Browser.accessible(officer, "round-bad-cell");

        upload(officer, filled);
        officer.navigate(base + "/narrative");
        officer.getByLabel("In words").fill("The refuge was open on every day of the quarter.");
        button(officer, "Save");
        officer.navigate(base + "/check");
        assertThat(officer.getByRole(AriaRole.MAIN)).containsText("£7.25");
        Browser.accessible(officer, "round-check");
    }

    private static void upload(Page officer, String content) {
        officer.setInputFiles("#file", new FilePayload("q2.csv", "text/csv", content.getBytes(StandardCharsets.UTF_8)));
        button(officer, "Upload");
    }

    private static void signOff(Page lead, String base) {
        lead.navigate(base + "/sign-off");
        Browser.accessible(lead, "round-sign-off");
        lead.getByRole(AriaRole.CHECKBOX).check();
        button(lead, "Sign off only");
    }

    private static void submit(Page officer, String base) {
        officer.navigate(base + "/sign-off");
        officer.getByRole(AriaRole.CHECKBOX).check();
        button(officer, "Submit");
        assertThat(officer.getByRole(AriaRole.MAIN)).containsText("Submitted");
        Browser.accessible(officer, "round-submitted");
    }

    private static void ask(Page region, String base) {
        region.navigate(base + "/review");
        Browser.accessible(region, "round-review");
        region.getByLabel("Ask a question").fill("Why was so little spent?");
        button(region, "Send question");
    }

    private static void answer(Page officer, String base) {
        officer.navigate(base + "/questions");
        Browser.accessible(officer, "round-questions");
        officer.getByLabel("Your answer").fill("The provider was late with its invoice.");
        button(officer, "Send answer");
    }

    private static void acceptAndPay(Page region, String base) {
        region.navigate(base + "/review");
        assertThat(region.getByRole(AriaRole.MAIN)).containsText("late with its invoice");
        button(region, "Accept return");
        region.navigate(base + "/review/payment");
        Browser.accessible(region, "round-payment");
        region.getByRole(AriaRole.CHECKBOX).check();
        button(region, "Release payment");
        assertThat(region.getByRole(AriaRole.MAIN)).containsText("£14.50 released");
    }

    private static void monitor(Page board, Place ours) {
        board.navigate("/regions/" + ours.region().code() + "/monitoring/2016-17/Q2");
        assertThat(board.getByRole(AriaRole.MAIN))
                .containsText(ours.partnership().shortName());
        assertThat(board.getByRole(AriaRole.MAIN)).containsText("Q1 report has not been received");
        Browser.accessible(board, "round-monitoring");
    }

    private static void openNothingOfThePartnership(Page board, String base) {
        for (String page : List.of("", "/figures", "/check", "/questions", "/history", "/review", "/versions/1")) {
            Response response = Objects.requireNonNull(board.navigate(base + page));
            assertThat(response.status()).as(page).isIn(403, 404);
            assertThat(response.text()).as(page).doesNotContain("7.25", "invoice", "refuge");
        }
        Browser.accessible(board, "round-refused");
    }

    private Page signedIn(TestPeople.Person person) {
        Page page = browser.visitor(server.getURI());
        page.navigate("/sign-in");
        page.getByLabel("Username").fill(person.username());
        page.getByLabel("Password").fill(TestPeople.PASSWORD);
        button(page, "Sign in");
        return page;
    }

    private Page signedInByKeyboard(TestPeople.Person person) {
        Page page = browser.visitor(server.getURI());
        page.navigate("/sign-in");
        Browser.accessible(page, "round-sign-in");
        tabTo(page, "username");
        page.keyboard().type(person.username());
        tabTo(page, "password");
        page.keyboard().type(TestPeople.PASSWORD);
        page.keyboard().press("Enter");
        page.waitForURL(url -> !url.contains("/sign-in"));
        return page;
    }

    private static void tabTo(Page page, String id) {
        for (int presses = 0; presses < 12; presses++) {
            page.keyboard().press("Tab");
            if (id.equals(page.evaluate("document.activeElement.id"))) {
                return;
            }
        }
        throw new AssertionError("The keyboard does not reach " + id);
    }

    private static void button(Page page, String name) {
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(name).setExact(true))
                .click();
    }
}
