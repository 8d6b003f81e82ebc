package org.cspplatform.testkit.contract;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.UUID;
import org.cspplatform.server.database.PlatformDatabase;
import org.cspplatform.server.database.PlatformRole;
import org.jspecify.annotations.Nullable;

/** The walls in the database itself, tried as the role that serves requests. */
record SqlIsolationCheck(Trial trial) {
    void run(Findings.Check check) throws SQLException {
        PlatformDatabase database = trial.service().database();
        String role = PlatformRole.APPLICATION.roleName();
        UUID east = trial.service().idOf("east");
        UUID west = trial.service().idOf("west");
        try (Connection connection = DriverManager.getConnection(database.jdbcUrl(), role, database.passwordOf(role))) {
            connection.setAutoCommit(false);
            for (Subject subject : trial.subjects()) {
                nobody(connection, subject, check);
                if (!subject.ofRegion()) {
                    stranger(connection, subject, east, west, check);
                }
            }
        }
    }

    private static void nobody(Connection connection, Subject subject, Findings.Check check) throws SQLException {
        as(connection, null);
        check.expect(
                count(connection, "select count(*) from " + subject.table(), null) == 0,
                "table " + subject.table() + " shows rows to a session without a partnership");
        connection.rollback();
    }

    private static void stranger(
            Connection connection, Subject subject, UUID owner, UUID stranger, Findings.Check check)
            throws SQLException {
        as(connection, stranger);
        check.expect(
                count(connection, "select count(*) from " + subject.table() + " where tenant_id = ?", owner) == 0,
                "table " + subject.table() + " shows one partnership's rows to another");
        check.expect(
                changed(connection, "delete from " + subject.table() + " where tenant_id = ?", owner) == 0,
                "in table " + subject.table() + " one partnership deletes another's rows");
        String give = "update %1$s set tenant_id = ? where id = (select min(id::text)::uuid from %1$s)"
                .formatted(subject.table());
        check.expect(
                changed(connection, give, owner) == 0,
                "in table " + subject.table() + " one partnership gives its rows to another");
        connection.rollback();
    }

    private static void as(Connection connection, @Nullable UUID partnership) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(
                "select set_config('app.tenants', ?, true), set_config('app.writer', ?, true)")) {
            statement.setString(1, partnership == null ? "" : "{" + partnership + "}");
            statement.setString(2, partnership == null ? "" : partnership.toString());
            statement.execute();
        }
    }

    private static long count(Connection connection, String sql, @Nullable UUID partnership) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            if (partnership != null) {
                statement.setObject(1, partnership);
            }
            try (ResultSet result = statement.executeQuery()) {
                result.next();
                return result.getLong(1);
            }
        }
    }

    /** How many rows a statement changes; none when the database refuses it. */
    private static int changed(Connection connection, String sql, UUID partnership) throws SQLException {
        var before = connection.setSavepoint();
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setObject(1, partnership);
            return statement.executeUpdate();
        } catch (SQLException refused) {
            connection.rollback(before);
            return 0;
        }
    }
}
