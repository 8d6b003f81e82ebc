package org.cspplatform.server.modules;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;
import org.cspplatform.module.PriorityModule;
import org.jspecify.annotations.Nullable;

/** Builds small plugin jars of source text, right ones and broken ones. */
public final class PluginJar {
    /** The record type unless another is given. */
    static final String RECORD = """
        @Dataset(id = "visits", title = "Visits", one = "visit")
        public record Visit(
                @Key @Label("Reference") String reference,
                @CountsOn @Bounds(max = "today") @Label("Day") LocalDate day,
                @Label("Place") Place place,
                @Label("Minutes") @Bounds(min = "1", max = "600") @Nullable Integer minutes,
                @Personal @Label("Name") @Nullable String name) {}
        """;

    private final String id;
    private String version = "1.0.0";
    private @Nullable String requires = ">=1.0.0 & <2.0.0";
    private boolean serviceFile = true;
    private String record = RECORD;
    private String members = """
        public List<Measure> measures() {
            return List.of(Measure.count("visits", "Visits", Visit.class).brokenDownBy("place").definedAs("Visits.", "Us"));
        }
        """;
    private final Map<String, String> migrations = new LinkedHashMap<>(Map.of(
            "V1__visits.sql",
            "create table visits (reference text not null, day date not null, place text not null, minutes"
                    + " integer, name text);"));

    private final Map<String, String> more = new LinkedHashMap<>();
    private String datasets = "Visit.class";

    private PluginJar(String id) {
        this.id = id;
    }

    public static PluginJar of(String id) {
        return new PluginJar(id);
    }

    public PluginJar version(String other) {
        version = other;
        return this;
    }

    public PluginJar requires(String other) {
        requires = other;
        return this;
    }

    public PluginJar withoutServiceFile() {
        serviceFile = false;
        return this;
    }

    public PluginJar record(String source) {
        record = source;
        return this;
    }

    /** One more public type; the common imports stand above it. */
    public PluginJar type(String name, String source) {
        more.put(name, source);
        return this;
    }

    /** Other record types than the visit, as {@code Child.class, Order.class}. */
    public PluginJar datasets(String classes) {
        datasets = classes;
        return this;
    }

    /** No migration but those that follow. */
    public PluginJar withoutMigrations() {
        migrations.clear();
        return this;
    }

    public PluginJar members(String source) {
        members = source;
        return this;
    }

    public PluginJar migration(String name, String sql) {
        migrations.put(name, sql);
        return this;
    }

    /** Puts the jar into a directory under another name first, as a careful person would. */
    public Path into(Path directory) {
        try {
            Files.createDirectories(directory);
            Path built = build(Files.createTempDirectory("plugin"));
            return Files.move(
                    built, directory.resolve(id + "-" + version + ".jar"), StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** The same jar in another version, without building it again. */
    static Path again(Path jar, String version, Path directory) {
        Path copy = directory.resolve(version + ".jar");
        try (JarFile from = new JarFile(jar.toFile());
                OutputStream file = Files.newOutputStream(copy)) {
            Manifest manifest = new Manifest(from.getManifest());
            manifest.getMainAttributes().put(Attributes.Name.IMPLEMENTATION_VERSION, version);
            manifest.getMainAttributes().putValue("Plugin-Version", version);
            try (JarOutputStream out = new JarOutputStream(file, manifest)) {
                for (JarEntry entry : Collections.list(from.entries())) {
                    if (!entry.getName().equals(JarFile.MANIFEST_NAME)) {
                        try (InputStream content = from.getInputStream(entry)) {
                            add(out, entry.getName(), content.readAllBytes());
                        }
                    }
                }
            }
            return copy;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private Path build(Path work) throws IOException {
        Path classes = Files.createDirectory(work.resolve("classes"));
        compile(classes);
        Path jar = work.resolve("plugin.jar");
        try (OutputStream file = Files.newOutputStream(jar);
                JarOutputStream out = new JarOutputStream(file, manifest());
                Stream<Path> files = Files.walk(classes)) {
            for (Path path : files.filter(Files::isRegularFile).toList()) {
                add(out, classes.relativize(path).toString(), Files.readAllBytes(path));
            }
            if (serviceFile) {
                add(out, "META-INF/services/" + PriorityModule.class.getName(), bytes("example.Example"));
            }
            for (Map.Entry<String, String> migration : migrations.entrySet()) {
                add(out, "db/" + id + "/" + migration.getKey(), bytes(migration.getValue()));
            }
        }
        return jar;
    }

    private Manifest manifest() {
        Manifest manifest = new Manifest();
        Attributes main = manifest.getMainAttributes();
        main.put(Attributes.Name.MANIFEST_VERSION, "1.0");
        main.put(Attributes.Name.IMPLEMENTATION_VERSION, version);
        main.putValue("Plugin-Id", id);
        main.putValue("Plugin-Version", version);
        if (requires != null) {
            main.putValue("Plugin-Requires", requires);
        }
        return manifest;
    }

    private List<Source> sources() {
        String header = """
            package example;
            import java.math.BigDecimal;
            import java.time.LocalDate;
            import java.time.LocalDateTime;
            import java.util.List;
            import java.util.Set;
            import org.cspplatform.module.*;
            import org.jspecify.annotations.Nullable;
            """;
        List<Source> sources = new ArrayList<>();
        sources.add(new Source("Visit", header + record));
        sources.add(new Source("Place", header + """
            public enum Place { @Label("Street") STREET, @Label("Home") HOME }
            """));
        sources.add(new Source("Example", header + """
            public class Example implements PriorityModule {
                public String id() { return "%s"; }
                public String title() { return "Example"; }
                public List<Class<? extends Record>> datasets() { return List.of(%s); }
                %s
            }
            """.formatted(id, datasets, members)));
        more.forEach((name, source) -> sources.add(new Source(name, header + source)));
        return sources;
    }

    private void compile(Path classes) throws IOException {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        StringWriter messages = new StringWriter();
        boolean compiled = compiler.getTask(
                        messages,
                        null,
                        null,
                        List.of("-d", classes.toString(), "-proc:none", "-cp", System.getProperty("java.class.path")),
                        null,
                        sources())
                .call();
        if (!compiled) {
            throw new IllegalStateException(messages.toString());
        }
    }

    private static final class Source extends SimpleJavaFileObject {
        private final String text;

        Source(String name, String text) {
            super(URI.create("string:///example/" + name + ".java"), Kind.SOURCE);
            this.text = text;
        }

        @Override
        public CharSequence getCharContent(boolean ignoreEncodingErrors) {
            return text;
        }
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
