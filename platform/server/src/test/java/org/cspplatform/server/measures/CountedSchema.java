package org.cspplatform.server.measures;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.cspplatform.server.database.PlatformDatabase;
import org.cspplatform.server.modules.model.ModelReader;
import org.cspplatform.server.modules.model.ModuleModel;
import org.cspplatform.server.modules.model.Problems;
import org.cspplatform.server.modules.schema.SchemaChange;

/** Puts the tables of {@link CountedModule} into the test's database, with what the platform adds to them. */
public final class CountedSchema {
    private CountedSchema() {}

    public static ModuleModel put(PlatformDatabase database) throws IOException {
        Problems problems = new Problems();
        ModuleModel module = ModelReader.read(new CountedModule(), problems);
        assertThat(problems.found()).isEmpty();
        Path migrations = Files.createTempDirectory("counted");
        Files.writeString(migrations.resolve("V1__tables.sql"), """
            create table entries (reference text not null, day date not null, person text not null, colour text,
                agreed boolean, points integer, cost numeric, started_on date, ended_on date,
                shades text[] not null default '{}', place text, seen_at timestamp, earlier text);
            create table happenings (day date not null, person text not null, gravity integer, proven boolean not null,
                entry text);
            """);
        new SchemaChange(database)
                .apply(
                        module.id(),
                        migrations,
                        module.datasets(),
                        module.measures(),
                        problems,
                        SchemaChange.Purpose.CHANGE);
        assertThat(problems.found()).isEmpty();
        return module;
    }
}
