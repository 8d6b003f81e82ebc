package org.cspplatform.plugin.alcoholviolence;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.cspplatform.module.Dataset;
import org.cspplatform.module.Demo;
import org.cspplatform.plugin.alcoholviolence.assaults.Assault;
import org.cspplatform.plugin.alcoholviolence.assaults.RecordedOffence;
import org.cspplatform.plugin.alcoholviolence.cautions.ConditionalCaution;
import org.cspplatform.plugin.alcoholviolence.cautions.FurtherOffence;
import org.cspplatform.plugin.alcoholviolence.screening.AuditScreening;
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
final class AlcoholViolenceFiguresIT {
    private static final Path JAR = Path.of(System.getProperty("plugin.jar"));
    private static final String API = "/api/v1/modules/alcohol-violence";
    private static final LocalDate FROM = LocalDate.of(2024, 4, 1);
    private static final LocalDate UNTIL = LocalDate.of(2026, 9, 30);
    private static final Demo.Scene SCENE = new Demo.Scene("dudley", 320_000, FROM, UNTIL, 3);

    @AutoClose
    private final RunningService service = RunningService.start();

    private final Person lead = service.person("dudley", "partnership.lead");
    private final Figures figures = new Figures(lead, "alcohol-violence", FROM, UNTIL);

    @BeforeAll
    void theDemoIsLoadedByFile() {
        service.drop(JAR);
        service.awaitStarted("alcohol-violence");
        lead.putJson(API + "/use", "{\"on\": true}");
        for (Demo demo : new AlcoholViolence().demo()) {
            Class<? extends Record> dataset = demo.definition().dataset();
            List<? extends Record> records = records(dataset);
            HttpResponse<String> answer = lead.postFile(
                    API + "/datasets/"
                            + Objects.requireNonNull(dataset.getAnnotation(Dataset.class))
                                    .id()
                            + "/records/import",
                    RecordCells.csv(dataset, records));
            assertThat(answer.body()).contains("\"added\":" + records.size());
        }
    }

    @Test
    void whatIsTreatedAndRecordedAgrees() {
        new ViolenceRecount(records(Assault.class), records(RecordedOffence.class), figures).agree();
    }

    @Test
    void screeningAndTheCourseAgree() {
        new CourseRecount(
                        records(AuditScreening.class),
                        records(ConditionalCaution.class),
                        records(FurtherOffence.class),
                        figures)
                .agree();
    }

    @Test
    void theReportSpeaksOfNoImpactAndNamesNoPlace() {
        assertThat(lead.get("/modules/alcohol-violence/reports/quarterly").body())
                .contains("What emergency departments treat", "Says nothing of impact without a comparator")
                .doesNotContain("Example Arms");
    }

    private static <T extends Record> List<T> records(Class<T> dataset) {
        return new AlcoholViolence()
                .demo().stream()
                        .map(Demo::definition)
                        .filter(demo -> demo.dataset().equals(dataset))
                        .flatMap(demo -> demo.maker().apply(SCENE).stream())
                        .map(dataset::cast)
                        .toList();
    }
}
