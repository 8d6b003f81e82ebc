package org.cspplatform.plugin.youthoffending;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.cspplatform.module.Dataset;
import org.cspplatform.module.Demo;
import org.cspplatform.testkit.Person;
import org.cspplatform.testkit.RunningService;
import org.cspplatform.testkit.figures.Figures;
import org.cspplatform.testkit.records.RecordCells;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Every figure of the built jar against what plain Java counts over the same records. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class YouthOffendingFiguresIT {
    private static final Path JAR = Path.of(System.getProperty("plugin.jar"));
    private static final String API = "/api/v1/modules/youth-offending";
    private static final LocalDate FROM = LocalDate.of(2022, 10, 1);
    private static final LocalDate UNTIL = LocalDate.of(2026, 9, 30);

    @AutoClose
    private final RunningService service = RunningService.start();

    private final Person lead = service.person("coventry", "partnership.lead");
    private final Recorded recorded = Recorded.of(new Demo.Scene("coventry", 300_000, FROM, UNTIL, 11));
    private final Figures figures = new Figures(lead, "youth-offending", FROM, UNTIL);

    @BeforeAll
    void theDemoIsLoadedByFile() {
        service.drop(JAR);
        service.awaitStarted("youth-offending");
        lead.putJson(API + "/use", "{\"on\": true}");
        for (Demo demo : new YouthOffending().demo()) {
            Class<? extends Record> dataset = demo.definition().dataset();
            List<? extends Record> records = recorded.all(dataset);
            HttpResponse<String> answer = lead.postFile(
                    API + "/datasets/"
                            + Objects.requireNonNull(dataset.getAnnotation(Dataset.class))
                                    .id() + "/records/import",
                    RecordCells.csv(dataset, records));
            assertThat(answer.body()).contains("\"added\":" + records.size());
        }
    }

    @Test
    void theNationalIndicatorsAgree() {
        IndicatorRecount indicators = new IndicatorRecount(recorded, figures);
        indicators.circumstances();
        indicators.needs();
        indicators.casesBoardViolenceAndVictims();
    }

    @Test
    void entrantsCustodyAndReoffendingAgree() {
        new JusticeRecount(recorded, figures).entrantsCustodyAndReoffending();
    }

    @Test
    void rateAndSeriousnessSinceEntryAgree() {
        new JusticeRecount(recorded, figures).rateAndSeriousnessSinceEntry();
    }

    @Test
    void assessmentsAuditsTeamsAndPartnershipsAgree() {
        new PracticeRecount(recorded, figures).everything();
    }

    @Test
    void theReportsShowTheirFigures() {
        assertThat(lead.get("/modules/youth-offending/reports/quarterly").body())
                .contains("The ten national indicators", "KPI 1", "decision-making");
        assertThat(lead.get("/modules/youth-offending/reports/grant-evidence").body())
                .contains("Rate and seriousness since the point of entry", "Not a measure of impact");
        assertThat(lead.get("/modules/youth-offending/reports/teams").body()).contains("East", "West");
        assertThat(lead.get("/modules/youth-offending/measures/kpi-4-mental-health")
                        .body())
                .contains("Was: children with a need, of all whose order ended");
    }
}
