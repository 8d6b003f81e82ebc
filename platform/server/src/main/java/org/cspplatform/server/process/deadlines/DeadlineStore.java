package org.cspplatform.server.process.deadlines;

import io.micronaut.data.connection.annotation.Connectable;
import io.micronaut.data.jdbc.runtime.JdbcOperations;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.cspplatform.server.modules.model.DatasetModel;
import org.jspecify.annotations.Nullable;

/** The deadlines kept beside the records of the partnership at work. */
@Singleton
@Connectable
class DeadlineStore {
    private final JdbcOperations database;

    DeadlineStore(JdbcOperations database) {
        this.database = database;
    }

    /** Makes the deadlines of some records these and no others. */
    void replace(UUID partnership, DatasetModel dataset, List<UUID> records, List<DeadlineRow> rows) {
        deleteOthers(partnership, dataset, records, rows);
        if (!rows.isEmpty()) {
            write(partnership, dataset, rows);
        }
    }

    private void deleteOthers(UUID partnership, DatasetModel dataset, List<UUID> records, List<DeadlineRow> rows) {
        database.prepareStatement("""
            delete from record_deadline
            where tenant_id = ? and module_id = ? and dataset = ? and record_id = any (?)
            and (record_id, deadline) not in (select * from unnest(?::uuid[], ?::text[]))
            """, statement -> {
            bindPlace(statement, partnership, dataset);
            Connection connection = statement.getConnection();
            statement.setArray(4, connection.createArrayOf("uuid", records.toArray()));
            bindColumn(statement, 5, "uuid", rows, DeadlineRow::record);
            bindColumn(statement, 6, "text", rows, DeadlineRow::deadline);
            return statement.executeUpdate();
        });
    }

    private void write(UUID partnership, DatasetModel dataset, List<DeadlineRow> rows) {
        database.prepareStatement("""
            insert into record_deadline as kept
                (tenant_id, module_id, dataset, record_id, deadline, due_on, warn_on, stopped_on, done_on)
            select ?, ?, ?, record_id, deadline, due_on, warn_on, stopped_on, done_on
            from unnest(?::uuid[], ?::text[], ?::date[], ?::date[], ?::date[], ?::date[])
                as counted (record_id, deadline, due_on, warn_on, stopped_on, done_on)
            on conflict (tenant_id, module_id, dataset, record_id, deadline) do update
            set due_on = excluded.due_on, warn_on = excluded.warn_on, stopped_on = excluded.stopped_on,
                done_on = excluded.done_on
            where (kept.due_on, kept.warn_on, kept.stopped_on, kept.done_on)
                is distinct from (excluded.due_on, excluded.warn_on, excluded.stopped_on, excluded.done_on)
            """, statement -> {
            bindPlace(statement, partnership, dataset);
            bindColumn(statement, 4, "uuid", rows, DeadlineRow::record);
            bindColumn(statement, 5, "text", rows, DeadlineRow::deadline);
            bindColumn(statement, 6, "date", rows, DeadlineRow::dueOn);
            bindColumn(statement, 7, "date", rows, DeadlineRow::warnOn);
            bindColumn(statement, 8, "date", rows, DeadlineRow::stoppedOn);
            bindColumn(statement, 9, "date", rows, DeadlineRow::doneOn);
            return statement.executeUpdate();
        });
    }

    /** Takes away what is kept of deadlines that the module no longer has. */
    void keepOnly(UUID partnership, DatasetModel dataset, List<String> deadlines) {
        database.prepareStatement(
                "delete from record_deadline where tenant_id = ? and module_id = ? and dataset = ? and deadline <> all"
                        + " (?)",
                statement -> {
                    bindPlace(statement, partnership, dataset);
                    statement.setArray(4, statement.getConnection().createArrayOf("text", deadlines.toArray()));
                    return statement.executeUpdate();
                });
    }

    /** Every deadline kept of a dataset, by record and deadline. */
    List<DeadlineRow> all(UUID partnership, DatasetModel dataset) {
        return database.prepareStatement("""
            select record_id, deadline, due_on, warn_on, stopped_on, done_on from record_deadline
            where tenant_id = ? and module_id = ? and dataset = ? order by record_id, deadline
            """, statement -> {
            bindPlace(statement, partnership, dataset);
            List<DeadlineRow> rows = new ArrayList<>();
            try (ResultSet result = statement.executeQuery()) {
                while (result.next()) {
                    rows.add(row(result));
                }
            }
            return rows;
        });
    }

    private static DeadlineRow row(ResultSet row) throws SQLException {
        return new DeadlineRow(
                row.getObject(1, UUID.class),
                row.getString(2),
                row.getObject(3, LocalDate.class),
                row.getObject(4, LocalDate.class),
                row.getObject(5, LocalDate.class),
                row.getObject(6, LocalDate.class));
    }

    private static void bindPlace(PreparedStatement statement, UUID partnership, DatasetModel dataset)
            throws SQLException {
        statement.setObject(1, partnership);
        statement.setString(2, dataset.module());
        statement.setString(3, dataset.id());
    }

    private static void bindColumn(
            PreparedStatement statement,
            int index,
            String type,
            List<DeadlineRow> rows,
            Function<DeadlineRow, @Nullable Object> column)
            throws SQLException {
        @Nullable Object[] values = new @Nullable Object[rows.size()];
        for (int i = 0; i < values.length; i++) {
            Object value = column.apply(rows.get(i));
            values[i] = value == null ? null : value.toString();
        }
        statement.setArray(index, statement.getConnection().createArrayOf(type, values));
    }
}
