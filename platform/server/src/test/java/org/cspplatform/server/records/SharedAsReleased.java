package org.cspplatform.server.records;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.UUID;
import org.cspplatform.server.database.Administrator;
import org.cspplatform.server.support.TestDatabase;

/** Shared records as the role has them that reads what is released. */
final class SharedAsReleased {
    private SharedAsReleased() {}

    /** What it sees of shared records of a region, as one text; and that it sees no module's table. */
    static String of(UUID region) throws SQLException {
        Administrator superuser = TestDatabase.administrator();
        try (Connection connection =
                        DriverManager.getConnection(superuser.jdbcUrl(), superuser.user(), superuser.password());
                Statement statement = connection.createStatement()) {
            statement.execute("set role csp_board");
            statement.execute("select set_config('app.regions', '{" + region + "}', false)");
            try (ResultSet denied = statement.executeQuery("""
                select has_schema_privilege('together', 'usage')
                       or has_table_privilege('platform.shared_record', 'select')
                       or has_table_privilege('platform.record_history', 'select')
                """)) {
                denied.next();
                assertThat(denied.getBoolean(1)).isFalse();
            }
            try (ResultSet result = statement.executeQuery(
                    "select coalesce(string_agg(shared_record::text, ' '), '') from released.shared_record")) {
                result.next();
                return result.getString(1);
            }
        }
    }
}
