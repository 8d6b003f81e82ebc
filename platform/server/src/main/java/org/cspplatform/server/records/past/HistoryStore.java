package org.cspplatform.server.records.past;

import io.micronaut.data.connection.annotation.Connectable;
import io.micronaut.data.jdbc.runtime.JdbcOperations;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.cspplatform.server.modules.model.DatasetModel;
import org.cspplatform.server.modules.model.FieldType.FileId;
import org.cspplatform.server.records.fields.DatabaseValues;
import org.jspecify.annotations.Nullable;

/** Reads what the database kept of each change of a record. */
@Singleton
@Connectable
public class HistoryStore {
    private final JdbcOperations database;

    HistoryStore(JdbcOperations database) {
        this.database = database;
    }

    private static String table(DatasetModel dataset) {
        return dataset.regional() ? "region_record_history" : "record_history";
    }

    /**
     * The changes of a record, the newest first.
     *
     * @param present its values now; null when it was deleted
     */
    public List<Change> changes(DatasetModel dataset, UUID record, @Nullable List<@Nullable Object> present) {
        List<Past> pasts = pasts(dataset, record);
        List<Change> changes = new ArrayList<>();
        for (int i = pasts.size() - 1; i >= 0; i--) {
            List<@Nullable Object> after =
                    i + 1 < pasts.size() ? pasts.get(i + 1).values() : present;
            changes.add(Change.of(dataset, pasts.get(i), pasts.get(i).deleted() ? null : after));
        }
        return changes;
    }

    private List<Past> pasts(DatasetModel dataset, UUID record) {
        return database.prepareStatement("""
            select version, record, deleted, changed_by_name, changed_at from %s
            where record_id = ? and module_id = ? and dataset = ? order by id
            """.formatted(table(dataset)), statement -> {
            statement.setObject(1, record);
            statement.setString(2, dataset.module());
            statement.setString(3, dataset.id());
            List<Past> pasts = new ArrayList<>();
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    pasts.add(new Past(
                            row.getLong(1),
                            DatabaseValues.ofRow(dataset.fields(), row.getString(2)),
                            row.getBoolean(3),
                            row.getString(4),
                            row.getObject(5, OffsetDateTime.class).toInstant()));
                }
            }
            return pasts;
        });
    }

    /** The files that the record named before. */
    public Set<UUID> files(DatasetModel dataset, UUID record) {
        Set<UUID> files = new HashSet<>();
        for (Past past : pasts(dataset, record)) {
            for (int i = 0; i < past.values().size(); i++) {
                if (dataset.fields().get(i).type() instanceof FileId
                        && past.values().get(i) instanceof UUID file) {
                    files.add(file);
                }
            }
        }
        return files;
    }

    /** Forgets how a record was. */
    public void erase(DatasetModel dataset, UUID record) {
        database.prepareStatement(
                "delete from %s where record_id = ? and module_id = ? and dataset = ?".formatted(table(dataset)),
                statement -> {
                    statement.setObject(1, record);
                    statement.setString(2, dataset.module());
                    statement.setString(3, dataset.id());
                    return statement.executeUpdate();
                });
    }
}
