package org.cspplatform.server.database;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;

/**
 * A PostgreSQL 18 of our own. It listens on this machine only and asks for a password. One that has a directory keeps its
 * data there and is durable: what was committed survives the loss of power.
 */
public final class EmbeddedDatabase implements AutoCloseable {
    private static final String SUPERUSER = "postgres";
    private static final String NAME = "csp";
    /** A throwaway server trusts its machine and its password only serves to derive those of the roles. */
    private static final String THROWAWAY_PASSWORD = "throwaway";

    private final EmbeddedPostgres server;
    private final Administrator administrator;
    private final Runnable afterStop;

    private EmbeddedDatabase(EmbeddedPostgres server, String password, Runnable afterStop) {
        this.server = server;
        this.administrator = new Administrator(urlOf(server, NAME), SUPERUSER, password);
        this.afterStop = afterStop;
    }

    /**
     * Starts the server on a directory, which it makes when there is none. A server that a killed service left running there
     * is stopped first.
     *
     * @throws StartUpException when the directory cannot be used, is in use, or holds another PostgreSQL's data
     */
    public static EmbeddedDatabase start(Path directory, Duration patience) {
        DatabaseDirectory files = DatabaseDirectory.open(directory);
        try {
            files.stopLeftover(patience);
            String password = files.password();
            EmbeddedPostgres server = durable(files, password, patience);
            if (!files.asksForPassword()) {
                setPassword(server, password);
                files.askForPassword();
                execute(server, password, "select pg_reload_conf()");
            }
            createDatabase(server, password);
            return new EmbeddedDatabase(server, password, files::close);
        } catch (IOException | SQLException | RuntimeException failure) {
            files.close();
            if (failure instanceof StartUpException refusal) {
                throw refusal;
            }
            throw new StartUpException(
                    "The database in " + directory + " does not start: " + failure.getMessage() + " Its log is in "
                            + files.log() + ".",
                    failure);
        }
    }

    /** Starts a server for tests: not durable, and gone with its data when this Java ends. */
    public static EmbeddedDatabase startThrowaway() {
        try {
            EmbeddedPostgres server = EmbeddedPostgres.builder()
                    .setServerConfig("max_connections", "200")
                    .setServerConfig("timezone", "UTC")
                    .start();
            createDatabase(server, THROWAWAY_PASSWORD);
            return new EmbeddedDatabase(server, THROWAWAY_PASSWORD, () -> {});
        } catch (IOException | SQLException failure) {
            throw new StartUpException("A throwaway database does not start: " + failure.getMessage(), failure);
        }
    }

    /** The login that prepares the database. */
    public Administrator administrator() {
        return administrator;
    }

    /** Stops the server, after what is under way is rolled back. */
    @Override
    public void close() {
        try {
            server.close();
        } catch (IOException failure) {
            throw new UncheckedIOException("The database did not stop in order", failure);
        } finally {
            afterStop.run();
        }
    }

    private static EmbeddedPostgres durable(DatabaseDirectory files, String password, Duration patience)
            throws IOException {
        EmbeddedPostgres.Builder builder = EmbeddedPostgres.builder()
                .setDataDirectory(files.data())
                .setCleanDataDirectory(false)
                .setRegisterShutdownHook(false)
                .setPGStartupWait(patience)
                .setPort(files.port())
                .setConnectConfig("password", password);
        files.serverConfiguration().forEach(builder::setServerConfig);
        return builder.start();
    }

    private static void setPassword(EmbeddedPostgres server, String password) throws SQLException {
        // The password is of our own making and holds no quote.
        execute(server, password, "alter role " + SUPERUSER + " password '" + password + "'");
    }

    private static void createDatabase(EmbeddedPostgres server, String password) throws SQLException {
        try (Connection connection = connect(server, password);
                Statement statement = connection.createStatement();
                ResultSet found = statement.executeQuery("select from pg_database where datname = '" + NAME + "'")) {
            if (!found.next()) {
                execute(server, password, "create database " + NAME);
            }
        }
    }

    private static void execute(EmbeddedPostgres server, String password, String sql) throws SQLException {
        try (Connection connection = connect(server, password);
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static Connection connect(EmbeddedPostgres server, String password) throws SQLException {
        return DriverManager.getConnection(urlOf(server, SUPERUSER), SUPERUSER, password);
    }

    private static String urlOf(EmbeddedPostgres server, String database) {
        return "jdbc:postgresql://127.0.0.1:" + server.getPort() + "/" + database;
    }
}
