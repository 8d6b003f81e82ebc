package org.cspplatform.server.modules.schema;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.cspplatform.server.modules.model.DatasetModel;
import org.cspplatform.server.modules.model.FieldModel;

/** The indexes of one table: its key, and the date in which its records count. */
record Keys(SchemaStatements statements, DatasetModel dataset) {
    void put() throws SQLException {
        String table = statements.table(dataset);
        List<String> wanted = new ArrayList<>();
        if (dataset.countsOn().isPresent()) {
            String columns = dataset.ownerColumn() + ", "
                    + ModuleTables.quoted(dataset.countsOn().get().column());
            String index = SchemaStatements.named(dataset.table(), "counts_on", columns);
            statements.run("create index if not exists \"%s\" on %s (%s)".formatted(index, table, columns));
            wanted.add(index);
        }
        if (!dataset.key().isEmpty()) {
            String columns = dataset.ownerColumn() + ", "
                    + dataset.key().stream()
                            .map(FieldModel::column)
                            .map(ModuleTables::quoted)
                            .collect(Collectors.joining(", "));
            String index = SchemaStatements.named(dataset.table(), "key", columns);
            statements.run("create unique index if not exists \"%s\" on %s (%s)".formatted(index, table, columns));
            wanted.add(index);
        }
        dropOthers(wanted);
    }

    private void dropOthers(List<String> wanted) throws SQLException {
        for (String index : statements.names("""
            select relname from pg_index join pg_class on pg_class.oid = indexrelid
            where indrelid = ?::regclass and relname ~ '_(counts_on|key)_[0-9a-f]{8}$'
            """, statements.table(dataset))) {
            if (!wanted.contains(index)) {
                statements.run("drop index " + statements.table(index));
            }
        }
    }
}
