package org.cspplatform.server.records.imports;

import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.cspplatform.server.modules.model.DatasetModel;

/** What the partnership at work said before that its headings mean. */
@Singleton
final class ColumnMemory {
    private static final int LONGEST = 200;

    private final ImportSql sql;

    ColumnMemory(ImportSql sql) {
        this.sql = sql;
    }

    /** A heading without what does not matter. */
    static String key(String heading) {
        String key = heading.strip().toLowerCase(Locale.UK);
        return key.length() > LONGEST ? key.substring(0, LONGEST) : key;
    }

    /** By heading: the field, or nothing where the column is not to be imported. */
    Map<String, Optional<String>> of(DatasetModel dataset) {
        Map<String, Optional<String>> remembered = new HashMap<>();
        sql.query(
                "select heading, target from import_column where module_id = ? and dataset = ?",
                row -> remembered.put(row.getString(1), Optional.ofNullable(row.getString(2))),
                dataset.module(),
                dataset.id());
        return remembered;
    }

    void remember(DatasetModel dataset, ColumnMapping mapping, UUID partnership) {
        for (ColumnMapping.Column column : mapping.columns()) {
            if (!column.heading().isEmpty()) {
                sql.update("""
                    insert into import_column (tenant_id, module_id, dataset, heading, target) values (?, ?, ?, ?, ?)
                    on conflict (tenant_id, module_id, dataset, heading) do update set target = excluded.target
                    """, partnership, dataset.module(), dataset.id(), key(column.heading()), column.target());
            }
        }
    }
}
