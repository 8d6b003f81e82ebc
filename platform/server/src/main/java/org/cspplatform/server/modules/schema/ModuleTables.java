package org.cspplatform.server.modules.schema;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.cspplatform.server.modules.model.DatasetModel;
import org.cspplatform.server.modules.model.MeasureModel;
import org.cspplatform.server.modules.model.Problems;

/** The tables of one module, inside the transaction that changes them. */
final class ModuleTables {
    private static final int LOCK_ATTEMPTS = 250;

    private final Connection connection;
    private final String schema;
    private final String history;
    private final boolean lenient;

    /** @param lenient whether columns and tables of a later version may stay, as long as they do not hinder */
    ModuleTables(Connection connection, String schema, String history, boolean lenient) {
        this.connection = connection;
        this.schema = schema;
        this.history = history;
        this.lenient = lenient;
    }

    /**
     * Locks every table at once, or none: who would wait with some of them locked could hold up a request that waits for it.
     *
     * @throws SQLException when the tables are busy all the time
     */
    void lockWithoutWaiting() throws SQLException {
        List<String> tables = names("""
            select relname from pg_class where relnamespace = ?::regnamespace and relkind in ('r', 'p') order by relname
            """, schema);
        if (tables.isEmpty()) {
            return;
        }
        String all = tables.stream()
                .map(table -> quoted(schema) + "." + quoted(table))
                .collect(Collectors.joining(", "));
        for (int attempt = 1; ; attempt++) {
            Savepoint before = connection.setSavepoint();
            try {
                run("lock table %s in access exclusive mode nowait".formatted(all));
                return;
            } catch (SQLException busy) {
                connection.rollback(before);
                if (attempt == LOCK_ATTEMPTS) {
                    throw busy;
                }
                pause();
            }
        }
    }

    private static void pause() throws SQLException {
        try {
            Thread.sleep(20);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw new SQLException("Interrupted while waiting for the tables", stopping);
        }
    }

    /** Lets the owner see every row until the end of the transaction. */
    void openToOwner() throws SQLException {
        for (String table : names("""
            select relname from pg_class
            where relnamespace = ?::regnamespace and relkind in ('r', 'p') and relforcerowsecurity
            """, schema)) {
            run("alter table %s.%s no force row level security".formatted(quoted(schema), quoted(table)));
        }
    }

    void check(List<DatasetModel> datasets, Problems problems) throws SQLException {
        for (DatasetModel dataset : datasets) {
            new TableCheck(connection, dataset, problems, lenient).run();
        }
        refuseWhatBelongsToNoDataset(datasets, problems);
    }

    private void refuseWhatBelongsToNoDataset(List<DatasetModel> datasets, Problems problems) throws SQLException {
        List<String> known =
                new ArrayList<>(datasets.stream().map(DatasetModel::table).toList());
        known.add(history);
        for (String relation : names("""
            select relname from pg_class
            where relnamespace = ?::regnamespace and relkind in ('r', 'p', 'v', 'm', 'f') order by relname
            """, schema)) {
            if (!known.contains(relation) && !(lenient && isWalledIn(relation))) {
                problems.add(
                        "table " + relation,
                        "It belongs to no dataset, so nothing would keep partnerships apart in it.",
                        "Name its record type in datasets(), or drop the table or view.");
            }
        }
        for (String function : names("""
            select proname from pg_proc where pronamespace = ?::regnamespace and prosecdef order by proname
            """, schema)) {
            problems.add("function " + function, "It runs with its owner's rights.", "Leave out \"security definer\".");
        }
    }

    /** Whether a version of the module that served had this table, so that the platform keeps partnerships apart in it. */
    private boolean isWalledIn(String table) throws SQLException {
        return !names("""
            select attname from pg_attribute
            where attrelid = ?::regclass and attname in ('tenant_id', 'region_id') and col_description(attrelid, attnum) = '%s'
            """.formatted(TableCheck.OF_THE_PLATFORM), quoted(schema) + "." + quoted(table))
                .isEmpty();
    }

    /** Puts on each table what every record has and an author cannot forget. */
    void wallIn(List<DatasetModel> datasets, List<MeasureModel> measures) throws SQLException {
        new Walls(new SchemaStatements(connection, schema), measures).put(datasets);
    }

    private List<String> names(String sql, String parameter) throws SQLException {
        return new SchemaStatements(connection, schema).names(sql, parameter);
    }

    private void run(String sql) throws SQLException {
        SchemaChange.run(connection, sql);
    }

    static String quoted(String name) {
        return '"' + name.replace("\"", "\"\"") + '"';
    }
}
