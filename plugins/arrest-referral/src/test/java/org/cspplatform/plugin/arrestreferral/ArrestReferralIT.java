package org.cspplatform.plugin.arrestreferral;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.cspplatform.testkit.Person;
import org.cspplatform.testkit.RunningService;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** The built jar, dropped into a service that is already running. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class ArrestReferralIT {
    private static final Path JAR = Path.of(System.getProperty("plugin.jar"));
    private static final String API = "/api/v1/modules/arrest-referral";
    private static final String RECORDS = API + "/datasets/contacts/records";
    private static final String PAGES = "/modules/arrest-referral";

    @AutoClose
    private final RunningService service = RunningService.start();

    private final Person coventry = service.person("coventry", "partnership.lead");
    private final Person dudley = service.person("dudley", "partnership.lead");
    private final Person walsall = service.person("walsall", "partnership.lead");

    @BeforeAll
    void theJarIsDroppedIntoTheRunningServiceAndSwitchedOnForTwo() {
        assertThat(coventry.get(API).statusCode()).isEqualTo(404);
        service.drop(JAR);
        service.awaitStarted("arrest-referral");
        assertThat(coventry.get(RECORDS).statusCode()).isEqualTo(404);
        assertThat(coventry.postForm(PAGES + "/on", Map.of()).statusCode()).isEqualTo(303);
        assertThat(dudley.putJson(API + "/use", "{\"on\": true}").body()).contains("\"switchedOn\":true");
    }

    @Test
    void recordsComeByApiFileAndFormAndEachPartnershipSeesItsOwnAndItsMeasure() {
        HttpResponse<String> made = coventry.postJson(RECORDS, contact("cov-1", "2016-08-03", "2016-08-05"));
        assertThat(made.statusCode()).as(made.body()).isEqualTo(201);
        coventry.postJson(RECORDS, contact("cov-2", "2016-08-10", null));

        HttpResponse<String> imported = dudley.postFile(RECORDS + "/import", """
            contactReference,client,contactDate,promptingEvent,setting,custodySuite,sex,ethnicity,testResult,testGround,ndtmsConsent,assessmentRequiredOn,assessmentAttendedOn
            dud-1,D1,17/07/2016,Required assessment after a positive test,Police custody,Brierley Hill,Male,White: British,Positive for opiates,TRIGGER_OFFENCE,yes,17/07/2016,19/07/2016
            dud-2,D2,18/07/2016,VOLUNTARY_CELL_SWEEP,CUSTODY,Brierley Hill,FEMALE,NOT_STATED,NOT_TESTED,,no,,
            """);
        assertThat(imported.body()).contains("\"added\":2");

        HttpResponse<String> saved = coventry.postForm(PAGES + "/datasets/contacts/records", form());
        assertThat(saved.statusCode()).as(saved.body()).isEqualTo(303);
        assertThat(coventry.get(saved.headers().firstValue("Location").orElseThrow())
                        .body())
                .contains("12 August 2016", "Positive for cocaine");

        assertThat(coventry.get(RECORDS).body())
                .contains("cov-1", "cov-2", "cov-3")
                .doesNotContain("dud-1");
        assertThat(dudley.get(RECORDS).body()).contains("dud-1", "dud-2").doesNotContain("cov-1");
        assertThat(dudley.get(made.headers().firstValue("Location").orElseThrow())
                        .statusCode())
                .isEqualTo(404);
        assertThat(walsall.get(RECORDS).statusCode()).isEqualTo(404);

        String measure = API + "/measures/positive-tests-assessed?from=2016-07-01&to=2016-09-30";
        assertThat(coventry.get(measure).body())
                .contains("\"quarter\":\"2016-17 Q2\"", "\"numerator\":1,\"denominator\":3,\"percent\":33.3");
        assertThat(dudley.get(measure).body()).contains("\"numerator\":1,\"denominator\":1,\"percent\":100.0");

        assertThat(coventry.get(PAGES + "/measures/positive-tests-assessed").body())
                .contains("csp-figure", "33.3%", "2016-17 Q2", "Drugs Act 2005");
        assertThat(coventry.get(PAGES + "/reports/funnel").body()).contains("From the test to treatment", "csp-figure");
        assertThat(service.operator().get(PAGES).body()).contains("Started");
        assertThat(service.operator().get(RECORDS).statusCode()).isEqualTo(403);
    }

    @Test
    void whatCannotBeIsNamedWithTheFieldToBlame() {
        HttpResponse<String> refused = coventry.postJson(
                RECORDS, contact("cov-9", "2016-08-03", "2016-08-01").replace("POSITIVE_OPIATES", "NEGATIVE"));
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body())
                .contains("A required assessment follows a positive test only", "assessmentAttendedOn");

        HttpResponse<String> file =
                dudley.postFile(RECORDS + "/import", "contactReference,contactDate\nx,2999-01-01\n");
        assertThat(file.body()).contains("\"column\":\"client\"", "The column is missing");
        file = dudley.postFile(RECORDS + "/import", """
            contactReference,client,contactDate,promptingEvent,setting,sex,ethnicity,testResult,ndtmsConsent
            x,X1,2999-01-01,OTHER,COMMUNITY,MALE,NOT_STATED,NOT_TESTED,no
            """);
        assertThat(file.body()).contains("\"row\":2", "\"value\":\"2999-01-01\"");
    }

    @Test
    void aFileOfTheFirstTemplateStillComesInAndTheMeasureEqualsAnIndependentCountOverIt() throws IOException {
        Person birmingham = service.person("birmingham", "partnership.lead");
        birmingham.putJson(API + "/use", "{\"on\": true}");
        String file;
        try (InputStream stream = ArrestReferralIT.class.getResourceAsStream("/contacts-of-the-first-template.csv")) {
            file = new String(Objects.requireNonNull(stream).readAllBytes(), StandardCharsets.UTF_8);
        }
        List<String> lines = file.lines().toList();
        assertThat(birmingham.postFile(RECORDS + "/import", file).body()).contains("\"added\":" + (lines.size() - 1));

        List<String> heading = List.of(lines.getFirst().split(","));
        long required = 0;
        long attended = 0;
        for (String line : lines.subList(1, lines.size())) {
            List<String> cells = List.of(line.split(",", -1));
            String day = cells.get(heading.indexOf("contactDate"));
            boolean counts = day.compareTo("2016-07-01") >= 0
                    && day.compareTo("2016-09-30") <= 0
                    && cells.get(heading.indexOf("testResult")).startsWith("POSITIVE")
                    && !cells.get(heading.indexOf("assessmentRequiredOn")).isEmpty();
            required += counts ? 1 : 0;
            attended += counts
                            && !cells.get(heading.indexOf("assessmentAttendedOn"))
                                    .isEmpty()
                    ? 1
                    : 0;
        }
        assertThat(required).isPositive();
        assertThat(birmingham
                        .get(API + "/measures/positive-tests-assessed?from=2016-07-01&to=2016-09-30")
                        .body())
                .contains("\"numerator\":%d,\"denominator\":%d,".formatted(attended, required));
    }

    private static String contact(String reference, String day, @Nullable String attended) {
        return """
            {"contactReference": "%s", "client": "C1", "contactDate": "%s", "promptingEvent": "REQUIRED_ASSESSMENT",
             "setting": "CUSTODY", "custodySuite": "Coventry Central", "sex": "MALE", "ethnicity": "WHITE_BRITISH",
             "testResult": "POSITIVE_OPIATES", "testGround": "TRIGGER_OFFENCE", "ndtmsConsent": true,
             "assessmentRequiredOn": "%s", "assessmentAttendedOn": %s}
            """.formatted(reference, day, day, attended == null ? "null" : '"' + attended + '"');
    }

    private static Map<String, String> form() {
        Map<String, String> form = new LinkedHashMap<>();
        form.put("contactReference", "cov-3");
        form.put("client", "C3");
        form.put("contactDate-day", "12");
        form.put("contactDate-month", "8");
        form.put("contactDate-year", "2016");
        form.put("promptingEvent", "REQUIRED_ASSESSMENT");
        form.put("setting", "COURT");
        form.put("custodySuite", "Coventry Magistrates");
        form.put("sex", "FEMALE");
        form.put("ethnicity", "NOT_STATED");
        form.put("testResult", "POSITIVE_COCAINE");
        form.put("testGround", "TRIGGER_OFFENCE");
        form.put("ndtmsConsent", "true");
        form.put("assessmentRequiredOn-day", "12");
        form.put("assessmentRequiredOn-month", "8");
        form.put("assessmentRequiredOn-year", "2016");
        return form;
    }
}
