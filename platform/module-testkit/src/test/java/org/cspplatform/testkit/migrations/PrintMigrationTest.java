package org.cspplatform.testkit.migrations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class PrintMigrationTest {
    private static final String FIRST = """
        @Key @Label("Reference") String reference,
        @CountsOn @Label("Day") LocalDate happenedOn,
        @Label("Place") Place place,
        @Label("Minutes") @Nullable Integer minutes
        """;

    @TempDir
    private Path folder;

    @Test
    void printsTheFirstMigrationAndThenNothing() throws IOException, SQLException {
        module(FIRST, "");
        String printed = print();
        assertThat(printed).contains("V1__first_tables.sql", """
            create table incidents (
                reference text not null,
                happened_on date not null,
                place text not null,
                minutes integer
            );\
            """);

        keep("V1__first_tables.sql", printed);
        assertThat(print()).startsWith("-- Nothing to do");
    }

    @Test
    void printsWhatLeadsFromOneVersionToTheNextAndThatFits() throws IOException, SQLException {
        module(FIRST, "");
        keep("V1__first_tables.sql", print());
        module("""
            @Key @Label("Reference") String reference,
            @CountsOn @Label("Day") LocalDate happenedOn,
            @Label("Kinds") Set<Place> places,
            @Label("Minutes") int minutes,
            @Money @Bounds(min = "5") @Label("Cost") BigDecimal cost,
            @Label("Reported") LocalDateTime reportedAt,
            @Label("Officer") @Nullable String officer,
            @Label("Notes") List<Note> notes
            """, """
            @Derived @Label("Long") public boolean lasting() { return minutes > 60; }
            """);

        String printed = print();
        assertThat(printed)
                .contains(
                        "V2__what_changes.sql",
                        "alter table incidents add column places text[] not null default '{}';",
                        "update incidents set minutes = 0 where minutes is null;",
                        "alter table incidents alter column minutes set not null;",
                        "alter table incidents add column cost numeric(14, 2);\nupdate incidents set cost = 5;",
                        "update incidents set reported_at = happened_on;",
                        "-- alter table incidents rename column place to officer;",
                        "alter table incidents add column officer text;",
                        "alter table incidents add column notes jsonb not null default '[]';",
                        "alter table incidents add column lasting boolean;",
                        "-- This loses what was recorded in place",
                        "alter table incidents drop column place;");

        keep("V2__what_changes.sql", printed);
        assertThat(print()).startsWith("-- Nothing to do");
    }

    @Test
    void saysWhyAModuleCannotBeRead() throws IOException {
        assertThatThrownBy(this::print).hasMessageContaining("is no module");
        module("@Label(\"Day\") LocalDay day", "");
        assertThatThrownBy(this::print).hasMessageContaining("cannot find symbol");
    }

    private String print() throws IOException, SQLException {
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        PrintMigration.print(folder, new PrintStream(printed, true, StandardCharsets.UTF_8));
        return printed.toString(StandardCharsets.UTF_8);
    }

    private void keep(String name, String sql) throws IOException {
        write("src/main/resources/db/example/" + name, sql);
    }

    private void module(String components, String members) throws IOException {
        write("src/main/resources/META-INF/services/org.cspplatform.module.PriorityModule", "example.Example\n");
        write("src/main/java/example/Example.java", """
            package example;
            import java.math.BigDecimal;
            import java.time.LocalDate;
            import java.time.LocalDateTime;
            import java.util.List;
            import java.util.Set;
            import org.cspplatform.module.*;
            import org.jspecify.annotations.Nullable;
            public class Example implements PriorityModule {
                @Dataset(id = "incidents", title = "Incidents")
                public record Incident(%s) { %s }
                public record Note(@Label("Words") String words) {}
                public enum Place { @Label("Street") STREET }
                public String id() { return "example"; }
                public String title() { return "Example"; }
                public List<Class<? extends Record>> datasets() { return List.of(Incident.class); }
            }
            """.formatted(components, members));
    }

    private void write(String name, String text) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }
}
