package org.cspplatform.server.modules.schema;

import java.sql.SQLException;
import java.util.List;
import java.util.stream.Collectors;
import org.cspplatform.server.modules.model.DatasetModel;
import org.cspplatform.server.modules.model.FieldModel;
import org.cspplatform.server.modules.model.MeasureModel;

/** What the platform puts on a module's tables: its columns, keys, references and policies. */
record Walls(SchemaStatements statements, List<MeasureModel> measures) {
    void put(List<DatasetModel> datasets) throws SQLException {
        statements.run("grant usage on schema %s to csp_app".formatted(ModuleTables.quoted(statements.schema())));
        ForeignKeys references = new ForeignKeys(statements, datasets);
        references.dropOthers();
        for (DatasetModel dataset : datasets) {
            addColumns(dataset);
            new Keys(statements, dataset).put();
        }
        references.addMissing();
        for (DatasetModel dataset : datasets) {
            watch(dataset);
            new StaleMarks(statements, measures).put(dataset);
            protect(dataset);
        }
    }

    private void addColumns(DatasetModel dataset) throws SQLException {
        String table = statements.table(dataset);
        if (!TableCheck.isCompleted(statements.connection(), dataset)) {
            String owner = dataset.ownerColumn();
            statements.run("""
                alter table %s
                    add column id uuid primary key default uuidv7(),
                    add column %s uuid not null references platform.%s (id),
                    add column version bigint not null default 1,
                    add column created_at timestamptz not null default now(),
                    add column updated_at timestamptz not null default now()
                """.formatted(table, owner, dataset.regional() ? "region" : "partnership"));
            statements.run("comment on column %s.%s is '%s'".formatted(table, owner, TableCheck.OF_THE_PLATFORM));
            statements.run("create index on %s (%s, id)".formatted(table, owner));
        }
        if (dataset.shareable()) {
            statements.run("alter table %s add column if not exists shared_at timestamptz".formatted(table));
        }
    }

    private void protect(DatasetModel dataset) throws SQLException {
        String table = statements.table(dataset);
        for (String policy : statements.names("select polname from pg_policy where polrelid = ?::regclass", table)) {
            statements.run("drop policy %s on %s".formatted(ModuleTables.quoted(policy), table));
        }
        statements.run("revoke all on %s from public, csp_app".formatted(table));
        statements.run("call platform.protect_%s_table('%s', 'select, insert, update, delete')"
                .formatted(dataset.regional() ? "region" : "tenant", table));
    }

    /** The triggers that keep a record's history, and a copy of what its partnership shares. */
    private void watch(DatasetModel dataset) throws SQLException {
        String table = statements.table(dataset);
        if (!dataset.shareable() && hasBeenShareable(table)) {
            statements.run("update %s set shared_at = null where shared_at is not null".formatted(table));
        }
        for (String trigger : statements.names("""
            select tgname from pg_trigger
            where tgrelid = ?::regclass and tgname in ('platform_history', 'platform_share', 'platform_unshare')
            """, table)) {
            statements.run("drop trigger %s on %s".formatted(trigger, table));
        }
        statements.run("""
            create trigger platform_history after update or delete on %s
            for each row execute function platform.keep_record_history()
            """.formatted(table));
        if (!dataset.shareable()) {
            return;
        }
        String leaving = dataset.fields().stream()
                .filter(FieldModel::leaves)
                .map(FieldModel::column)
                .map(column -> "'" + column + "'")
                .collect(Collectors.joining(", "));
        statements.run("""
            create trigger platform_share after update on %s for each row
            when (old.shared_at is not null or new.shared_at is not null)
            execute function platform.publish_record(%s)
            """.formatted(table, leaving));
        statements.run("""
            create trigger platform_unshare after delete on %s for each row
            when (old.shared_at is not null) execute function platform.publish_record()
            """.formatted(table));
        // What may leave can be other than it was; firing the trigger makes the copies anew.
        statements.run("update %s set shared_at = shared_at where shared_at is not null".formatted(table));
    }

    private boolean hasBeenShareable(String table) throws SQLException {
        return !statements
                .names("select attname from pg_attribute where attrelid = ?::regclass and attname = 'shared_at'", table)
                .isEmpty();
    }
}
