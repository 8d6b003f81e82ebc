package org.cspplatform.server.tenancy;

import com.zaxxer.hikari.HikariDataSource;
import java.io.PrintWriter;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.SQLFeatureNotSupportedException;
import java.util.Optional;
import java.util.UUID;
import java.util.logging.Logger;
import javax.sql.DataSource;

/**
 * Sets the scope of the work at hand on each connection as it is taken from the pool, always, so that nothing that an
 * earlier user left can be seen. A connection on which that fails is thrown away. It cannot be unwrapped: behind it there is
 * no scope.
 */
final class ScopedDataSource implements DataSource {
    // set_config outlasts the statement but not the next taking, which sets every one of them anew.
    private static final String SET_SCOPE = """
        select set_config('app.tenants', ?, false), set_config('app.writer', ?, false),
               set_config('app.overseen', ?, false), set_config('app.regions', ?, false),
               set_config('app.region_writer', ?, false), set_config('app.operator', ?, false),
               set_config('app.account', ?, false), set_config('app.account_name', ?, false)
        """;

    private final HikariDataSource pool;

    ScopedDataSource(HikariDataSource pool) {
        this.pool = pool;
    }

    @Override
    public Connection getConnection() throws SQLException {
        Connection connection = pool.getConnection();
        try {
            if (!connection.getAutoCommit()) {
                // A transaction that somebody left open could roll the scope back under its next user.
                throw new SQLException("The pool handed out a connection that is not in auto-commit");
            }
            setScope(connection, ScopeSettings.of(Scope.current()));
            return connection;
        } catch (SQLException | RuntimeException | Error failure) {
            pool.evictConnection(connection);
            throw failure;
        }
    }

    @Override
    public Connection getConnection(String username, String password) throws SQLException {
        throw new SQLException("A pool serves one role; another role has a pool of its own");
    }

    private static void setScope(Connection connection, ScopeSettings settings) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(SET_SCOPE)) {
            statement.setString(1, settings.tenants());
            statement.setString(2, settings.writer());
            statement.setString(3, settings.overseen());
            statement.setString(4, settings.regions());
            statement.setString(5, settings.regionWriter());
            statement.setString(6, settings.operator());
            Optional<Actor> actor = Actor.current();
            statement.setString(7, actor.map(Actor::account).map(UUID::toString).orElse(""));
            statement.setString(8, actor.map(Actor::name).orElse(""));
            statement.execute();
        }
    }

    @Override
    public <T> T unwrap(Class<T> type) throws SQLException {
        throw new SQLException("Connections come with their scope only");
    }

    @Override
    public boolean isWrapperFor(Class<?> type) {
        return false;
    }

    @Override
    public PrintWriter getLogWriter() throws SQLException {
        return pool.getLogWriter();
    }

    @Override
    public void setLogWriter(PrintWriter writer) throws SQLException {
        pool.setLogWriter(writer);
    }

    @Override
    public int getLoginTimeout() throws SQLException {
        return pool.getLoginTimeout();
    }

    @Override
    public void setLoginTimeout(int seconds) throws SQLException {
        pool.setLoginTimeout(seconds);
    }

    @Override
    public Logger getParentLogger() throws SQLFeatureNotSupportedException {
        return pool.getParentLogger();
    }
}
