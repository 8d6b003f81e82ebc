package org.cspplatform.server.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;

/**
 * A PostgreSQL 18 that the service starts and stops itself, on a directory that outlives it.
 *
 * <p>It listens on the loopback interface only and knows no way in without a password; the superuser's is made at the
 * first start and kept in the directory, readable by its owner alone.
 */
public final class EmbeddedDatabase implements AutoCloseable {
    private static final String DATABASE = "csp";
    private static final String SUPERUSER = "postgres";
    private static final int TRIES_FOR_A_PORT = 5;

    private final DatabaseDirectory directory;
    private final Postmaster postmaster;
    private final FileLock lock;
    private final int port;
    private final String password;

    private EmbeddedDatabase(
            DatabaseDirectory directory, Postmaster postmaster, FileLock lock, int port, String password) {
        this.directory = directory;
        this.postmaster = postmaster;
        this.lock = lock;
        this.port = port;
        this.password = password;
    }

    /**
     * Starts the database of a directory, made if need be. What a service that was killed left running is stopped first.
     *
     * @param patience how long the server may take to be ready, recovery after a crash included
     * @throws StartUpException if it cannot start, with what to do about it
     */
    public static EmbeddedDatabase start(Path directory, Duration patience) {
        return start(new DatabaseDirectory(directory), directory, patience, true);
    }

    /** The login of the database of a directory while another process serves it. */
    public static Optional<Administrator> servedByAnother(Path path) {
        DatabaseDirectory directory = new DatabaseDirectory(path);
        try {
            return directory.isInUse()
                    ? Optional.of(login(directory.lastPort(), directory.password()))
                    : Optional.empty();
        } catch (IOException e) {
            throw directory.unusable(e);
        }
    }

    /** Starts an empty database for tests, not durable, which is gone when the JVM ends. */
    public static EmbeddedDatabase startThrowaway() {
        try {
            Path directory = Files.createTempDirectory("csp-database-");
            EmbeddedDatabase database =
                    start(new DatabaseDirectory(directory), sharedPrograms(), Duration.ofMinutes(1), false);
            Runtime.getRuntime().addShutdownHook(new Thread(() -> database.throwAway(directory), "database-clean-up"));
            return database;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Where tests keep the server's programs, so that not each of them unpacks them anew. */
    static Path sharedPrograms() {
        return Path.of(System.getProperty("user.home"), ".cache", "csp-platform");
    }

    static EmbeddedDatabase start(DatabaseDirectory directory, Path programs, Duration patience, boolean durable) {
        FileLock lock = directory.lock();
        boolean started = false;
        try {
            directory.requireVersion();
            Postmaster postmaster =
                    new Postmaster(PostgresBinaries.below(programs), directory.data(), directory.output());
            String password = directory.password();
            if (directory.isNew()) {
                Path fresh = directory.fresh();
                new Postmaster(postmaster.binaries(), fresh, directory.output())
                        .initialise(directory.passwordFile(), durable);
                Files.move(fresh, directory.data());
            }
            postmaster.stop();
            EmbeddedDatabase database = start(directory, postmaster, lock, password, patience, durable);
            started = true;
            return database;
        } catch (IOException e) {
            throw directory.unusable(e);
        } finally {
            if (!started) {
                directory.unlock(lock);
            }
        }
    }

    private static EmbeddedDatabase start(
            DatabaseDirectory directory,
            Postmaster postmaster,
            FileLock lock,
            String password,
            Duration patience,
            boolean durable)
            throws IOException {
        for (int tries = 1; ; tries++) {
            int port = directory.freePort(tries == 1);
            directory.configure(port, durable);
            if (postmaster.start(patience)) {
                EmbeddedDatabase database = new EmbeddedDatabase(directory, postmaster, lock, port, password);
                database.createDatabaseIfMissing();
                return database;
            }
            postmaster.stop();
            // The port may have been taken since it was found free; anything else fails again at once.
            if (tries == TRIES_FOR_A_PORT) {
                throw new StartUpException("The database server does not start: see " + directory.output());
            }
        }
    }

    /** The login that prepares the database. */
    public Administrator administrator() {
        return login(port, password);
    }

    private static Administrator login(int port, String password) {
        return new Administrator(jdbcUrl(port, DATABASE), SUPERUSER, password);
    }

    /** Stops the server in good order; open transactions are rolled back. */
    @Override
    public void close() {
        try {
            postmaster.stop();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            directory.unlock(lock);
        }
    }

    /** Lets the directory go and the server run on, as a killed service does. */
    void forget() {
        directory.unlock(lock);
    }

    @Override
    public String toString() {
        return jdbcUrl(port, DATABASE);
    }

    private static String jdbcUrl(int port, String database) {
        return "jdbc:postgresql://127.0.0.1:" + port + "/" + database;
    }

    private void createDatabaseIfMissing() {
        try (Connection connection = DriverManager.getConnection(jdbcUrl(port, "postgres"), SUPERUSER, password);
                var statement = connection.createStatement()) {
            boolean there;
            try (var rows = statement.executeQuery("select 1 from pg_database where datname = '" + DATABASE + "'")) {
                there = rows.next();
            }
            if (!there) {
                statement.execute("create database " + DATABASE);
            }
        } catch (SQLException e) {
            close();
            throw new StartUpException(
                    "The database in " + directory.data() + " does not take the password in " + directory.passwordFile()
                            + ": " + e.getMessage(),
                    e);
        }
    }

    private void throwAway(Path path) {
        try {
            close();
            PostgresBinaries.deleteTree(path);
        } catch (IOException | RuntimeException e) {
            System.err.println("Left behind: " + path + " (" + e.getMessage() + ")");
        }
    }
}
