package org.cspplatform.server.process.due;

import io.micronaut.data.connection.annotation.Connectable;
import io.micronaut.data.jdbc.runtime.JdbcOperations;
import jakarta.inject.Singleton;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What is not done yet in one partnership. */
@Singleton
@Connectable
class DueStore {
    // Parameters: day, day, day, partnership, modules, deadlines.
    private static final String STANDING = """
        with open as (
            select id, module_id, dataset, record_id, deadline, due_on, stopped_on, case
                when stopped_on <= ? then 'PAUSED' when due_on < ? then 'OVERDUE' when warn_on <= ? then 'SOON' end as state
            from record_deadline
            where tenant_id = ? and done_on is null
            and (module_id, deadline) in (select * from unnest(?::text[], ?::text[])))
        """;

    private final JdbcOperations database;

    DueStore(JdbcOperations database) {
        this.database = database;
    }

    /** Deadlines that a partnership goes by, by module and id: two columns of one table. */
    record Known(List<String> modules, List<String> deadlines) {
        Known {
            modules = List.copyOf(modules);
            deadlines = List.copyOf(deadlines);
        }
    }

    /** How many times one thing stands one way. */
    record Count(String module, String deadline, DueState state, int number) {}

    List<Count> counts(UUID partnership, Known known, LocalDate today) {
        return database.prepareStatement(STANDING + """
            select module_id, deadline, state, count(*) from open where state is not null
            group by module_id, deadline, state order by module_id, deadline, state
            """, statement -> {
            bind(statement, partnership, known, today);
            List<Count> counts = new ArrayList<>();
            try (ResultSet result = statement.executeQuery()) {
                while (result.next()) {
                    counts.add(new Count(
                            result.getString(1),
                            result.getString(2),
                            DueState.valueOf(result.getString(3)),
                            result.getInt(4)));
                }
            }
            return counts;
        });
    }

    /**
     * What is to be done first, first.
     *
     * @param state only what stands like this; null: all that is overdue, due soon or paused
     * @param after the last one that was read
     */
    List<DueRow> list(
            UUID partnership, Known known, LocalDate today, @Nullable DueState state, @Nullable UUID after, int limit) {
        return database.prepareStatement(STANDING + """
            select id, module_id, dataset, record_id, deadline, due_on, stopped_on, state from open
            where state is not null and (?::text is null or state = ?)
            and (?::uuid is null or (due_on, id) > (select due_on, id from record_deadline where id = ?))
            order by due_on, id limit ?
            """, statement -> {
            bind(statement, partnership, known, today);
            statement.setString(7, state == null ? null : state.name());
            statement.setString(8, state == null ? null : state.name());
            statement.setObject(9, after, java.sql.Types.OTHER);
            statement.setObject(10, after, java.sql.Types.OTHER);
            statement.setInt(11, limit);
            List<DueRow> rows = new ArrayList<>();
            try (ResultSet result = statement.executeQuery()) {
                while (result.next()) {
                    rows.add(row(result));
                }
            }
            return rows;
        });
    }

    /** A deadline of one record. */
    record Kept(
            String deadline,
            LocalDate dueOn,
            @Nullable LocalDate stoppedOn,
            @Nullable LocalDate doneOn,
            Optional<DueState> state) {}

    /** Every deadline of a record, done or not. */
    List<Kept> ofRecord(String module, String dataset, UUID record, LocalDate today) {
        return database.prepareStatement("""
            select deadline, due_on, stopped_on, done_on, case
                when stopped_on <= ? then 'PAUSED' when due_on < ? then 'OVERDUE' when warn_on <= ? then 'SOON' end
            from record_deadline where module_id = ? and dataset = ? and record_id = ?
            """, statement -> {
            statement.setObject(1, today);
            statement.setObject(2, today);
            statement.setObject(3, today);
            statement.setString(4, module);
            statement.setString(5, dataset);
            statement.setObject(6, record);
            List<Kept> kept = new ArrayList<>();
            try (ResultSet result = statement.executeQuery()) {
                while (result.next()) {
                    kept.add(new Kept(
                            result.getString(1),
                            result.getObject(2, LocalDate.class),
                            result.getObject(3, LocalDate.class),
                            result.getObject(4, LocalDate.class),
                            Optional.ofNullable(result.getString(5)).map(DueState::valueOf)));
                }
            }
            return kept;
        });
    }

    private static void bind(PreparedStatement statement, UUID partnership, Known known, LocalDate today)
            throws SQLException {
        statement.setObject(1, today);
        statement.setObject(2, today);
        statement.setObject(3, today);
        statement.setObject(4, partnership);
        statement.setArray(
                5,
                statement.getConnection().createArrayOf("text", known.modules().toArray()));
        statement.setArray(
                6,
                statement
                        .getConnection()
                        .createArrayOf("text", known.deadlines().toArray()));
    }

    private static DueRow row(ResultSet row) throws SQLException {
        return new DueRow(
                row.getObject(1, UUID.class),
                row.getString(2),
                row.getString(3),
                row.getObject(4, UUID.class),
                row.getString(5),
                row.getObject(6, LocalDate.class),
                row.getObject(7, LocalDate.class),
                DueState.valueOf(row.getString(8)));
    }
}
