package org.cspplatform.server.records.shared;

import io.micronaut.data.jdbc.runtime.JdbcOperations;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.cspplatform.server.modules.model.DatasetModel;
import org.cspplatform.server.modules.model.FieldModel;
import org.cspplatform.server.modules.model.FieldType;
import org.cspplatform.server.records.fields.DatabaseValues;
import org.jspecify.annotations.Nullable;

/** Reads what was released of records, and can read nothing else: its role sees released views only. */
@Singleton
class SharedStore {
    private final JdbcOperations released;

    SharedStore(@Named("board") JdbcOperations released) {
        this.released = released;
    }

    /** From the one last recorded on; one more than asked for when there are more. */
    @Transactional(value = "board", readOnly = true)
    List<SharedRecord> find(DatasetModel dataset, SharedSearch search, @Nullable UUID after, int limit) {
        StringBuilder query = new StringBuilder(
                "select id, partnership, partnership_name, shared_at, record from released.shared_record"
                        + " where module_id = ? and dataset = ?");
        List<Object> parameters = new ArrayList<>(List.of(dataset.module(), dataset.id()));
        if (!search.words().isBlank()) {
            query.append(
                    " and jsonb_to_tsvector('english', record, '[\"string\"]') @@ websearch_to_tsquery('english', ?)");
            parameters.add(search.words());
        }
        search.values().forEach((field, value) -> {
            query.append(
                    field.type() instanceof FieldType.SomeCodes
                            ? " and jsonb_exists(record -> ?, ?)"
                            : " and record ->> ? = ?");
            parameters.add(field.column());
            parameters.add(value);
        });
        if (after != null) {
            query.append(" and id < ?");
            parameters.add(after);
        }
        query.append(" order by id desc limit ?");
        parameters.add(limit + 1);
        return released.prepareStatement(query.toString(), statement -> {
            for (int i = 0; i < parameters.size(); i++) {
                statement.setObject(i + 1, parameters.get(i));
            }
            try (ResultSet row = statement.executeQuery()) {
                return rows(dataset, row);
            }
        });
    }

    private static List<SharedRecord> rows(DatasetModel dataset, ResultSet row) throws SQLException {
        List<FieldModel> fields = SharedRecord.leaving(dataset);
        List<SharedRecord> rows = new ArrayList<>();
        while (row.next()) {
            rows.add(new SharedRecord(
                    row.getObject(1, UUID.class),
                    row.getString(2),
                    row.getString(3),
                    row.getObject(4, OffsetDateTime.class).toInstant(),
                    DatabaseValues.ofRow(fields, row.getString(5))));
        }
        return rows;
    }
}
