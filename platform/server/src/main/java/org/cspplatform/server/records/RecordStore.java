package org.cspplatform.server.records;

import io.micronaut.data.connection.annotation.Connectable;
import io.micronaut.data.jdbc.runtime.JdbcOperations;
import jakarta.inject.Singleton;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.cspplatform.server.modules.model.DatasetModel;
import org.cspplatform.server.modules.model.FieldModel;
import org.cspplatform.server.records.fields.DatabaseValues;
import org.jspecify.annotations.Nullable;

/** Records of one dataset in the scope of the work at hand: one statement each, on its own. */
@Singleton
@Connectable
class RecordStore {
    private static final int COLUMNS_OF_EVERY_RECORD = 6;

    private final JdbcOperations database;

    RecordStore(JdbcOperations database) {
        this.database = database;
    }

    Optional<StoredRecord> find(DatasetModel dataset, UUID id) {
        return database.prepareStatement(sql(dataset).one(), statement -> {
            statement.setObject(1, id);
            return rows(dataset, statement).stream().findFirst();
        });
    }

    List<StoredRecord> some(DatasetModel dataset, List<UUID> ids) {
        return database.prepareStatement(sql(dataset).some(), statement -> {
            statement.setArray(1, statement.getConnection().createArrayOf("uuid", ids.toArray()));
            return rows(dataset, statement);
        });
    }

    /** Those whose field has this value, in no order. */
    List<StoredRecord> where(DatasetModel dataset, FieldModel field, Object value, int limit) {
        String query = sql(dataset).select() + " where \"" + field.column() + "\" = ? limit ?";
        return database.prepareStatement(query, statement -> {
            DatabaseValues.bind(statement, 1, field, value);
            statement.setInt(2, limit);
            return rows(dataset, statement);
        });
    }

    /** From the newest on; one more than asked for when there are more. */
    List<StoredRecord> list(DatasetModel dataset, @Nullable UUID after, int limit) {
        return list(dataset, RecordFilter.ALL, after, limit);
    }

    /** The same of those that a filter lets through. */
    List<StoredRecord> list(DatasetModel dataset, RecordFilter filter, @Nullable UUID after, int limit) {
        // A partnership without predecessors, so nearly every one, reads its index in order.
        UUID alone = Owners.onlyOneRead(dataset).orElse(null);
        return database.prepareStatement(query(dataset, filter, alone, after), statement -> {
            int next = 1;
            if (alone != null) {
                statement.setObject(next++, alone);
            }
            for (Map.Entry<FieldModel, Object> value : filter.values().entrySet()) {
                DatabaseValues.bind(statement, next++, value.getKey(), value.getValue());
            }
            for (LocalDate day : new @Nullable LocalDate[] {filter.from(), filter.until()}) {
                if (day != null) {
                    statement.setObject(next++, day);
                }
            }
            if (after != null) {
                statement.setObject(next++, after);
            }
            statement.setInt(next, limit + 1);
            return rows(dataset, statement);
        });
    }

    private static String query(DatasetModel dataset, RecordFilter filter, @Nullable UUID alone, @Nullable UUID after) {
        RecordSql sql = sql(dataset);
        if (filter.isEmpty()) {
            return alone != null
                    ? (after == null ? sql.first() : sql.next())
                    : after == null ? sql.firstOfMany() : sql.nextOfMany();
        }
        List<String> conditions = new ArrayList<>();
        if (alone != null) {
            conditions.add(dataset.ownerColumn() + " = ?");
        }
        conditions.addAll(filter.conditions(dataset));
        if (after != null) {
            conditions.add("id < ?");
        }
        return sql.select() + " where " + String.join(" and ", conditions) + " order by id desc limit ?";
    }

    /** The own records whose date lies before a day, the earliest first. */
    List<StoredRecord> before(DatasetModel dataset, FieldModel date, LocalDate day, int limit) {
        String query = sql(dataset).select() + " where " + isBefore(dataset, date) + " order by \"" + date.column()
                + "\", id limit ?";
        return database.prepareStatement(query, statement -> {
            statement.setObject(1, Owners.written(dataset));
            statement.setObject(2, day);
            statement.setInt(3, limit);
            return rows(dataset, statement);
        });
    }

    long countBefore(DatasetModel dataset, FieldModel date, LocalDate day) {
        String query = "select count(*) from \"%s\".\"%s\" where %s"
                .formatted(dataset.schema(), dataset.table(), isBefore(dataset, date));
        return database.prepareStatement(query, statement -> {
            statement.setObject(1, Owners.written(dataset));
            statement.setObject(2, day);
            try (ResultSet result = statement.executeQuery()) {
                result.next();
                return result.getLong(1);
            }
        });
    }

    private static String isBefore(DatasetModel dataset, FieldModel date) {
        return "%s = ? and \"%s\" < ?".formatted(dataset.ownerColumn(), date.column());
    }

    /** Shares a record with its region, or takes it back. */
    void share(DatasetModel dataset, UUID id, boolean isShared) {
        database.prepareStatement(
                "update \"%s\".\"%s\" set shared_at = %s where id = ?"
                        .formatted(dataset.schema(), dataset.table(), isShared ? "coalesce(shared_at, now())" : "null"),
                statement -> {
                    statement.setObject(1, id);
                    return statement.executeUpdate();
                });
    }

    UUID insert(DatasetModel dataset, List<@Nullable Object> values) {
        return RefusedStatement.ofWrite(
                dataset,
                () -> database.prepareStatement(sql(dataset).insert(), statement -> {
                    bind(dataset, statement, values);
                    try (ResultSet result = statement.executeQuery()) {
                        result.next();
                        return result.getObject(1, UUID.class);
                    }
                }));
    }

    /** @return false when the record is no longer of this version */
    boolean update(DatasetModel dataset, UUID id, long version, List<@Nullable Object> values) {
        return RefusedStatement.ofWrite(
                dataset,
                () -> database.prepareStatement(sql(dataset).update(), statement -> {
                    bindFields(dataset, statement, 1, values);
                    statement.setObject(values.size() + 1, id);
                    statement.setLong(values.size() + 2, version);
                    return statement.executeUpdate() == 1;
                }));
    }

    /** @return false when the record is no longer of this version */
    boolean delete(DatasetModel dataset, UUID id, long version) {
        return RefusedStatement.ofDelete(
                dataset,
                () -> database.prepareStatement(sql(dataset).delete(), statement -> {
                    statement.setObject(1, id);
                    statement.setLong(2, version);
                    return statement.executeUpdate() == 1;
                }));
    }

    private static RecordSql sql(DatasetModel dataset) {
        return RecordSql.ofDataset(dataset);
    }

    private static void bind(DatasetModel dataset, PreparedStatement statement, List<@Nullable Object> values)
            throws SQLException {
        statement.setObject(1, Owners.written(dataset));
        bindFields(dataset, statement, 2, values);
    }

    private static void bindFields(
            DatasetModel dataset, PreparedStatement statement, int first, List<@Nullable Object> values)
            throws SQLException {
        for (int i = 0; i < values.size(); i++) {
            DatabaseValues.bind(statement, first + i, dataset.fields().get(i), values.get(i));
        }
    }

    private static List<StoredRecord> rows(DatasetModel dataset, PreparedStatement statement) throws SQLException {
        try (ResultSet result = statement.executeQuery()) {
            List<StoredRecord> rows = new ArrayList<>();
            while (result.next()) {
                rows.add(row(dataset, result));
            }
            return rows;
        }
    }

    private static StoredRecord row(DatasetModel dataset, ResultSet row) throws SQLException {
        List<FieldModel> fields = dataset.fields();
        @Nullable Object[] values = new @Nullable Object[fields.size()];
        for (int i = 0; i < values.length; i++) {
            values[i] = DatabaseValues.read(row, COLUMNS_OF_EVERY_RECORD + 1 + i, fields.get(i));
        }
        OffsetDateTime shared = row.getObject(6, OffsetDateTime.class);
        return new StoredRecord(
                row.getObject(1, UUID.class),
                row.getObject(2, UUID.class),
                row.getLong(3),
                row.getObject(4, OffsetDateTime.class).toInstant(),
                row.getObject(5, OffsetDateTime.class).toInstant(),
                shared == null ? null : shared.toInstant(),
                Arrays.asList(values));
    }
}
