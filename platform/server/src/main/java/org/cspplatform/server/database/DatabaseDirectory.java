package org.cspplatform.server.database;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import org.jspecify.annotations.Nullable;

/** The directory of an embedded database: its data, its settings, its superuser's password and its last port. */
record DatabaseDirectory(Path directory) {
    private static final String VERSION = "18";

    DatabaseDirectory {
        // The server's programs have another working directory.
        directory = directory.toAbsolutePath().normalize();
    }

    /**
     * Takes the directory for this process. The lock goes with the process, so a killed service never stands in the way.
     */
    FileLock lock() {
        try {
            Files.createDirectories(directory);
            Files.setPosixFilePermissions(directory, PosixFilePermissions.fromString("rwx------"));
            FileChannel channel = FileChannel.open(lockFile(), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            FileLock lock = tryLock(channel);
            if (lock == null) {
                channel.close();
                throw new StartUpException("Another service is running on " + directory
                        + ": stop it first, or set CSP_DATA_DIR to another directory.");
            }
            return lock;
        } catch (IOException e) {
            throw unusable(e);
        }
    }

    /** Whether another process has the directory. */
    boolean isInUse() {
        if (isNew()) {
            return false;
        }
        try (FileChannel channel = FileChannel.open(lockFile(), StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
            return tryLock(channel) == null;
        } catch (IOException e) {
            throw unusable(e);
        }
    }

    void unlock(FileLock lock) {
        try {
            lock.acquiredBy().close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    StartUpException unusable(IOException cause) {
        return new StartUpException(
                "The database directory " + directory + " cannot be used ("
                        + cause.getClass().getSimpleName() + ": " + cause.getMessage()
                        + "): make it writable, or set CSP_DATA_DIR to another directory.",
                cause);
    }

    Path data() {
        return directory.resolve("data");
    }

    /** What the server and its programs have to say before they write to the log. */
    Path output() {
        return directory.resolve("server.out");
    }

    private Path lockFile() {
        return directory.resolve("service.lock");
    }

    private Path portFile() {
        return directory.resolve("port");
    }

    Path passwordFile() {
        return directory.resolve("superuser.password");
    }

    boolean isNew() {
        return !Files.exists(data());
    }

    /** An empty place to make the data directory in; moved to its name when done, so that there is never half of one. */
    Path fresh() throws IOException {
        Path fresh = directory.resolve("data.new");
        PostgresBinaries.deleteTree(fresh);
        return fresh;
    }

    /** Refuses data that another major version of PostgreSQL wrote. */
    void requireVersion() throws IOException {
        if (isNew()) {
            return;
        }
        Path file = data().resolve("PG_VERSION");
        String version = Files.exists(file) ? Files.readString(file).strip() : "unknown";
        if (!version.equals(VERSION)) {
            throw new StartUpException("The database in " + data() + " is of PostgreSQL " + version
                    + " and this service runs PostgreSQL " + VERSION
                    + ": start the version of the service that wrote it, or set CSP_DATA_DIR to another directory.");
        }
    }

    /** The superuser's password, made at the first start. */
    String password() throws IOException {
        if (Files.exists(passwordFile())) {
            return Files.readString(passwordFile()).strip();
        }
        if (!isNew()) {
            throw new StartUpException("The file " + passwordFile()
                    + " is missing: put it back from the backup of the directory it belongs to.");
        }
        byte[] secret = new byte[24];
        new SecureRandom().nextBytes(secret);
        String password = Base64.getUrlEncoder().withoutPadding().encodeToString(secret);
        Path draft = directory.resolve("superuser.password.new");
        Files.deleteIfExists(draft);
        Files.createFile(draft, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(draft, password + "\n");
        Files.move(draft, passwordFile(), StandardCopyOption.ATOMIC_MOVE);
        return password;
    }

    /** A free port of the loopback interface: the last one again if it may be and is free. */
    int freePort(boolean sameAsLast) throws IOException {
        int last = sameAsLast && Files.exists(portFile()) ? lastPort() : 0;
        int port;
        try {
            port = bind(last);
        } catch (IOException e) {
            port = bind(0);
        }
        Files.writeString(portFile(), port + "\n");
        return port;
    }

    int lastPort() throws IOException {
        return Integer.parseInt(Files.readString(portFile()).strip());
    }

    /** Writes the server's settings anew, so that every start runs with those of this version of the service. */
    void configure(int port, boolean durable) throws IOException {
        replace("pg_hba.conf", """
            # Written at every start.
            host all all 127.0.0.1/32 scram-sha-256
            """);
        String safety = durable ? "on" : "off";
        replace("postgresql.conf", """
            # Written at every start; settings in local.conf beside it count more.
            listen_addresses = '127.0.0.1'
            port = %d
            unix_socket_directories = ''
            password_encryption = 'scram-sha-256'
            max_connections = %d
            shared_buffers = '128MB'
            io_workers = 2
            jit = off
            timezone = 'UTC'
            fsync = %s
            synchronous_commit = %s
            full_page_writes = %s
            logging_collector = %s
            log_directory = 'log'
            log_filename = 'postgresql-%%a.log'
            log_truncate_on_rotation = on
            log_line_prefix = '%%m [%%p] %%u@%%d '
            log_timezone = 'UTC'
            # No statement and no row in the log: either may carry personal data.
            log_min_error_statement = 'panic'
            log_error_verbosity = 'terse'
            include_if_exists 'local.conf'
            """.formatted(port, durable ? 100 : 200, safety, safety, safety, safety));
    }

    private void replace(String name, String text) throws IOException {
        Path draft = data().resolve(name + ".new");
        Files.writeString(draft, text, UTF_8);
        Files.move(draft, data().resolve(name), StandardCopyOption.ATOMIC_MOVE);
    }

    private static int bind(int port) throws IOException {
        try (ServerSocket socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(InetAddress.ofLiteral("127.0.0.1"), port));
            return socket.getLocalPort();
        }
    }

    private static @Nullable FileLock tryLock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException e) {
            return null;
        }
    }
}
