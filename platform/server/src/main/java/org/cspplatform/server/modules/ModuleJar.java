package org.cspplatform.server.modules;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Enumeration;
import java.util.HexFormat;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.jar.Manifest;
import org.cspplatform.module.ModuleApi;
import org.cspplatform.module.PriorityModule;
import org.cspplatform.server.modules.model.Names;
import org.cspplatform.server.modules.model.Problems;
import org.jspecify.annotations.Nullable;
import org.pf4j.DefaultVersionManager;

/**
 * A jar as its manifest describes it, before any of its code is loaded.
 *
 * @param path where it is
 * @param id {@code Plugin-Id}; the file's name when there is none
 * @param version {@code Plugin-Version}; {@code 0.0.0} when there is none
 * @param requires {@code Plugin-Requires}
 * @param sha256 of the file
 */
record ModuleJar(
        Path path, String id, String version, @Nullable String requires, String sha256)
        implements Comparable<ModuleJar> {
    static final String SERVICE_FILE = "META-INF/services/" + PriorityModule.class.getName();

    /** Nobody's code is that much; and a replica holds one in memory while it is stored. */
    static final long GREATEST_SIZE = 20L * 1024 * 1024;

    /** @throws IOException when it is no jar */
    static ModuleJar read(Path path) throws IOException {
        return read(path, String.valueOf(path.getFileName()));
    }

    /**
     * @param name what it is called by whoever sent it
     * @throws IOException when it is no jar
     */
    static ModuleJar read(Path path, String name) throws IOException {
        if (Files.size(path) > GREATEST_SIZE) {
            throw new IOException("it is larger than 20 MB");
        }
        try (JarFile jar = new JarFile(path.toFile())) {
            Manifest manifest = jar.getManifest();
            String id = manifest == null ? null : manifest.getMainAttributes().getValue("Plugin-Id");
            String version =
                    manifest == null ? null : manifest.getMainAttributes().getValue("Plugin-Version");
            String requires =
                    manifest == null ? null : manifest.getMainAttributes().getValue("Plugin-Requires");
            return new ModuleJar(
                    path,
                    id == null ? name : id.strip(),
                    version == null ? "0.0.0" : version.strip(),
                    requires,
                    sha256(path));
        }
    }

    /** By version; of two jars of one version the one with the later name. */
    @Override
    public int compareTo(ModuleJar other) {
        int byVersion = compareVersions(version, other.version);
        return byVersion == 0 ? path.compareTo(other.path) : byVersion;
    }

    /** As semantic versions, when they are; otherwise as text. */
    static int compareVersions(String one, String other) {
        try {
            return new DefaultVersionManager().compareVersions(one, other);
        } catch (RuntimeException malformed) {
            return one.compareTo(other);
        }
    }

    /** What is wrong with the manifest and with the files that a module must have. */
    void check(PluginLoading framework, Problems problems) throws IOException {
        try (JarFile jar = new JarFile(path.toFile())) {
            Manifest manifest = jar.getManifest();
            checkEntry(manifest, "Plugin-Id", "the module's id, for example arrest-referral", problems);
            checkEntry(manifest, "Plugin-Version", "the module's version, for example 1.0.0", problems);
            checkEntry(
                    manifest,
                    "Plugin-Requires",
                    "the versions of the module API that it runs on, for example >=1.0.0 & <2.0.0",
                    problems);
            if (!version.matches("\\d+\\.\\d+\\.\\d+([-+].*)?")) {
                problems.add(
                        "META-INF/MANIFEST.MF",
                        "Plugin-Version \"" + version + "\" is no semantic version.",
                        "Write it like 1.0.0.");
            }
            if (requires != null) {
                checkRequires(framework, requires, problems);
            }
            if (jar.getJarEntry(SERVICE_FILE) == null) {
                problems.add(
                        SERVICE_FILE,
                        "The jar has no such file, so the platform does not find its module.",
                        "Add it, with one line: the name of the class that implements PriorityModule.");
            }
        }
    }

    private static void checkEntry(@Nullable Manifest manifest, String name, String what, Problems problems) {
        if (manifest == null || manifest.getMainAttributes().getValue(name) == null) {
            problems.add("META-INF/MANIFEST.MF", "There is no " + name + ".", "Add it: " + what + ".");
        }
    }

    private static void checkRequires(PluginLoading framework, String requires, Problems problems) {
        boolean satisfied;
        try {
            satisfied = framework.satisfies(requires);
        } catch (RuntimeException malformed) {
            problems.add(
                    "META-INF/MANIFEST.MF",
                    "Plugin-Requires \"" + requires + "\" is no range of versions.",
                    "Write it like >=1.0.0 & <2.0.0.");
            return;
        }
        if (!satisfied) {
            problems.add(
                    "META-INF/MANIFEST.MF",
                    "The module requires module API " + requires + "; this platform has " + ModuleApi.VERSION + ".",
                    "Install a version of the module that is built for it, or upgrade the platform.");
        }
    }

    /** Whether its id can name a schema; if not, its migrations are not tried. */
    boolean hasUsableId() {
        return Names.isId(id);
    }

    /** Puts its migrations into a folder. */
    void copyMigrations(Path folder) throws IOException {
        String prefix = "db/" + id + "/";
        try (JarFile jar = new JarFile(path.toFile())) {
            for (Enumeration<JarEntry> entries = jar.entries(); entries.hasMoreElements(); ) {
                JarEntry entry = entries.nextElement();
                if (entry.getName().startsWith(prefix) && !entry.isDirectory()) {
                    Path target = folder.resolve(entry.getName().substring(prefix.length()))
                            .normalize();
                    if (!target.startsWith(folder)) {
                        throw new IOException("The jar names a file outside itself: " + entry.getName());
                    }
                    Files.createDirectories(target.getParent());
                    try (InputStream content = jar.getInputStream(entry)) {
                        Files.copy(content, target);
                    }
                }
            }
        }
    }

    private static String sha256(Path path) throws IOException {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(path)));
        } catch (NoSuchAlgorithmException absent) {
            throw new IllegalStateException("This Java has no SHA-256", absent);
        }
    }
}
