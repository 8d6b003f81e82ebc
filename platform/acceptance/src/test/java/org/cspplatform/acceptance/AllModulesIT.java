package org.cspplatform.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.cspplatform.server.modules.ModuleState;
import org.cspplatform.testkit.Person;
import org.cspplatform.testkit.RunningService;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/** The modules of the checkout and one written from the guide, dropped into one service that is never restarted. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
final class AllModulesIT {
    private static final Path CHECKOUT =
            Path.of(System.getProperty("checkout")).toAbsolutePath().normalize();
    private static final List<String> FOUR =
            List.of("alcohol-violence", "arrest-referral", "dhr-learning", "youth-offending");
    private static final String INCIDENTS = "/api/v1/modules/" + FifthModule.ID + "/datasets/incidents/records";

    @AutoClose
    private final RunningService service = RunningService.start();

    private final Person birmingham = service.person("birmingham", "partnership.lead");
    private final Person coventry = service.person("coventry", "partnership.lead");

    @TempDir
    Path folder;

    @BeforeAll
    void allAreDroppedIntoTheRunningService() throws IOException {
        assertThat(birmingham.get("/api/v1/modules").body()).contains("\"items\":[]");
        for (String module : FOUR) {
            service.drop(jarOf(module));
        }
        FOUR.forEach(service::awaitStarted);
    }

    @Test
    @Order(1)
    void twoPartnershipsUseDifferentSets() {
        for (String module : FOUR) {
            switchOn(birmingham, module);
        }
        switchOn(coventry, "youth-offending");

        assertThat(coventry.get("/api/v1/modules/youth-offending/measures").statusCode())
                .isEqualTo(200);
        assertThat(coventry.get("/modules/youth-offending").statusCode()).isEqualTo(200);
        for (String module : List.of("alcohol-violence", "arrest-referral", "dhr-learning")) {
            assertThat(birmingham.get("/api/v1/modules/" + module + "/measures").statusCode())
                    .as(module)
                    .isEqualTo(200);
            assertThat(coventry.get("/api/v1/modules/" + module + "/measures").statusCode())
                    .as(module)
                    .isEqualTo(404);
        }
    }

    @Test
    @Order(2)
    void oneWrittenFromTheGuideIsSmallComesTooAndIsDescribedLikeTheOthers() throws IOException, InterruptedException {
        FifthModule fifth = FifthModule.written(CHECKOUT, folder);
        List<Path> java = new ArrayList<>(fifth.files(".java"));
        assertThat(java).hasSize(2);
        assertThat(fifth.files(".sql")).hasSize(1);
        for (Path file : java) {
            assertThat(Files.readAllLines(file).size())
                    .as(file.getFileName().toString())
                    .isLessThanOrEqualTo(file.toString().contains("/test/") ? 12 : 60);
        }
        assertThat(described()).doesNotContain(INCIDENTS);

        Path jar = fifth.jar();
        service.drop(jar);
        service.awaitStarted(FifthModule.ID);
        switchOn(coventry, FifthModule.ID);

        assertThat(coventry.postJson(INCIDENTS, """
            {"reference": "P-1", "happenedOn": "2019-05-04", "place": "STREET"}\
            """).statusCode()).isEqualTo(201);
        assertThat(coventry.postFile(INCIDENTS + "/import", """
            reference,happenedOn,place
            P-2,05/05/2019,Elsewhere
            """).body()).contains("\"added\":1");
        assertThat(coventry.postForm(
                                "/modules/purse-thefts/datasets/incidents/records",
                                Map.of(
                                        "reference", "P-3",
                                        "happenedOn-day", "1",
                                        "happenedOn-month", "7",
                                        "happenedOn-year", "2019",
                                        "place", "STREET"))
                        .statusCode())
                .isEqualTo(303);
        assertThat(coventry.get("/api/v1/modules/purse-thefts/measures/incidents")
                        .body())
                .contains("\"quarter\":\"2019-20 Q1\"")
                .contains("\"quarter\":\"2019-20 Q2\"");
        assertThat(described()).contains(INCIDENTS);
        assertThat(birmingham.get(INCIDENTS).statusCode()).isEqualTo(404);

        service.remove(jar);
        service.await(FifthModule.ID, ModuleState.REMOVED);
        assertThat(coventry.get(INCIDENTS).statusCode()).isEqualTo(404);
        assertThat(described()).doesNotContain(INCIDENTS).contains("/api/v1/modules/youth-offending/datasets/");
        service.drop(jar);
        service.awaitStarted(FifthModule.ID);
        assertThat(coventry.get(INCIDENTS).body())
                .contains("P-1")
                .contains("P-2")
                .contains("P-3");
    }

    @Test
    @Order(3)
    void aJarThatIsNoModuleIsRefusedAndTheOthersServe() throws IOException {
        Path broken = folder.resolve("broken-1.0.0.jar");
        Files.writeString(broken, "no jar");
        service.drop(broken);
        service.await("broken-1.0.0.jar", ModuleState.REFUSED);
        for (String module : FOUR) {
            assertThat(birmingham.get("/api/v1/modules/" + module + "/measures").statusCode())
                    .isEqualTo(200);
        }
    }

    private String described() {
        return birmingham.get("/api/openapi.yml").body();
    }

    private static void switchOn(Person lead, String module) {
        assertThat(lead.putJson("/api/v1/modules/" + module + "/use", "{\"on\": true}")
                        .statusCode())
                .isEqualTo(200);
    }

    private static Path jarOf(String module) throws IOException {
        try (Stream<Path> files = Files.list(CHECKOUT.resolve("plugins/" + module + "/target"))) {
            return files.filter(file -> file.getFileName().toString().matches(module + "-[0-9][^-]*(-SNAPSHOT)?\\.jar"))
                    .findFirst()
                    .orElseThrow(() -> new IllegalStateException("Build plugins/" + module + " first"));
        }
    }
}
