package org.cspplatform.plugin.dhrlearning;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.cspplatform.testkit.Person;
import org.cspplatform.testkit.RunningService;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** A review and what comes of it, in the built jar dropped into a running service. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class DhrLearningIT {
    private static final Path JAR = Path.of(System.getProperty("plugin.jar"));
    private static final String API = "/api/v1/modules/dhr-learning";
    private static final String PAGES = "/modules/dhr-learning";
    private static final String CHAIR = """
        {"chairReference": "CH-1", "name": "Robin Ashdown (demo)", "roles": ["CHAIR"], "approvedFrom": "2020-01-01",
         "training": [{"course": "Chairing reviews", "completedOn": "2020-02-01"}], "experience": ["TRAINING"],
         "availability": "AVAILABLE", "dayRate": 450.00}
        """;

    @AutoClose
    private final RunningService service = RunningService.start();

    private final Person lead = service.person("dudley", "partnership.lead");
    private final Person officer = service.person("dudley", "partnership.officer");
    private final Person sandwell = service.person("sandwell", "partnership.lead");
    private final Person office = service.regional("region.officer");

    @BeforeAll
    void theJarIsDroppedIntoTheRunningServiceAndTwoUseIt() {
        service.drop(JAR);
        service.awaitStarted("dhr-learning");
        lead.putJson(API + "/use", "{\"on\": true}");
        sandwell.putJson(API + "/use", "{\"on\": true}");
        ok(office.postJson(records("chairs"), CHAIR));
        ok(lead.postJson(records("reviews"), review("DUD-1")));
    }

    @Test
    void theClockAndTheStageAreWorkedOutAndNobodyElseReadsTheReview() {
        assertThat(lead.get(records("reviews")).body())
                .contains("\"decisionDueOn\":\"2025-02-10\"", "\"decidedInTime\":true")
                .contains("\"completionDueOn\":\"2025-08-11\"", "\"stage\":\"UNDER_REVIEW\"")
                .contains("\"legalBasis\":\"ACT_2004_AMENDED\"");
        assertThat(sandwell.get(records("reviews")).body()).doesNotContain("DUD-1");
        assertThat(office.get(records("reviews")).statusCode()).isIn(403, 404);
    }

    @Test
    void aReviewComesByFormAndWhatCannotBeIsNamed() {
        Map<String, String> form = new LinkedHashMap<>();
        form.put("reviewReference", "DUD-2");
        form.put("kind", "DHR");
        form.put("notifiedOn-day", "3");
        form.put("notifiedOn-month", "3");
        form.put("notifiedOn-year", "2025");
        form.put("trigger", "SUICIDE");
        form.put("deathType", "ADULT_FAMILY");
        form.put("victim", "V-2");
        form.put("victimSex", "FEMALE");
        form.put("victimAge", "AGED_25_34");
        form.put("victimEthnicity", "WHITE");
        form.put("family", "NOT_YET_ASKED");
        HttpResponse<String> refused = lead.postForm(PAGES + "/datasets/reviews/records", form);
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("must both be suicide, or neither");
        form.put("deathType", "SUICIDE");
        assertThat(lead.postForm(PAGES + "/datasets/reviews/records", form).statusCode())
                .isEqualTo(303);
        assertThat(lead.get(records("reviews")).body()).contains("DUD-2", "AWAITING_DECISION");
    }

    @Test
    void aRecommendationIsEvidencedByTheLeadOnlyAndWithEvidenceOnly() {
        HttpResponse<String> made =
                officer.postJson(records("recommendations"), recommendation("REC-1", "ACCEPTED", ""));
        ok(made);
        String place = made.headers().firstValue("Location").orElseThrow();
        String action = "\"action\": \"Train\", \"targetOn\": \"2025-12-01\"";
        made = put(officer, place, made, recommendation("REC-1", "IN_PROGRESS", action));
        ok(made);
        String done = action + ", \"implementedOn\": \"2025-10-01\"";
        made = put(officer, place, made, recommendation("REC-1", "IMPLEMENTED", done));
        ok(made);
        String checked = done + ", \"evidencedOn\": \"2025-11-01\"";
        String evidence = checked + ", \"evidence\": \"Audit of 40 files\"";

        assertThat(put(lead, place, made, recommendation("REC-1", "EVIDENCED", checked))
                        .body())
                .contains("Describe the evidence, or attach it");
        assertThat(put(officer, place, made, recommendation("REC-1", "EVIDENCED", evidence))
                        .statusCode())
                .isEqualTo(422);
        ok(put(lead, place, made, recommendation("REC-1", "EVIDENCED", evidence)));
    }

    @Test
    void aChairOfTheRegionsListIsAllocatedForWhatHeIsApprovedForOnly() {
        String allocation = """
            {"allocationReference": "A-%s", "review": "DUD-1", "chair": "CH-1", "role": "%s", "allocatedOn": "2025-03-01",
             "daysAgreed": 20.5, "dayRate": 450.00}
            """;
        assertThat(lead.get(records("chairs")).body()).contains("Robin Ashdown (demo)");
        HttpResponse<String> made = lead.postJson(records("allocations"), allocation.formatted(1, "CHAIR"));
        ok(made);
        assertThat(made.body()).contains("\"costAgreed\":9225.00");
        assertThat(lead.postJson(records("allocations"), allocation.formatted(2, "AUTHOR"))
                        .body())
                .contains("not approved for that role");
        assertThat(lead.postJson(records("chairs"), CHAIR.replace("CH-1", "CH-2"))
                        .statusCode())
                .isEqualTo(403);
    }

    @Test
    void aSharedLearningIsReadByTheRegionWithoutItsCase() {
        HttpResponse<String> made = lead.postJson(records("learning-points"), """
            {"learningReference": "LP-DUD-1", "review": "DUD-1", "identifiedOn": "2025-06-01", "theme": "TRAINING",
             "title": "Ask again after a separation", "learning": "Nobody asked again.", "agencies": ["GP"]}
            """);
        ok(made);
        String place = made.headers().firstValue("Location").orElseThrow();
        String register = API + "/datasets/learning-points/shared?theme=TRAINING";
        assertThat(sandwell.get(register).body()).doesNotContain("Ask again");
        assertThat(sandwell.get(place).statusCode()).isEqualTo(404);
        HttpResponse<String> shared = lead.putJson(place + "/shared", "{\"shared\": true}");
        assertThat(shared.statusCode()).as(shared.body()).isLessThan(300);
        assertThat(sandwell.get(register).body())
                .contains("Ask again after a separation", "Nobody asked again.")
                .doesNotContain("DUD-1");
        assertThat(sandwell.get(API + "/datasets/learning-points/shared?theme=HOUSING")
                        .body())
                .doesNotContain("Ask again");
    }

    @Test
    void everyReportAndPageAnswers() {
        assertThat(lead.get(PAGES + "/reports/quarterly").body())
                .contains("Implemented is what the lead agency says", "Overdue recommendations");
        assertThat(lead.get(PAGES).statusCode()).isEqualTo(200);
    }

    private static HttpResponse<String> put(Person who, String place, HttpResponse<String> last, String json) {
        return who.putJson(place, json, last.headers().firstValue("ETag").orElseThrow());
    }

    private static void ok(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isIn(200, 201);
    }

    private static String records(String dataset) {
        return API + "/datasets/" + dataset + "/records";
    }

    /** Decided on 10 February 2025: six months are 10 August, and one day of pause. */
    private static String review(String reference) {
        return """
            {"reviewReference": "%s", "kind": "DARDR", "notifiedOn": "2025-01-10", "trigger": "PARTNER",
             "deathType": "INTIMATE_PARTNER", "victim": "V-1", "victimSex": "FEMALE", "victimAge": "AGED_35_44",
             "victimEthnicity": "ASIAN", "perpetrator": "X-1", "tags": ["MENTAL_HEALTH"], "vulnerabilities": [],
             "aggravating": ["COERCIVE_CONTROL", "SEPARATION"], "decidedOn": "2025-02-10", "decision": "REVIEW",
             "family": "TOOK_PART",
             "panel": [{"name": "Robin Ashdown (demo)", "agency": "Independent", "role": "CHAIR"}],
             "agencies": [{"agency": "Police", "kind": "POLICE", "contribution": "SUMMARY"}],
             "pauses": [{"from": "2025-04-01", "until": "2025-04-01", "reason": "FAMILY"}]}
            """.formatted(reference);
    }

    private static String recommendation(String reference, String status, String more) {
        return """
            {"recommendationReference": "%s", "review": "DUD-1", "raisedOn": "2025-05-01", "level": "LOCAL",
             "theme": "TRAINING", "recommendation": "Train everybody", "status": "%s", "leadAgency": "Police",
             "milestones": [{"what": "Half", "by": "2025-09-01"}]%s}
            """.formatted(reference, status, more.isEmpty() ? "" : ", " + more);
    }
}
