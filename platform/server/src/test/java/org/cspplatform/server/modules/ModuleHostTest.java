package org.cspplatform.server.modules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micronaut.context.annotation.Value;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.stream.Collectors;
import org.cspplatform.server.modules.model.DatasetModel;
import org.cspplatform.server.modules.model.ModelProblem;
import org.cspplatform.server.modules.model.ModuleModel;
import org.cspplatform.server.support.ServerTest;
import org.cspplatform.server.support.TestDatabase;
import org.cspplatform.server.web.NotFoundException;
import org.junit.jupiter.api.Test;

@MicronautTest(transactional = false)
final class ModuleHostTest implements ServerTest {
    @Inject
    ModuleHost host;

    @Inject
    ModuleDirectory directory;

    @Value("${csp.modules.directory}")
    Path modules;

    @Test
    void aJarDroppedIntoTheRunningServiceServesWithItsWalls() throws SQLException {
        PluginJar.of("dropped").into(modules);
        directory.installAll();

        InstalledModule module = module("dropped");
        assertThat(module.problems()).isEmpty();
        assertThat(module.state()).isEqualTo(ModuleState.STARTED);
        assertThat(asSuperuser("""
            select relrowsecurity and relforcerowsecurity from pg_class where oid = 'dropped.visits'::regclass
            """)).isEqualTo("t");
        assertThat(asSuperuser("select string_agg(polname, ',' order by polname) from pg_policy where polrelid ="
                        + " 'dropped.visits'::regclass"))
                .isEqualTo("tenant_delete,tenant_insert,tenant_select,tenant_update");
        List<DatasetModel> datasets = host.use("dropped", ModuleModel::datasets);
        assertThat(datasets.getFirst().fields()).hasSize(5);
    }

    @Test
    void everyModelErrorIsNamedAtOnceTogetherWithTheMigrationsOwn() {
        PluginJar.of("misread").record("""
            @Dataset(id = "visits", title = "Visits")
            public record Visit(
                    @Key @Label("Reference") String reference,
                    @CountsOn LocalDate day,
                    @Label("Place") Place place,
                    @Label("Minutes") Double minutes,
                    @Personal @Label("Name") String name) {}
            """).members("""
                public List<Measure> measures() {
                    return List.of(Measure.count("visits", "Visits", Visit.class).brokenDownBy("name").definedAs("V", "Us"));
                }
                public List<Rule<?>> rules() {
                    return List.of(Rule.of(Visit.class, "plaice", "No", v -> true));
                }
                """).into(modules);
        directory.installAll();

        assertThat(module("misread").state()).isEqualTo(ModuleState.REFUSED);
        assertThat(places("misread"))
                .contains(
                        "Visit.day",
                        "Visit.minutes",
                        "measure visits",
                        "Visit, rule \"No\"",
                        "table visits, column minutes");
    }

    @Test
    void aFailingMigrationLeavesNothingBehind() throws SQLException {
        PluginJar.of("halfway")
                .migration("V2__more.sql", "alter table visits add column x int; select 1/0;")
                .into(modules);
        directory.installAll();

        assertThat(module("halfway").state()).isEqualTo(ModuleState.REFUSED);
        assertThat(module("halfway").problems()).singleElement().satisfies(problem -> assertThat(problem.problem())
                .contains("V2__more.sql", "division by zero"));
        assertThat(asSuperuser("select count(*) from pg_namespace where nspname = 'halfway'"))
                .isEqualTo("0");
        assertThat(asSuperuser("select count(*) from pg_roles where rolname = 'csp_module_halfway'"))
                .isEqualTo("0");
        assertThatThrownBy(() -> host.use("halfway", model -> model)).isInstanceOf(NotFoundException.class);
    }

    @Test
    void anotherApiVersionAndAMissingServiceFileAreBothNamed() {
        PluginJar.of("foreign").requires(">=2.0.0").withoutServiceFile().into(modules);
        PluginJar.of("needy")
                .members("public String apiVersion() { return \"1.7\"; }")
                .into(modules);
        directory.installAll();

        assertThat(places("foreign")).contains("META-INF/MANIFEST.MF", ModuleJar.SERVICE_FILE);
        assertThat(places("needy")).containsExactly("Example.apiVersion()");
    }

    @Test
    void whatIsNoJarIsRefusedAndTheOthersGoOn() throws IOException {
        PluginJar.of("steady").into(modules);
        Files.writeString(modules.resolve("broken.jar"), "no jar");
        directory.installAll();

        assertThat(module("steady").state()).isEqualTo(ModuleState.STARTED);
        assertThat(module("broken.jar").state()).isEqualTo(ModuleState.REFUSED);
    }

    @Test
    void aFailedUpgradeLeavesTheOldVersionServingAndAGoodOneReplacesIt() throws SQLException {
        PluginJar.of("rising").into(modules);
        directory.installAll();
        PluginJar.of("rising")
                .version("1.1.0")
                .migration("V2__more.sql", "alter table visits drop column name;")
                .into(modules);
        directory.installAll();

        assertThat(module("rising").version()).isEqualTo("1.0.0");
        assertThat(module("rising").refusedVersion()).isEqualTo("1.1.0");
        assertThat(places("rising")).containsExactly("table visits, column name");
        assertThat(asSuperuser("select relforcerowsecurity from pg_class where oid = 'rising.visits'::regclass"))
                .isEqualTo("t");

        PluginJar.of("rising")
                .version("1.2.0")
                .migration("V2__more.sql", "update visits set minutes = 5;")
                .into(modules);
        directory.installAll();
        assertThat(module("rising").version()).isEqualTo("1.2.0");
        assertThat(module("rising").problems()).isEmpty();
    }

    @Test
    void aRemovedModuleStopsAndKeepsItsRecords() throws IOException, SQLException {
        Path jar = PluginJar.of("leaving").into(modules);
        directory.installAll();
        Files.delete(jar);
        directory.installAll();

        assertThat(module("leaving").state()).isEqualTo(ModuleState.REMOVED);
        assertThat(asSuperuser("select to_regclass('leaving.visits') is not null"))
                .isEqualTo("t");
    }

    @Test
    void aTableOutsideEveryDatasetIsRefused() {
        PluginJar.of("sneaky").migration("V2__side.sql", """
            create table side (x text);
            create function f() returns int language sql security definer as 'select 1';
            """).into(modules);
        directory.installAll();

        assertThat(places("sneaky")).containsExactly("table side", "function f");
    }

    @Test
    void theRoleOfAModuleCanTouchNothingElse() throws SQLException {
        PluginJar.of("curious")
                .migration("V2__look.sql", "select * from platform.partnership;")
                .into(modules);
        PluginJar.of("greedy")
                .migration("V2__make.sql", "create table platform.mine (x int);")
                .into(modules);
        PluginJar.of("climbing")
                .migration("V2__climb.sql", "set role csp_owner;")
                .into(modules);
        directory.installAll();

        for (String id : List.of("curious", "greedy", "climbing")) {
            assertThat(module(id).problems()).singleElement().satisfies(problem -> assertThat(problem.problem())
                    .contains("permission denied"));
        }
    }

    private InstalledModule module(String id) {
        return host.find(id).orElseThrow();
    }

    private List<String> places(String id) {
        return module(id).problems().stream()
                .map(ModelProblem::place)
                .distinct()
                .collect(Collectors.toList());
    }

    private static String asSuperuser(String sql) throws SQLException {
        var administrator = TestDatabase.administrator();
        try (Connection connection = DriverManager.getConnection(
                        administrator.jdbcUrl(), administrator.user(), administrator.password());
                Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(sql)) {
            result.next();
            return result.getString(1);
        }
    }
}
