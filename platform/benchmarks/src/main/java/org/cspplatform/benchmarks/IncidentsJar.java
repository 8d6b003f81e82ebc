package org.cspplatform.benchmarks;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import org.cspplatform.benchmarks.incidents.Incident;
import org.cspplatform.benchmarks.incidents.Incidents;
import org.cspplatform.benchmarks.incidents.Kind;
import org.cspplatform.benchmarks.incidents.Place;
import org.cspplatform.module.PriorityModule;

/** The jar of the module whose records are imported, made of classes of this one. */
final class IncidentsJar {
    static final String MODULE = "incidents";
    static final String TABLE = "incidents.incidents";

    /** The columns of the table, in the order of the fields. */
    static final String COLUMNS = """
        reference, victim, suspect, occurred_on, reported_on, referred_on, closed_on, kind, second_kind, place, ward, premises,
        harm, cost, age, suspects, minutes, alcohol, weapon, hate, repeated, officer, force, note\
        """;

    /** The fields, in the same order. */
    static final String HEADING = "reference,victim,suspect,occurredOn,reportedOn,referredOn,closedOn,kind,secondKind,"
            + "place,ward,premises,harm,cost,age,suspects,minutes,alcohol,weapon,hate,repeated,officer,force,note";

    private static final String MIGRATION = """
        create table incidents (
            reference text not null, victim text not null, suspect text, occurred_on date not null, reported_on date not null,
            referred_on date, closed_on date, kind text not null, second_kind text, place text not null, ward text not null,
            premises text, harm numeric not null, cost numeric, age integer, suspects integer not null, minutes integer,
            alcohol boolean not null, weapon boolean not null, hate boolean, repeated boolean, officer text, force text,
            note text);
        """;

    private IncidentsJar() {}

    static Path write(Path directory) throws IOException {
        Path jar = directory.resolve(MODULE + ".jar");
        Manifest manifest = new Manifest();
        Attributes main = manifest.getMainAttributes();
        main.put(Attributes.Name.MANIFEST_VERSION, "1.0");
        main.put(Attributes.Name.IMPLEMENTATION_VERSION, "1.0.0");
        main.putValue("Plugin-Id", MODULE);
        main.putValue("Plugin-Version", "1.0.0");
        main.putValue("Plugin-Requires", ">=1.0.0 & <2.0.0");
        try (OutputStream file = Files.newOutputStream(jar);
                JarOutputStream out = new JarOutputStream(file, manifest)) {
            for (Class<?> type : List.of(Incidents.class, Incident.class, Kind.class, Place.class)) {
                String name = type.getName().replace('.', '/') + ".class";
                try (InputStream content = IncidentsJar.class.getResourceAsStream("/" + name)) {
                    if (content == null) {
                        throw new IOException("There is no " + name);
                    }
                    add(out, name, content.readAllBytes());
                }
            }
            add(out, "META-INF/services/" + PriorityModule.class.getName(), bytes(Incidents.class.getName()));
            add(out, "db/incidents/V1__incidents.sql", bytes(MIGRATION));
        }
        return jar;
    }

    private static void add(JarOutputStream out, String name, byte[] content) throws IOException {
        out.putNextEntry(new JarEntry(name));
        out.write(content);
        out.closeEntry();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
