package org.cspplatform.testkit.contract;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.stream.Stream;
import org.cspplatform.module.ModuleApi;
import org.cspplatform.module.PriorityModule;

/** The module's jar: the built one where the build says which, or else its compiled classes packed as the build will. */
final class PackedJar {
    private PackedJar() {}

    /** The jar that the build made, from the system property {@code plugin.jar}, or one made in a folder. */
    static Path of(PriorityModule module, Path folder) {
        String built = System.getProperty("plugin.jar");
        if (built != null) {
            return Path.of(built);
        }
        Path classes = whereFrom(module);
        return Files.isDirectory(classes) ? pack(module, classes, folder) : classes;
    }

    static boolean isBuilt() {
        return System.getProperty("plugin.jar") != null;
    }

    private static Path whereFrom(PriorityModule module) {
        try {
            return Path.of(module.getClass()
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
        } catch (URISyntaxException noPath) {
            throw new IllegalStateException("The module's classes are in no folder and no jar", noPath);
        }
    }

    private static Path pack(PriorityModule module, Path classes, Path folder) {
        Path jar = folder.resolve(module.id() + "-" + module.version() + ".jar");
        try (OutputStream file = Files.newOutputStream(jar);
                JarOutputStream out = new JarOutputStream(file, manifest(module));
                Stream<Path> files = Files.walk(classes)) {
            for (Path path : files.filter(Files::isRegularFile).sorted().toList()) {
                String name = classes.relativize(path).toString().replace('\\', '/');
                if (!name.equals("META-INF/MANIFEST.MF")) {
                    out.putNextEntry(new JarEntry(name));
                    Files.copy(path, out);
                    out.closeEntry();
                }
            }
            return jar;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static Manifest manifest(PriorityModule module) {
        String major = ModuleApi.VERSION.substring(0, ModuleApi.VERSION.indexOf('.'));
        Manifest manifest = new Manifest();
        Attributes main = manifest.getMainAttributes();
        main.put(Attributes.Name.MANIFEST_VERSION, "1.0");
        main.put(Attributes.Name.IMPLEMENTATION_VERSION, module.version());
        main.putValue("Plugin-Id", module.id());
        main.putValue("Plugin-Version", module.version());
        main.putValue(
                "Plugin-Requires", ">=%s.0 & <%d.0.0".formatted(module.apiVersion(), Integer.parseInt(major) + 1));
        return manifest;
    }
}
