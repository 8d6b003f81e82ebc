package org.cspplatform.server.tenancy;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cspplatform.server.database.Administrator;
import org.cspplatform.server.support.TestDatabase;

/** All rows of a region and its partnerships in one text, read past the walls, to see whether anything changed. */
final class Fingerprint {
    private Fingerprint() {}

    static String of(TwoTenants.Made made) throws SQLException {
        Administrator superuser = TestDatabase.administrator();
        try (Connection connection =
                        DriverManager.getConnection(superuser.jdbcUrl(), superuser.user(), superuser.password());
                Statement statement = connection.createStatement()) {
            List<String> parts = new ArrayList<>();
            for (String table : tables(statement)) {
                parts.add(table + " " + one(statement, rowsOf(table, made)));
            }
            return String.join("\n", parts);
        }
    }

    private static List<String> tables(Statement statement) throws SQLException {
        // The audit log grows by each attempt, and a session by each sign-in; that is what they are for.
        try (ResultSet rows = statement.executeQuery("""
            select c.oid::regclass || ' ' || a.attname from pg_class c
            join pg_attribute a on a.attrelid = c.oid and a.attname in ('tenant_id', 'region_id') and not a.attisdropped
            where c.relkind in ('r', 'p') and c.relname !~ '(audit|session|account|token|sign_in|guess|place)'
            order by 1
            """)) {
            List<String> tables = new ArrayList<>();
            while (rows.next()) {
                tables.add(rows.getString(1));
            }
            return tables;
        }
    }

    private static String rowsOf(String tableAndColumn, TwoTenants.Made made) {
        String[] parts = tableAndColumn.split(" ", 2);
        String ids = Stream.of(made.east().id(), made.west().id(), made.region().id())
                .map(id -> "'" + id + "'")
                .collect(Collectors.joining(", "));
        return "select coalesce(md5(string_agg(t::text, '|' order by t::text)), 'none') from %s t where %s in (%s)"
                .formatted(parts[0], parts[1], ids);
    }

    private static String one(Statement statement, String sql) throws SQLException {
        try (ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return row.getString(1);
        }
    }
}
