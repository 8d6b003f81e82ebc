package org.cspplatform.server.modules.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import org.cspplatform.server.database.PlatformDatabase;
import org.cspplatform.server.web.UnavailableException;
import org.jspecify.annotations.Nullable;

/** The right to change modules: held by one replica at a time, and gone with its connection however that ends. */
public final class ChangeLock implements AutoCloseable {
    private static final String KEY = "7236450114";
    private static final String LOCK_NOT_AVAILABLE = "55P03";
    private static final Duration RETRY_AFTER = Duration.ofSeconds(10);

    private final Connection connection;

    private ChangeLock(Connection connection) {
        this.connection = connection;
    }

    /**
     * Waits for it.
     *
     * @throws UnavailableException when another change takes too long
     */
    public static ChangeLock take(PlatformDatabase database) throws SQLException {
        Connection connection = database.connectAsOwner();
        try {
            execute(connection, "set lock_timeout = '60s'");
            execute(connection, "select pg_advisory_lock(" + KEY + ")");
            return new ChangeLock(connection);
        } catch (SQLException refused) {
            connection.close();
            if (LOCK_NOT_AVAILABLE.equals(refused.getSQLState())) {
                throw new UnavailableException(
                        "modules-changing", "Another module is being changed. Try again in a moment.", RETRY_AFTER);
            }
            throw refused;
        }
    }

    /** It, or null when somebody has it. */
    public static @Nullable ChangeLock takeNow(PlatformDatabase database) throws SQLException {
        Connection connection = database.connectAsOwner();
        boolean taken = false;
        try (PreparedStatement statement = connection.prepareStatement("select pg_try_advisory_lock(" + KEY + ")");
                ResultSet result = statement.executeQuery()) {
            taken = result.next() && result.getBoolean(1);
        } finally {
            if (!taken) {
                connection.close();
            }
        }
        return taken ? new ChangeLock(connection) : null;
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.execute();
        }
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
