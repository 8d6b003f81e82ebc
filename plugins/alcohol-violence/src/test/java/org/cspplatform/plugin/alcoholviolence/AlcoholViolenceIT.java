package org.cspplatform.plugin.alcoholviolence;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.cspplatform.testkit.Person;
import org.cspplatform.testkit.RecordLife;
import org.cspplatform.testkit.RunningService;
import org.cspplatform.testkit.browser.Browser;
import org.cspplatform.testkit.contract.ModuleContract;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** The built jar, dropped into a service that is already running. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class AlcoholViolenceIT {
    private static final Path JAR = Path.of(System.getProperty("plugin.jar"));
    private static final String API = "/api/v1/modules/alcohol-violence";

    private static final String XML = """
        <?xml version="1.0" encoding="UTF-8"?>
        <InformationSharingToTackleViolence>
          <ReportingPeriodStartDate>2024-05-01</ReportingPeriodStartDate>
          <ReportingPeriodEndDate>2024-05-31</ReportingPeriodEndDate>
          <SiteCodeOfTreatment>RXX01</SiteCodeOfTreatment>
          <Assault>
            <ArrivalDateAndTimeAtAccidentAndEmergencyDepartment>2024-05-06T03:10</ArrivalDateAndTimeAtAccidentAndEmergencyDepartment>
            <AssaultDateAndTime>2024-05-06T02:00</AssaultDateAndTime>
            <AssaultMethod>3</AssaultMethod>
            <AssaultLocationType>01</AssaultLocationType>
            <AssaultLocationDescription>The Example Arms (demo)</AssaultLocationDescription>
          </Assault>
          <Assault>
            <AssaultDateAndTime>2024-05-10T02:00</AssaultDateAndTime>
            <AssaultMethod>01</AssaultMethod>
            <AssaultLocationType>02</AssaultLocationType>
          </Assault>
        </InformationSharingToTackleViolence>
        """;

    private static final String CSV = """
        REPORTING PERIOD START DATE,REPORTING PERIOD END DATE,SITE CODE (OF TREATMENT),ARRIVAL DATE AND TIME AT ACCIDENT AND EMERGENCY DEPARTMENT,ASSAULT DATE AND TIME,ASSAULT METHOD,ASSAULT METHOD OTHER DESCRIPTION,ASSAULT LOCATION TYPE,ASSAULT LOCATION DESCRIPTION
        01/06/2024,30/06/2024,RXX01,,08/06/2024 23:30,98,Belt,02,
        """;

    @AutoClose
    private final RunningService service = RunningService.start();

    private final Person lead = service.person("sandwell", "partnership.lead");

    @BeforeAll
    void theJarIsDroppedIntoTheRunningService() {
        service.drop(JAR);
        service.awaitStarted("alcohol-violence");
        lead.putJson(API + "/use", "{\"on\": true}");
    }

    @Test
    void departmentsSendXmlOrCsvAndAWrongCodeIsNamed() {
        assertThat(lead.postFile(API + "/exchanges/istv-xml", XML).body()).contains("\"added\":2");
        assertThat(lead.postFile(API + "/exchanges/istv-csv", CSV).body()).contains("\"added\":1");
        assertThat(lead.get(API + "/datasets/assaults/records").body())
                .contains("\"night\":\"SUNDAY\"", "\"method\":\"GLASS\"", "\"siteCode\":\"RXX01\"")
                .contains("\"night\":\"THURSDAY\"", "\"night\":\"SATURDAY\"", "\"methodOther\":\"Belt\"");
        assertThat(lead.get(API + "/measures/assaults-weekend-nights?from=2024-04-01&to=2024-06-30")
                        .body())
                .contains("\"numerator\":2");

        String wrong = XML.replace("<AssaultMethod>01<", "<AssaultMethod>77<");
        assertThat(lead.postFile(API + "/exchanges/istv-xml", wrong).body()).contains("77", "AssaultMethod");
    }

    @Test
    void aCautionGoesStepByStepAndNoStepIsLeftOut() {
        String records = API + "/datasets/conditional-cautions/records";
        String offered = caution("OFFERED", null, null);
        String place =
                lead.postJson(records, offered).headers().firstValue("Location").orElseThrow();
        String tag = lead.get(place).headers().firstValue("ETag").orElseThrow();
        assertThat(lead.putJson(place, caution("ATTENDED", "2024-05-03", "2024-06-01"), tag)
                        .statusCode())
                .isEqualTo(422);
        assertThat(lead.putJson(place, caution("ACCEPTED", "2024-05-03", null), tag)
                        .statusCode())
                .isEqualTo(200);
        assertThat(lead.get("/due").body()).contains("See that the client attends the course");
    }

    @Test
    void oneCautionsLifeInABrowser() {
        try (Browser browser = Browser.launch()) {
            RecordLife.of("alcohol-violence", "conditional-cautions")
                    .with("caution", "c-1")
                    .with("client", "A-1")
                    .with("offeredOn", "2024-05-02")
                    .with("offence", "COMMON_ASSAULT")
                    .with("provider", "Brook Street Recovery (demo)")
                    .with("stage", "OFFERED")
                    .changing("stage", "ACCEPTED")
                    .changing("acceptedOn", "2024-05-03")
                    .live(service, browser, "wolverhampton");
        }
    }

    @Test
    void keepsTheContract() {
        ModuleContract.of(new AlcoholViolence()).verify();
    }

    private static String caution(String stage, @Nullable String accepted, @Nullable String attended) {
        return """
            {"caution": "c-9", "client": "A-9", "offeredOn": "2024-05-02", "offence": "COMMON_ASSAULT",
             "provider": "Brook Street Recovery (demo)", "stage": "%s", "acceptedOn": %s, "attendedOn": %s}
            """.formatted(stage, text(accepted), text(attended));
    }

    private static String text(@Nullable String value) {
        return value == null ? "null" : '"' + value + '"';
    }
}
