package org.cspplatform.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.cspplatform.module.PriorityModule;
import org.cspplatform.testkit.AuthoredModule;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Modules that break their promises: each is named. */
final class ModuleContractTest {
    private static final String TABLE =
            "create table visits (reference text not null, day date not null, visitor_name text not null);";
    private static final String DEMO = "new Visit(\"V1\", LocalDate.of(2016, 5, 1), \"Ada (demo)\")";

    @TempDir
    private Path folder;

    @Test
    void namesWhatCannotBeRead() {
        PriorityModule module = module("Bad Id", TABLE, DEMO, "true");
        assertThatThrownBy(() -> ModuleContract.of(module).verify())
                .hasMessageContaining("Example breaks 1 of the 1 promises that were tried")
                .hasMessageContaining("* the platform can read the module:")
                .hasMessageContaining("\"Bad Id\" cannot name a module");
    }

    @Test
    void namesAMigrationThatDoesNotFitAndWhatTheJarLacks() {
        PriorityModule module = module("visits", "create table visits (reference text not null);", DEMO, "true");
        AuthoredModule.write(
                folder, "target/classes/META-INF/services/" + PriorityModule.class.getName(), "example.Other");
        AuthoredModule.write(folder, "target/classes/guide/visits.md", "Short.");
        assertThatThrownBy(() -> ModuleContract.of(module).verify())
                .hasMessageContaining("* the jar is complete:")
                .hasMessageContaining("names example.Other and must name example.Example")
                .hasMessageContaining("must begin with a heading: # Visits")
                .hasMessageContaining("* it installs on an empty database:");
    }

    @Test
    void namesEveryPromiseThatIsBrokenTogether() {
        // A rule that is in a mood while it serves, and that tells the log who visited.
        String mood = "told(visit) && Example.class.getClassLoader().getClass() == java.net.URLClassLoader.class";
        PriorityModule module = module(
                "visits",
                TABLE,
                "new Visit(\"V\" + System.nanoTime(), LocalDate.of(2016, 5, 1), \"QQ123456C Ada\"),"
                        + " new Visit(\"V1\", LocalDate.of(2016, 5, 1), \"ada@council.gov.uk (demo)\")",
                mood);
        assertThatThrownBy(() -> ModuleContract.of(module).verify())
                .hasMessageContaining("* there is a guide for the people who work with it:")
                .hasMessageContaining("* the demo is the same each time:")
                .hasMessageContaining("* nobody in the demo is real:")
                .hasMessageContaining("Visit.visitorName looks like an e-mail address")
                .hasMessageContaining("Visit.visitorName is somebody's name and must end with (demo)")
                .hasMessageContaining("* the guide is shown:")
                .hasMessageContaining("* records come back from a file as they went:")
                .hasMessageContaining("* records come back by the API as they went:")
                .hasMessageContaining("* nothing personal leaves:")
                .hasMessageContaining("a personal field is in the log of the service");
    }

    @Test
    void seesWallsThatFell() throws SQLException {
        PriorityModule module = module("visits", TABLE, DEMO, "true");
        Findings findings = new Findings("Example");
        try (Trial trial = new Trial(module, PackedJar.of(module, folder))) {
            findings.promise("installs", trial::install);
            findings.promise("files", new FileCheck(trial)::run);
            assertThat(findings.promise("apart over HTTP", new HttpIsolationCheck(trial)::run))
                    .isTrue();
            assertThat(findings.promise("apart in the database", new SqlIsolationCheck(trial)::run))
                    .isTrue();
            try (Connection owner = trial.service().database().connectAsOwner();
                    Statement statement = owner.createStatement()) {
                statement.execute("set role csp_module_visits");
                statement.execute("alter table visits.visits disable row level security");
            }
            findings.promise("apart over HTTP without walls", new HttpIsolationCheck(trial)::run);
            findings.promise("apart in the database without walls", new SqlIsolationCheck(trial)::run);
        }
        assertThatThrownBy(findings::orThrow)
                .hasMessageContaining("* apart over HTTP without walls:")
                .hasMessageContaining("* apart in the database without walls:")
                .hasMessageContaining("shows one partnership's rows to another")
                .hasMessageContaining("one partnership deletes another's rows")
                .hasMessageContaining("one partnership gives its rows to another")
                .hasMessageContaining("shows rows to a session without a partnership");
    }

    @Test
    void knowsAnNhsNumberByItsCheckDigit() {
        assertThat(DemoCheck.isNhsNumber("943 476 5919")).isTrue();
        assertThat(DemoCheck.isNhsNumber("943 476 5918")).isFalse();
    }

    private PriorityModule module(String id, String sql, String demo, String rule) {
        AuthoredModule.write(
                folder, "src/main/resources/META-INF/services/" + PriorityModule.class.getName(), "example.Example");
        AuthoredModule.write(folder, "src/main/resources/db/" + id + "/V1__visits.sql", sql);
        AuthoredModule.write(folder, "src/main/java/example/Example.java", """
            package example;
            import java.time.LocalDate;
            import java.util.List;
            import org.cspplatform.module.*;
            public class Example implements PriorityModule {
                @Dataset(id = "visits", title = "Visits")
                public record Visit(
                    @Key @Label("Reference") String reference,
                    @CountsOn @Label("Day") LocalDate day,
                    @Personal @Label("Visitor") String visitorName) {}
                public String id() { return "%s"; }
                public String title() { return "Visits"; }
                public List<Class<? extends Record>> datasets() { return List.of(Visit.class); }
                public List<Rule<?>> rules() {
                    return List.of(Rule.of(Visit.class, "day", "Another day", visit -> %s));
                }
                public List<Demo> demo() {
                    return List.of(Demo.of(Visit.class, scene -> List.of(%s)));
                }
                static boolean told(Visit visit) {
                    org.slf4j.LoggerFactory.getLogger("example").info("Visit of {}", visit.visitorName());
                    return true;
                }
            }
            """.formatted(id, rule, demo));
        return AuthoredModule.of(folder);
    }
}
