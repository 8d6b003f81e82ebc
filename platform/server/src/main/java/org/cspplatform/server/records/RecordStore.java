package org.cspplatform.server.records;

import io.micronaut.data.connection.annotation.Connectable;
import io.micronaut.data.jdbc.runtime.JdbcOperations;
import jakarta.inject.Singleton;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.cspplatform.server.modules.model.DatasetModel;
import org.cspplatform.server.modules.model.FieldModel;
import org.cspplatform.server.records.fields.DatabaseValues;
import org.cspplatform.server.web.FieldError;
import org.cspplatform.server.web.InvalidException;
import org.jspecify.annotations.Nullable;

/** Records of one dataset in the scope of the work at hand: one statement each, on its own. */
@Singleton
@Connectable
class RecordStore {
    private static final String UNIQUE_VIOLATION = "23505";
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

    /** From the newest on; one more than asked for when there are more. */
    List<StoredRecord> list(DatasetModel dataset, @Nullable UUID after, int limit) {
        RecordSql sql = sql(dataset);
        // A partnership without predecessors, so nearly every one, reads its index in order.
        UUID alone = Owners.onlyOneRead(dataset).orElse(null);
        String query = alone != null
                ? (after == null ? sql.first() : sql.next())
                : after == null ? sql.firstOfMany() : sql.nextOfMany();
        return database.prepareStatement(query, statement -> {
            int next = 1;
            if (alone != null) {
                statement.setObject(next++, alone);
            }
            if (after != null) {
                statement.setObject(next++, after);
            }
            statement.setInt(next, limit + 1);
            return rows(dataset, statement);
        });
    }

    UUID insert(DatasetModel dataset, List<@Nullable Object> values) {
        return refusingDoubles(
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
        return refusingDoubles(
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
        return database.prepareStatement(sql(dataset).delete(), statement -> {
            statement.setObject(1, id);
            statement.setLong(2, version);
            return statement.executeUpdate() == 1;
        });
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

    private interface Work<T> {
        T run();
    }

    private static <T> T refusingDoubles(DatasetModel dataset, Work<T> work) {
        try {
            return work.run();
        } catch (RuntimeException failure) {
            if (failure.getCause() instanceof SQLException refused && UNIQUE_VIOLATION.equals(refused.getSQLState())) {
                throw new InvalidException(List.of(new FieldError(
                        RecordSql.keyOf(dataset).getFirst(),
                        "There is already a " + dataset.one() + " with this "
                                + String.join(
                                        " and ",
                                        dataset.key().stream()
                                                .map(FieldModel::inSentence)
                                                .toList()))));
            }
            throw failure;
        }
    }
}
