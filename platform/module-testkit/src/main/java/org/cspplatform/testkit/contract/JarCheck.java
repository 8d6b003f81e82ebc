package org.cspplatform.testkit.contract;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Objects;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.jar.Manifest;
import java.util.stream.Stream;
import org.cspplatform.module.PriorityModule;

/** The jar's manifest, its service file and its migrations. */
record JarCheck(PriorityModule module, Path path) {
    private static final String SERVICE = "META-INF/services/" + PriorityModule.class.getName();

    void run(Findings.Check check) throws IOException {
        try (JarFile jar = new JarFile(path.toFile())) {
            manifest(jar.getManifest(), check);
            String named = text(jar, SERVICE).strip();
            check.expect(
                    named.lines().toList().contains(module.getClass().getName()),
                    SERVICE + " names " + (named.isEmpty() ? "nothing" : named) + " and must name "
                            + module.getClass().getName());
            String folder = "db/" + module.id() + "/";
            try (Stream<JarEntry> entries = jar.stream()) {
                check.expect(
                        entries.map(JarEntry::getName)
                                .anyMatch(name -> name.startsWith(folder) && name.endsWith(".sql")),
                        "there is no migration in " + folder);
            }
        }
    }

    private void manifest(Manifest manifest, Findings.Check check) {
        Attributes main = manifest.getMainAttributes();
        check.expect(
                module.id().equals(main.getValue("Plugin-Id")),
                "the manifest's Plugin-Id is " + main.getValue("Plugin-Id") + " and must be " + module.id());
        String version = main.getValue("Plugin-Version");
        check.expect(
                version != null && version.matches("\\d+\\.\\d+\\.\\d+([-+].*)?"),
                "the manifest's Plugin-Version is " + version + " and must be like 1.0.0");
        check.expect(
                main.getValue("Plugin-Requires") != null,
                "the manifest has no Plugin-Requires, for example >=1.0.0 & <2.0.0");
        if (PackedJar.isBuilt()) {
            String name = module.id() + "-" + version + ".jar";
            check.expect(
                    path.endsWith(name), "the jar is called " + path.getFileName() + " and must be called " + name);
        }
    }

    /** A file of the jar; empty when there is none. */
    static String text(JarFile jar, String name) throws IOException {
        JarEntry entry = jar.getJarEntry(name);
        if (entry == null) {
            return "";
        }
        try (InputStream content = Objects.requireNonNull(jar.getInputStream(entry))) {
            return new String(content.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
