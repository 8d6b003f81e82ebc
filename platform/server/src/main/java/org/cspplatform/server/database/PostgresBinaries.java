package org.cspplatform.server.database;

import java.io.IOException;
import java.io.InputStream;
import java.net.JarURLConnection;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.tukaani.xz.XZInputStream;

/** The PostgreSQL programs that come with the service, unpacked once for each build of them. */
record PostgresBinaries(Path home) {

    /** Finds the programs below a directory, unpacking them first if they are not there. */
    static PostgresBinaries below(Path directory) throws IOException {
        String archive = "/postgres-" + system() + "-" + architecture() + ".txz";
        URL url = PostgresBinaries.class.getResource(archive);
        if (url == null) {
            throw new StartUpException("No PostgreSQL comes with this build for " + system() + " on " + architecture()
                    + ". Set CSP_JDBC_URL, CSP_JDBC_USER and CSP_JDBC_PASSWORD to a PostgreSQL 18 of yours.");
        }
        Path home = directory.resolve("postgresql-" + buildOf(url));
        if (!Files.isDirectory(home)) {
            Files.createDirectories(directory);
            Path unpacking = Files.createTempDirectory(directory, "unpacking-");
            try (InputStream packed = url.openStream()) {
                unpack(packed, unpacking);
                moveIntoPlace(unpacking, home);
            } finally {
                deleteTree(unpacking);
            }
        }
        return new PostgresBinaries(home);
    }

    String program(String name) {
        return home.resolve("bin").resolve(name).toString();
    }

    /** The archive carries no version of its own, so its checksum tells one build from the next. */
    private static String buildOf(URL url) throws IOException {
        return url.openConnection() instanceof JarURLConnection jar
                ? Long.toHexString(jar.getJarEntry().getCrc())
                : "unpacked";
    }

    private static void unpack(InputStream packed, Path target) throws IOException {
        try (TarArchiveInputStream entries = new TarArchiveInputStream(new XZInputStream(packed))) {
            for (TarArchiveEntry entry = entries.getNextEntry(); entry != null; entry = entries.getNextEntry()) {
                Path path = target.resolve(entry.getName()).normalize();
                if (!path.startsWith(target)) {
                    throw new IOException("The archive would write outside its directory: " + entry.getName());
                }
                if (entry.isDirectory()) {
                    Files.createDirectories(path);
                    continue;
                }
                Files.createDirectories(path.resolve("..").normalize());
                if (entry.isSymbolicLink() || entry.isLink()) {
                    Files.createSymbolicLink(path, Path.of(entry.getLinkName()));
                } else {
                    Files.copy(entries, path, StandardCopyOption.REPLACE_EXISTING);
                    if (path.startsWith(target.resolve("bin"))) {
                        Files.setPosixFilePermissions(path, PosixFilePermissions.fromString("rwxr-xr-x"));
                    }
                }
            }
        }
    }

    /** One step, so that a start cut short never leaves half a set of programs; who comes second uses the first's. */
    private static void moveIntoPlace(Path unpacked, Path home) throws IOException {
        // The server may run as another user of a user namespace, which must be able to read it.
        Files.setPosixFilePermissions(unpacked, PosixFilePermissions.fromString("rwxr-xr-x"));
        try {
            Files.move(unpacked, home, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            if (!Files.isDirectory(home)) {
                throw e;
            }
        }
    }

    static void deleteTree(Path top) throws IOException {
        if (!Files.exists(top)) {
            return;
        }
        List<Path> deepestFirst;
        try (var tree = Files.walk(top)) {
            deepestFirst = tree.sorted(Comparator.reverseOrder()).toList();
        }
        for (Path path : deepestFirst) {
            Files.deleteIfExists(path);
        }
    }

    private static String system() {
        String name = System.getProperty("os.name", "").toLowerCase(Locale.ROOT);
        return name.startsWith("mac") ? "darwin" : name;
    }

    private static String architecture() {
        String name = System.getProperty("os.arch", "");
        if (system().equals("darwin")) {
            // One archive serves both kinds of Mac.
            return "arm_64";
        }
        return switch (name) {
            case "amd64", "x86_64" -> "x86_64";
            case "aarch64", "arm64" -> "arm_64";
            default -> name;
        };
    }
}
