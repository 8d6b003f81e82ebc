package org.cspplatform.server.modules.schema;

import java.sql.SQLException;
import java.util.List;
import org.cspplatform.server.modules.model.DatasetModel;

/** What the platform puts on a module's tables: its columns, keys, references and policies. */
record Walls(SchemaStatements statements) {
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
}
