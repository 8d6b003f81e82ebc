package org.cspplatform.acceptance;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.stream.Stream;
import javax.tools.ToolProvider;

/** A module as a stranger makes it: by the command that the guide begins with, compiled and packed as it comes. */
final class FifthModule {
    static final String ID = "purse-thefts";
    private static final String VERSION = "1.0.0";

    private final Path folder;

    private FifthModule(Path folder) {
        this.folder = folder;
    }

    /** Runs the command of the checkout; the module's folder comes to lie in another. */
    static FifthModule written(Path checkout, Path parent) throws IOException, InterruptedException {
        Process command = new ProcessBuilder(
                        checkout.resolve("plugins/new-module").toString(), ID, "Purse thefts", parent.toString())
                .redirectErrorStream(true)
                .start();
        String said = new String(command.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
        if (command.waitFor() != 0) {
            throw new AssertionError("plugins/new-module fails: " + said);
        }
        return new FifthModule(parent.resolve(ID));
    }

    /** The files that a person would write: Java, SQL and test. */
    List<Path> files(String ending) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(ending)).toList();
        }
    }

    Path jar() throws IOException {
        Path classes = Files.createDirectories(folder.resolve("target/classes"));
        List<String> arguments = new ArrayList<>(
                List.of("-d", classes.toString(), "-parameters", "-cp", System.getProperty("java.class.path")));
        files(".java").stream()
                .filter(file -> file.toString().contains("/main/"))
                .forEach(file -> arguments.add(file.toString()));
        int failed = ToolProvider.getSystemJavaCompiler().run(null, null, null, arguments.toArray(String[]::new));
        if (failed != 0) {
            throw new AssertionError("What plugins/new-module writes does not compile");
        }
        Path jar = folder.resolve("target").resolve(ID + "-" + VERSION + ".jar");
        try (OutputStream file = Files.newOutputStream(jar);
                JarOutputStream out = new JarOutputStream(file, manifest())) {
            add(out, classes);
            add(out, folder.resolve("src/main/resources"));
        }
        return jar;
    }

    private static Manifest manifest() {
        Manifest manifest = new Manifest();
        Attributes main = manifest.getMainAttributes();
        main.put(Attributes.Name.MANIFEST_VERSION, "1.0");
        main.put(Attributes.Name.IMPLEMENTATION_VERSION, VERSION);
        main.putValue("Plugin-Id", ID);
        main.putValue("Plugin-Version", VERSION);
        main.putValue("Plugin-Requires", ">=1.0.0 & <2.0.0");
        return manifest;
    }

    private static void add(JarOutputStream out, Path from) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                out.putNextEntry(new JarEntry(from.relativize(file).toString()));
                Files.copy(file, out);
                out.closeEntry();
            }
        }
    }
}
