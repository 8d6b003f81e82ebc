package org.cspplatform.testkit.migrations;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.cspplatform.server.database.Administrator;
import org.cspplatform.server.database.EmbeddedDatabase;
import org.flywaydb.core.Flyway;

/** The tables that a module's migrations make, found by running them on an empty PostgreSQL. */
final class PresentTables {
    private static final String SCHEMA = "module";
    private static final String HISTORY = "module_history";

    private PresentTables() {}

    /** The columns of each table, by name. */
    static Map<String, List<Column>> of(Path migrations) throws SQLException {
        if (!Files.isDirectory(migrations)) {
            return Map.of();
        }
        try (EmbeddedDatabase database = EmbeddedDatabase.startThrowaway()) {
            Administrator administrator = database.administrator();
            Flyway.configure(PresentTables.class.getClassLoader())
                    .dataSource(administrator.jdbcUrl(), administrator.user(), administrator.password())
                    .locations("filesystem:" + migrations)
                    .defaultSchema(SCHEMA)
                    .schemas(SCHEMA)
                    .table(HISTORY)
                    .loggers("slf4j")
                    .load()
                    .migrate();
            try (Connection connection = DriverManager.getConnection(
                    administrator.jdbcUrl(), administrator.user(), administrator.password())) {
                return read(connection);
            }
        }
    }

    private static Map<String, List<Column>> read(Connection connection) throws SQLException {
        Map<String, List<Column>> tables = new LinkedHashMap<>();
        try (Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery("""
                    select relname, attname, format_type(atttypid, atttypmod), attnotnull
                    from pg_class join pg_attribute on attrelid = pg_class.oid
                    where relnamespace = 'module'::regnamespace and relkind in ('r', 'p') and relname <> 'module_history'
                      and attnum > 0 and not attisdropped
                    order by relname, attnum
                    """)) {
            while (result.next()) {
                tables.computeIfAbsent(result.getString(1), _ -> new ArrayList<>())
                        .add(new Column(result.getString(2), result.getString(3), result.getBoolean(4)));
            }
        }
        return tables;
    }
}
