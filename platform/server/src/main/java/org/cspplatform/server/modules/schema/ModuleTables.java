package org.cspplatform.server.modules.schema;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.zip.CRC32;
import org.cspplatform.server.modules.model.DatasetModel;
import org.cspplatform.server.modules.model.FieldModel;
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
            where attrelid = ?::regclass and attname = 'tenant_id' and col_description(attrelid, attnum) = '%s'
            """.formatted(TableCheck.OF_THE_PLATFORM), quoted(schema) + "." + quoted(table))
                .isEmpty();
    }

    /** Puts on each table what every record has and an author cannot forget: the platform's columns, keys and policies. */
    void wallIn(List<DatasetModel> datasets) throws SQLException {
        run("grant usage on schema %s to csp_app".formatted(quoted(schema)));
        for (DatasetModel dataset : datasets) {
            String table = quoted(schema) + "." + quoted(dataset.table());
            if (!TableCheck.isCompleted(connection, dataset)) {
                addPlatformColumns(table);
            }
            addKeys(dataset, table);
            for (String policy : names("select polname from pg_policy where polrelid = ?::regclass", table)) {
                run("drop policy %s on %s".formatted(quoted(policy), table));
            }
            run("revoke all on %s from public, csp_app".formatted(table));
            run("call platform.protect_tenant_table('%s', 'select, insert, update, delete')".formatted(table));
        }
    }

    private void addPlatformColumns(String table) throws SQLException {
        run("""
            alter table %s
                add column id uuid primary key default uuidv7(),
                add column tenant_id uuid not null references platform.partnership (id),
                add column version bigint not null default 1,
                add column created_at timestamptz not null default now(),
                add column updated_at timestamptz not null default now()
            """.formatted(table));
        run("comment on column %s.tenant_id is '%s'".formatted(table, TableCheck.OF_THE_PLATFORM));
        run("create index on %s (tenant_id, id)".formatted(table));
    }

    private void addKeys(DatasetModel dataset, String table) throws SQLException {
        List<String> wanted = new ArrayList<>();
        if (dataset.countsOn().isPresent()) {
            String columns = "tenant_id, " + quoted(dataset.countsOn().get().column());
            String index = indexName(dataset, "counts_on", columns);
            run("create index if not exists \"%s\" on %s (%s)".formatted(index, table, columns));
            wanted.add(index);
        }
        if (!dataset.key().isEmpty()) {
            String columns = "tenant_id, "
                    + dataset.key().stream()
                            .map(FieldModel::column)
                            .map(ModuleTables::quoted)
                            .collect(Collectors.joining(", "));
            String index = indexName(dataset, "key", columns);
            run("create unique index if not exists \"%s\" on %s (%s)".formatted(index, table, columns));
            wanted.add(index);
        }
        for (String index : names("""
            select relname from pg_class
            where relnamespace = ?::regnamespace and relkind = 'i' and relname ~ '_(counts_on|key)_[0-9a-f]{8}$'
            """, schema)) {
            if (index.startsWith(dataset.table() + "_") && !wanted.contains(index) && isOf(index, dataset)) {
                run("drop index %s.%s".formatted(quoted(schema), quoted(index)));
            }
        }
    }

    private boolean isOf(String index, DatasetModel dataset) throws SQLException {
        return names(
                        "select indexrelid::regclass::text from pg_index where indrelid = ?::regclass",
                        quoted(schema) + "." + quoted(dataset.table()))
                .stream()
                .anyMatch(name -> name.replace("\"", "").endsWith("." + index) || name.equals(index));
    }

    /** Another name for other columns, so that a key that changed is made anew. */
    private static String indexName(DatasetModel dataset, String purpose, String columns) {
        CRC32 sum = new CRC32();
        sum.update(columns.getBytes(StandardCharsets.UTF_8));
        return "%s_%s_%08x".formatted(dataset.table(), purpose, sum.getValue());
    }

    private List<String> names(String sql, String parameter) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setString(1, parameter);
            try (ResultSet result = statement.executeQuery()) {
                List<String> names = new ArrayList<>();
                while (result.next()) {
                    names.add(result.getString(1));
                }
                return names;
            }
        }
    }

    private void run(String sql) throws SQLException {
        SchemaChange.run(connection, sql);
    }

    static String quoted(String name) {
        return '"' + name.replace("\"", "\"\"") + '"';
    }
}
