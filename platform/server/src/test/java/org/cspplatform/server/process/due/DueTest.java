package org.cspplatform.server.process.due;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.context.annotation.Value;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import org.cspplatform.server.identity.Role;
import org.cspplatform.server.modules.ModuleDirectory;
import org.cspplatform.server.process.CaseWork;
import org.cspplatform.server.process.ReviewModule;
import org.cspplatform.server.support.ServerTest;
import org.cspplatform.server.support.TestPeople;
import org.cspplatform.server.tenancy.TwoTenants;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@MicronautTest(transactional = false)
final class DueTest implements ServerTest {
    private static final String RECORDS = "/api/v1/modules/due/datasets/reviews/records";
    private final LocalDate today = LocalDate.now(ZoneId.of("Europe/London"));

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

    private TwoTenants.Made made;
    private String east = "";
    private String west = "";

    @BeforeEach
    void twoPartnershipsThatUseAModuleWithDeadlines() {
        ReviewModule.jar("due", "1.0.0", 5).into(modules);
        directory.installAll();
        made = tenants.make();
        east = people.tokenOf(people.of(made.east(), Role.PARTNERSHIP_LEAD));
        west = people.tokenOf(people.of(made.west(), Role.PARTNERSHIP_OFFICER));
        work.switchOn(east, "due");
        work.switchOn(people.tokenOf(people.of(made.west(), Role.PARTNERSHIP_LEAD)), "due");
    }

    @Test
    void whatIsLateComesFirstAndGoesWhenItIsDone() {
        String place = add(east, "late-1", today.minusMonths(7), null, null);
        add(east, "soon-1", today, today, null);
        add(east, "today-1", today, null, null);

        String due = work.get(east, "/api/v1/due").body();
        assertThat(due)
                .containsSubsequence(
                        "\"deadline\":\"reply\"",
                        "\"state\":\"overdue\"",
                        "\"deadline\":\"complete\"",
                        "\"state\":\"overdue\"",
                        "\"deadline\":\"reply\"",
                        "\"state\":\"due-soon\"");
        assertThat(work.get(east, "/api/v1/due?state=due-soon").body())
                .contains("\"title\":\"Reply to the family\"", "\"workingDaysLate\":0")
                .doesNotContain("overdue");

        HttpResponse<String> changed =
                work.put(east, place, review("late-1", today.minusMonths(7), today, today), "\"1\"");
        assertThat(changed.statusCode()).as(changed.body()).isEqualTo(200);
        assertThat(work.get(east, "/api/v1/due").body())
                .doesNotContain("overdue")
                .contains("due-soon");
    }

    @Test
    void aRecordThatIsDeletedIsDueNoMore() {
        String place = add(east, "gone-1", today.minusMonths(7), null, null);
        assertThat(work.get(east, "/api/v1/due").body()).contains("overdue");
        work.delete(east, place, "\"1\"");
        assertThat(work.get(east, "/api/v1/due").body()).isEqualTo("{\"items\":[],\"next\":null}");
    }

    @Test
    void whileAPauseIsOpenNothingIsOverdueAndWhenItEndsTheDayMoves() {
        LocalDate decided = today.minusMonths(7);
        String open = review("paused-1", decided, today, null)
                .replace(
                        "}",
                        ", \"pauses\": [{\"from\": \"%s\", \"reason\": \"Trial\"}]}".formatted(today.minusDays(60)));
        String place =
                work.post(east, RECORDS, open).headers().firstValue("Location").orElseThrow();
        assertThat(work.get(east, "/api/v1/due").body())
                .contains("\"state\":\"paused\"", "\"pausedSince\":\"" + today.minusDays(60) + "\"")
                .doesNotContain("overdue");
        assertThat(work.page(east, place.replace("/api/v1", "")).body()).contains("The clock stands still since");

        String ended = open.replace("\"reason\"", "\"until\": \"" + today.minusDays(1) + "\", \"reason\"");
        assertThat(work.put(east, place, ended, "\"1\"").statusCode()).isEqualTo(200);
        assertThat(work.get(east, "/api/v1/due").body())
                .contains("\"dueOn\":\"" + decided.plusMonths(6).plusDays(60) + "\"", "due-soon");
    }

    @Test
    void nobodySeesWhatIsDueElsewhere() {
        add(east, "wall-1", today.minusMonths(7), null, null);
        assertThat(work.page(east, "/due").body()).contains("review wall-1");
        assertThat(work.get(west, "/api/v1/due").body()).isEqualTo("{\"items\":[],\"next\":null}");
        assertThat(work.page(west, "/due").body())
                .contains("Nothing is overdue, due soon or paused.")
                .doesNotContain("wall-1");
        String region = people.tokenOf(people.of(made.region(), Role.REGION_OFFICER));
        assertThat(work.get(region, "/api/v1/due").statusCode()).isEqualTo(403);
        assertThat(work.page(region, "/partnerships/" + made.east().code()).body())
                .doesNotContain("Deadlines", "wall-1");
    }

    @Test
    void thePagesSayWhatIsToBeDoneByWhenAndHowLate() {
        LocalDate friday = LocalDate.of(2016, 3, 4);
        add(east, "page-1", friday, null, null);
        String page = work.page(east, "/due").body();
        assertThat(page)
                .contains(
                        "Overdue: 2", "Reply to the family", "Due 11 March 2016,", "working days late", "review page-1")
                .contains("/modules/due/datasets/reviews/records/");
        String home = work.page(east, "/partnerships/" + made.east().code()).body();
        assertThat(home)
                .contains("2 overdue, 0 due soon, 0 paused.", "Complete the review: review page-1", "href=\"/due\"");
    }

    @Test
    void theListIsReadOnFromWhereItEnded() {
        for (int i = 0; i < 4; i++) {
            add(east, "many-" + i, today.minusMonths(8).plusDays(i), null, null);
        }
        String first = work.get(east, "/api/v1/due?limit=5").body();
        String next = first.replaceAll(".*\"next\":\"([^\"]+)\".*", "$1");
        String second = work.get(east, "/api/v1/due?limit=5&after=" + next).body();
        assertThat(first.split("\"dueOn\"", -1)).hasSize(6);
        assertThat(second.split("\"dueOn\"", -1)).hasSize(4);
        assertThat(second).contains("\"next\":null");
    }

    @Test
    void aListThatIsNoneIsNotFound() {
        assertThat(work.page(east, "/due?state=whenever").statusCode()).isEqualTo(404);
        assertThat(work.get(east, "/api/v1/due?state=whenever").statusCode()).isEqualTo(422);
    }

    private String add(
            String token,
            String reference,
            LocalDate decided,
            @Nullable LocalDate replied,
            @Nullable LocalDate completed) {
        HttpResponse<String> answer = work.post(token, RECORDS, review(reference, decided, replied, completed));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        return answer.headers().firstValue("Location").orElseThrow();
    }

    private static String review(
            String reference, LocalDate decided, @Nullable LocalDate replied, @Nullable LocalDate completed) {
        return """
            {"reference": "%s", "decidedOn": "%s", "status": "PROPOSED", "repliedOn": %s, "completedOn": %s}
            """.formatted(reference, decided, json(replied), json(completed));
    }

    private static String json(@Nullable LocalDate day) {
        return day == null ? "null" : "\"" + day + "\"";
    }
}
