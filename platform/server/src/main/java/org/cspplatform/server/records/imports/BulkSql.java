package org.cspplatform.server.records.imports;

import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.cspplatform.server.modules.model.DatasetModel;
import org.cspplatform.server.modules.model.FieldModel;
import org.cspplatform.server.modules.model.FieldType;

/**
 * The statements that take many rows of a dataset in at once, by way of a table that only this transaction sees. Rows cannot be
 * copied into the dataset's table itself: PostgreSQL refuses COPY where row-level security holds.
 *
 * @param staging makes the table for the way
 * @param copy fills it
 * @param insert stores what is in it, all of it new; parameter: partnership
 * @param insertNaming the same, returning the id of each record
 * @param merge stores what is in it and returns how many were added and changed; parameter: partnership
 * @param mergeNaming the same, returning of each record that was written its id and whether it was added
 * @param present of the rows whose record is there: the row and the id of the record; parameter: partnership; empty without a key
 * @param drop takes rows out of it; parameter: their numbers
 * @param compare counts what storing would do: new, changed, unchanged, wholly the same as a record that is there; parameters:
 *     partnership, until when a record counts as there before
 * @param dropSame takes those out of it that are wholly the same as a record that was there before; the same parameters
 */
record BulkSql(
        String staging,
        String copy,
        String insert,
        String insertNaming,
        String merge,
        String mergeNaming,
        String present,
        String drop,
        String compare,
        String dropSame) {
    /** No column of a dataset can be called so. */
    private static final String NUMBER = "\"row of file\"";

    static BulkSql of(DatasetModel dataset) {
        return dataset.derived(BulkSql.class, BulkSql::write);
    }

    private static BulkSql write(DatasetModel dataset) {
        String table = quoted(dataset.schema()) + "." + quoted(dataset.table());
        List<String> columns = dataset.fields().stream()
                .map(FieldModel::column)
                .map(BulkSql::quoted)
                .toList();
        List<String> key = dataset.key().stream()
                .map(FieldModel::column)
                .map(BulkSql::quoted)
                .toList();
        String all = String.join(", ", columns);
        // Files do not come in files: those that a record has stay with it.
        List<String> compared = dataset.fields().stream()
                .filter(field -> !(field.type() instanceof FieldType.FileId))
                .map(FieldModel::column)
                .map(BulkSql::quoted)
                .toList();
        return new BulkSql(
                "create temporary table import_staging on commit drop as select 0 as %s, %s from %s with no data"
                        .formatted(NUMBER, all, table),
                "copy import_staging from stdin",
                insert(table, all),
                insert(table, all) + " returning id",
                "with merged as (%s xmax = 0 as added) ".formatted(merge(table, columns, compared, key))
                        + "select count(*) filter (where added), count(*) filter (where not added) from merged",
                merge(table, columns, compared, key) + " id, xmax = 0",
                key.isEmpty() ? "" : present(table, key),
                "delete from import_staging where %s = any (?)".formatted(NUMBER),
                key.isEmpty() ? compareWhole(table, compared) : compareByKey(table, compared, key),
                "delete from import_staging sent using %s stored where %s".formatted(table, isSame(compared)));
    }

    private static String merge(String table, List<String> columns, List<String> compared, List<String> key) {
        String all = String.join(", ", columns);
        String conflict = key.isEmpty()
                ? ""
                : """
                on conflict (tenant_id, %s) do update set %s, version = stored.version + 1, updated_at = now()
                where (%s) is distinct from (%s)
                """.formatted(
                                String.join(", ", key),
                                each(compared, column -> column + " = excluded." + column),
                                each(compared, column -> "stored." + column),
                                each(compared, column -> "excluded." + column));
        return insert(table, all) + " " + conflict + " returning";
    }

    private static String insert(String table, String columns) {
        return "insert into %s as stored (tenant_id, %s) select ?, %s from import_staging"
                .formatted(table, columns, columns);
    }

    private static String present(String table, List<String> key) {
        return "select sent.%s, stored.id from import_staging sent join %s stored on stored.tenant_id = ? and %s"
                .formatted(NUMBER, table, matches(key));
    }

    private static String matches(List<String> key) {
        return key.stream()
                .map(column -> "stored." + column + " = sent." + column)
                .collect(Collectors.joining(" and "));
    }

    private static String compareByKey(String table, List<String> columns, List<String> key) {
        return """
            select count(*) filter (where stored.id is null),
                   count(*) filter (where stored.id is not null and (%1$s) is distinct from (%2$s)),
                   count(*) filter (where stored.id is not null and (%1$s) is not distinct from (%2$s)), 0
            from import_staging sent
            left join %3$s stored on stored.tenant_id = ? and stored.created_at <= ? and %4$s
            """.formatted(
                        each(columns, column -> "stored." + column),
                        each(columns, column -> "sent." + column),
                        table,
                        matches(key));
    }

    private static String compareWhole(String table, List<String> columns) {
        return """
            select count(*), 0, 0, count(*) filter (where exists (select from %s stored where %s)) from import_staging sent
            """.formatted(table, isSame(columns));
    }

    /** By a hash first, for nothing else finds rows that may be empty in places without trying every pair. */
    private static String isSame(List<String> columns) {
        String stored = each(columns, column -> "stored." + column);
        String sent = each(columns, column -> "sent." + column);
        return """
            stored.tenant_id = ? and stored.created_at <= ?
            and hash_record_extended(row(%1$s), 0) = hash_record_extended(row(%2$s), 0)
            and row(%1$s) is not distinct from row(%2$s)\
            """.formatted(stored, sent);
    }

    private static String each(List<String> columns, UnaryOperator<String> form) {
        return columns.stream().map(form).collect(Collectors.joining(", "));
    }

    private static String quoted(String name) {
        return '"' + name.replace("\"", "\"\"") + '"';
    }
}
