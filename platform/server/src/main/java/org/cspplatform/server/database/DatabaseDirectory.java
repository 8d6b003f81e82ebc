package org.cspplatform.server.database;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** The files of an embedded database: its data, its password, its port, its log. One service at a time has it open. */
final class DatabaseDirectory {
    private static final String MAJOR_VERSION = "18";
    private static final String TRUSTING = "host all all 127.0.0.1/32 trust\n";
    private static final String ASKING = "host all all 127.0.0.1/32 scram-sha-256\n";

    private final Path directory;
    private final FileChannel lock;

    private DatabaseDirectory(Path directory, FileChannel lock) {
        this.directory = directory;
        this.lock = lock;
    }

    static DatabaseDirectory open(Path directory) {
        Path absolute = directory.toAbsolutePath().normalize();
        try {
            Files.createDirectories(absolute);
            FileChannel lock = FileChannel.open(
                    absolute.resolve("in-use.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            if (!isLocked(lock)) {
                lock.close();
                throw new StartUpException("Another CSP Platform is running on " + absolute
                        + ". Stop it, or set CSP_DATA_DIR to another directory.");
            }
            DatabaseDirectory opened = new DatabaseDirectory(absolute, lock);
            opened.checkVersion();
            return opened;
        } catch (IOException unusable) {
            throw new StartUpException(
                    "Cannot write to the data directory " + absolute
                            + ". Give this user the right to, or set CSP_DATA_DIR to another directory.",
                    unusable);
        }
    }

    private static boolean isLocked(FileChannel channel) throws IOException {
        try {
            return channel.tryLock() != null;
        } catch (OverlappingFileLockException inThisVeryProcess) {
            return false;
        }
    }

    private void checkVersion() throws IOException {
        Path version = data().resolve("PG_VERSION");
        if (Files.exists(version)) {
            String found = Files.readString(version).strip();
            if (!found.equals(MAJOR_VERSION)) {
                throw new StartUpException("The data in " + directory + " is of PostgreSQL " + found
                        + ", this version of CSP Platform runs PostgreSQL " + MAJOR_VERSION
                        + ". Start the version that wrote it, or set CSP_DATA_DIR to another directory.");
            }
        }
    }

    Path data() {
        return directory.resolve("data");
    }

    Path log() {
        return directory.resolve("log");
    }

    /** Lets go of the directory. */
    void close() {
        try {
            lock.close();
        } catch (IOException ignored) {
            // The operating system lets go of it at the end of the process at the latest.
            return;
        }
    }

    /** The superuser's password, made at the first start and readable by this user only. */
    String password() throws IOException {
        Path file = directory.resolve("superuser-password");
        if (!Files.exists(file)) {
            byte[] random = new byte[32];
            new SecureRandom().nextBytes(random);
            Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            Files.writeString(file, Base64.getUrlEncoder().withoutPadding().encodeToString(random));
        }
        return Files.readString(file).strip();
    }

    /** The port of the last start while it is free, so that what an operator connects by hand stays connected. */
    int port() throws IOException {
        Path file = directory.resolve("port");
        int last = Files.exists(file) ? Integer.parseInt(Files.readString(file).strip()) : 0;
        int port = freePort(last);
        Files.writeString(file, Integer.toString(port));
        return port;
    }

    private static int freePort(int wanted) throws IOException {
        try (ServerSocket socket = new ServerSocket(wanted, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException taken) {
            if (wanted == 0) {
                throw taken;
            }
            return freePort(0);
        }
    }

    /** Whether the server already asks whoever connects for a password; a new one trusts until its password is set. */
    boolean asksForPassword() throws IOException {
        return Files.exists(hostBasedAccess())
                && Files.readString(hostBasedAccess()).equals(ASKING);
    }

    void askForPassword() throws IOException {
        Files.writeString(hostBasedAccess(), ASKING);
    }

    private Path hostBasedAccess() {
        return directory.resolve("pg_hba.conf");
    }

    Map<String, String> serverConfiguration() throws IOException {
        if (!Files.exists(hostBasedAccess())) {
            Files.writeString(hostBasedAccess(), TRUSTING);
        }
        Map<String, String> settings = new LinkedHashMap<>();
        // The library turns durability off for tests; here it must be on.
        settings.put("fsync", "on");
        settings.put("synchronous_commit", "on");
        settings.put("full_page_writes", "on");
        settings.put("listen_addresses", "127.0.0.1");
        settings.put("unix_socket_directories", "''");
        settings.put("hba_file", quoted(hostBasedAccess()));
        settings.put("shared_buffers", "128MB");
        settings.put("max_connections", "100");
        settings.put("timezone", "UTC");
        settings.put("password_encryption", "scram-sha-256");
        settings.put("logging_collector", "on");
        settings.put("log_directory", quoted(log()));
        settings.put("log_filename", "postgres-%a.log");
        settings.put("log_truncate_on_rotation", "on");
        // No statement and no row of anybody in the log.
        settings.put("log_min_error_statement", "panic");
        settings.put("log_error_verbosity", "terse");
        return settings;
    }

    private static String quoted(Path path) {
        return "'" + path.toString().replace("'", "'\\''") + "'";
    }

    /** A service that was killed leaves its server running: stop it, for its clients are gone. */
    void stopLeftover(Duration patience) throws IOException {
        Path pidFile = data().resolve("postmaster.pid");
        if (!Files.exists(pidFile)) {
            return;
        }
        List<String> lines = Files.readAllLines(pidFile);
        ProcessHandle leftover = lines.isEmpty()
                ? null
                : ProcessHandle.of(Long.parseLong(lines.getFirst().strip())).orElse(null);
        if (leftover != null && isServer(leftover)) {
            // Interrupt is PostgreSQL's fast shutdown: it rolls back and stops, whoever is connected.
            new ProcessBuilder("kill", "-INT", Long.toString(leftover.pid())).start();
            waitForEnd(leftover, patience);
        }
    }

    private static boolean isServer(ProcessHandle process) {
        return process.isAlive()
                && process.info()
                        .command()
                        .map(command -> command.endsWith("/postgres"))
                        .orElse(false);
    }

    private void waitForEnd(ProcessHandle process, Duration patience) {
        try {
            process.onExit().get(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException | TimeoutException stays) {
            throw new StartUpException(
                    "A database server that an earlier start left (process " + process.pid()
                            + ") does not stop. Stop it, then start again.",
                    stays);
        }
    }
}
