package org.cspplatform.server.modules.schema;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.cspplatform.module.CountsOn;
import org.cspplatform.module.Dataset;
import org.cspplatform.module.Key;
import org.cspplatform.module.Label;
import org.cspplatform.module.Measure;
import org.cspplatform.module.PersonKey;
import org.cspplatform.module.Personal;
import org.cspplatform.module.PriorityModule;
import org.cspplatform.server.database.PlatformDatabase;
import org.cspplatform.server.modules.model.ModelProblem;
import org.cspplatform.server.modules.model.ModelReader;
import org.cspplatform.server.modules.model.ModuleModel;
import org.cspplatform.server.modules.model.Problems;
import org.cspplatform.server.support.ServerTest;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the database says to an author's select that looks harmless. */
@MicronautTest(transactional = false)
final class SelectPlanTest implements ServerTest {
    private static final AtomicInteger NUMBER = new AtomicInteger();
    private static final String TABLE = """
        create table people (reference text not null, day date not null, person text not null, name text, colour text);
        """;

    @Inject
    PlatformDatabase database;

    /** A code list. */
    public enum Colour {
        @Label("Red")
        RED
    }

    /** Somebody. */
    @Dataset(id = "people", title = "People")
    public record Somebody(
            @Key @Label("Reference") String reference,
            @CountsOn @Label("Day") LocalDate day,
            @Label("Person") PersonKey person,
            @Personal @Label("Name") @Nullable String name,
            @Label("Colour") @Nullable Colour colour) {}

    /** A module with one measure. */
    public record Asking(String id, String select) implements PriorityModule {
        @Override
        public String title() {
            return "Asking";
        }

        @Override
        public String version() {
            return "1.0.0";
        }

        @Override
        public List<Class<? extends Record>> datasets() {
            return List.of(Somebody.class);
        }

        @Override
        public List<Measure> measures() {
            return List.of(Measure.countFromSql("told", "Told", Somebody.class, select)
                    .brokenDownBy("colour")
                    .definedAs("Told.", "Us"));
        }
    }

    @Test
    void aSelectOverPersonKeysAndCodesIsPlanned() throws IOException {
        assertThat(problems("""
            select min(day) as counts_on, 1 as numerator, colour from people group by person, colour
            """, "")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "select day as counts_on, length(name) as numerator, colour from people",
                "select day as counts_on, 1 as numerator, colour from people where name like 'A%'",
                "select day as counts_on, 1 as numerator, colour from people order by name",
                "select day as counts_on, count(p) as numerator, colour from people p group by day, colour",
                "select day as counts_on, 1 as numerator, colour from (select * from people) p",
                "select day as counts_on, 1 as numerator, p.colour from people p join people q using (name, day)"
            })
    void aPersonalFieldIsRefusedByTheDatabase(String select) throws IOException {
        assertThat(problems(select, "")).singleElement().satisfies(problem -> assertThat(problem.problem())
                .contains("permission denied"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "select day as counts_on, 1 as numerator, colour from platform.partnership, people",
                "select platform.day as counts_on, 1 as numerator, platform.colour from people platform",
                "select p.day as counts_on, 1 as numerator, p.colour from people p, pg_catalog.anything"
            })
    void anotherSchemaIsRefused(String select) throws IOException {
        assertThat(problems(select, "")).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "select day as counts_on, 1 as numerator, colour from partnership",
                "select day as counts_on, 1 as numerator from people",
                "select day as counts_on, reference as numerator, colour from people",
                "select day::text as counts_on, 1 as numerator, colour from people",
                "select day as counts_on, 1 as numerator, colour, person from people",
                "select day as counts_on, 1 as numerator, 1 as colour from people",
                "select day as counts_on, 1 as numerator, colour from people where day = 5",
                "select"
            })
    void whatDoesNotPlanOrFitIsRefused(String select) throws IOException {
        assertThat(problems(select, "")).isNotEmpty();
    }

    @Test
    void aFunctionOfTheModulesOwnUnderAnAllowedNameIsRefused() throws IOException {
        String select = "select day as counts_on, abs(reference) as numerator, colour from people";
        assertThat(problems(select, """
            create function abs(text) returns integer language sql as
            $$ select length(set_config('app.tenants', $1, false)) $$;
            """))
                .anySatisfy(problem -> assertThat(problem.place()).isEqualTo("function abs"));
        assertThat(problems(select.replace("abs(reference)", "1"), """
            create operator @@@ (rightarg = float8, procedure = pg_sleep);
            """))
                .anySatisfy(problem -> assertThat(problem.place()).isEqualTo("operator @@@"));
    }

    private List<ModelProblem> problems(String select, String more) throws IOException {
        Problems problems = new Problems();
        String id = "asking-" + NUMBER.incrementAndGet();
        ModuleModel model = ModelReader.read(new Asking(id, select), problems);
        Path migrations = Files.createTempDirectory("asking");
        Files.writeString(migrations.resolve("V1__people.sql"), TABLE + more);
        new SchemaChange(database)
                .apply(id, migrations, model.datasets(), model.measures(), problems, SchemaChange.Purpose.CHECK);
        return problems.found();
    }
}
