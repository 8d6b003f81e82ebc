package org.cspplatform.server.audit;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.UUID;
import javax.sql.DataSource;
import org.cspplatform.server.database.Administrator;
import org.cspplatform.server.database.PlatformDatabase;
import org.cspplatform.server.database.PlatformRole;
import org.cspplatform.server.support.TestDatabase;
import org.postgresql.ds.PGSimpleDataSource;

/** A database to break: the platform's schema, and the chain, are its own. */
final class OwnDatabase implements AutoCloseable {

    private final String name = "audit_" + UUID.randomUUID().toString().replace("-", "");
    private final Administrator superuser;
    private final PlatformDatabase platform;

    OwnDatabase() throws SQLException {
        Administrator server = TestDatabase.administrator();
        run(server, "create database " + name);
        superuser =
                new Administrator(server.jdbcUrl().replaceAll("/[^/]*$", "/" + name), server.user(), server.password());
        platform = PlatformDatabase.prepare(superuser);
    }

    /** Connections as one of the platform's roles, without a pool. */
    DataSource as(PlatformRole role) {
        PGSimpleDataSource dataSource = new PGSimpleDataSource();
        dataSource.setUrl(superuser.jdbcUrl());
        dataSource.setUser(role.roleName());
        dataSource.setPassword(platform.passwordOf(role.roleName()));
        return dataSource;
    }

    PlatformDatabase platform() {
        return platform;
    }

    /** What nobody but an administrator of the database server can do. */
    void tamper(String sql) throws SQLException {
        run(superuser, "set session_replication_role = replica; " + sql);
    }

    long count(String sql) throws SQLException {
        try (Connection connection = connect(superuser);
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return row.getLong(1);
        }
    }

    void run(String sql) throws SQLException {
        run(superuser, sql);
    }

    private static void run(Administrator administrator, String sql) throws SQLException {
        try (Connection connection = connect(administrator);
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static Connection connect(Administrator administrator) throws SQLException {
        return DriverManager.getConnection(administrator.jdbcUrl(), administrator.user(), administrator.password());
    }

    @Override
    public void close() throws SQLException {
        run(TestDatabase.administrator(), "drop database " + name + " with (force)");
    }
}
