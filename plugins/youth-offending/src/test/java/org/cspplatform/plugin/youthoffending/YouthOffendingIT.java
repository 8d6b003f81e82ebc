package org.cspplatform.plugin.youthoffending;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import org.cspplatform.testkit.Person;
import org.cspplatform.testkit.RecordLife;
import org.cspplatform.testkit.RunningService;
import org.cspplatform.testkit.browser.Browser;
import org.cspplatform.testkit.contract.ModuleContract;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** The built jar, dropped into a service that is already running. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class YouthOffendingIT {
    private static final Path JAR = Path.of(System.getProperty("plugin.jar"));
    private static final String API = "/api/v1/modules/youth-offending";

    @AutoClose
    private final RunningService service = RunningService.start();

    private final Person walsall = service.person("walsall", "partnership.lead");
    private final Person dudley = service.person("dudley", "partnership.lead");

    @BeforeAll
    void twoPartnershipsUseTheModule() {
        service.drop(JAR);
        service.awaitStarted("youth-offending");
        for (Person lead : new Person[] {walsall, dudley}) {
            lead.putJson(API + "/use", "{\"on\": true}");
            add(lead, "children", CHILD, 201);
            add(lead, "programmes", programme("P1", 14), 201);
        }
    }

    private static final String CHILD = """
        {"child": "C1", "knownFrom": "2024-03-01", "dateOfBirth": "2009-06-15", "sex": "MALE", "ethnicity": "WHITE",
         "careStatus": "NOT_LOOKED_AFTER"}
        """;

    @Test
    void aProgrammeOfAnotherAgeOrOfNobodyIsRefused() {
        assertThat(add(walsall, "programmes", programme("P2", 17), 422)).contains("ageAtStart", "date of birth");
        assertThat(add(walsall, "programmes", programme("P3", 14).replace("\"C1\"", "\"C404\""), 422))
                .contains("child");
        assertThat(add(walsall, "programmes", programme("P4", 14), 422)).contains("a child enters once");
    }

    @Test
    void theGravityScaleIsThatOfTheOutcomesDay() {
        assertThat(add(walsall, "offences", offence("O1", "2024-04-02", "FORMER_2"), 422))
                .contains("gravityScore");
        assertThat(add(walsall, "offences", offence("O2", "2024-04-02", "SCORE_3"), 201))
                .contains("\"outcomeGroup\":\"PRE_COURT\"", "\"proven\":true");
        assertThat(add(walsall, "offences", offence("O3", "2024-04-02", "SCORE_3"), 422))
                .contains("principal");
    }

    @Test
    void diversionNeedsItsOwnTool() {
        assertThat(add(walsall, "assessments", assessment("A1", "ASSETPLUS"), 422))
                .contains("The Prevention and Diversion tool must be used");
        add(walsall, "assessments", assessment("A2", "PREVENTION_AND_DIVERSION"), 201);
        assertThat(walsall.get("/due").body()).contains("Complete the assessment");
    }

    @Test
    void circumstancesLiveInABrowserWithTheirPlacementsAndServices() {
        try (Browser browser = Browser.launch()) {
            RecordLife.of("youth-offending", "circumstances")
                    .with("programme", "P1")
                    .with("stage", "START")
                    .with("recordedOn", "2024-04-05")
                    .with("placements.1.kind", "WITH_FAMILY")
                    .with("placements.1.suitability", "SUITABLE")
                    .with("schoolAge", "true")
                    .with("provisions.1.kind", "MAINSTREAM_SCHOOL")
                    .with("provisions.1.hoursOffered", "25")
                    .with("provisions.1.hoursAttended", "20")
                    .with("provisions.1.suitable", "true")
                    .with("sendIdentified", "true")
                    .with("formalPlan", "true")
                    .with("services", "CHILD_IN_NEED", "EARLY_HELP")
                    .changing("placements.1.suitability", "UNKNOWN")
                    .live(service, browser, "dudley");
        }
    }

    @Test
    void keepsTheContract() {
        ModuleContract.of(new YouthOffending()).verify();
    }

    private static String add(Person lead, String dataset, String json, int status) {
        HttpResponse<String> answer = lead.postJson(API + "/datasets/" + dataset + "/records", json);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        return answer.body();
    }

    private static String programme(String reference, int age) {
        return """
            {"programme": "%s", "child": "C1", "team": "East", "orderType": "YOUTH_CAUTION", "startsOn": "2024-04-04",
             "ageAtStart": %d, "pointOfEntry": true, "counts": true}
            """.formatted(reference, age);
    }

    private static String offence(String reference, String outcome, String gravity) {
        return """
            {"offence": "%s", "child": "C1", "programme": "P1", "offenceDate": "2024-02-10", "category": "CRIMINAL_DAMAGE",
             "yjbSeriousness": 3, "gravityScore": "%s", "ageAtOffence": 14, "outcomeDate": "%s", "outcome": "YOUTH_CAUTION",
             "principal": true, "firstEver": false, "counts": true, "appealStatus": "NONE", "residence": "OWN_AREA"}
            """.formatted(reference, gravity, outcome);
    }

    private static String assessment(String reference, String tool) {
        return """
            {"assessment": "%s", "programme": "P1", "team": "East", "tool": "%s", "purpose": "INITIAL",
             "requiredOn": "2024-04-04", "dueOn": "2024-04-19"}
            """.formatted(reference, tool);
    }
}
