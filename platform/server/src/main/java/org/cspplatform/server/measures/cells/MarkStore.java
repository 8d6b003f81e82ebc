package org.cspplatform.server.measures.cells;

import io.micronaut.data.connection.annotation.Connectable;
import io.micronaut.data.jdbc.runtime.JdbcOperations;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** The marks: what waits to be counted. */
@Singleton
@Connectable
class MarkStore {
    private final JdbcOperations database;

    MarkStore(JdbcOperations database) {
        this.database = database;
    }

    /** Work that waits. */
    record Waiting(UUID partnership, String module) {}

    /** Of every partnership, the longest waiting first; without any scope. */
    List<Waiting> waiting(List<String> modules, int most) {
        return database.prepareStatement("select partnership, module from waiting_cells(?, ?)", statement -> {
            statement.setArray(1, statement.getConnection().createArrayOf("text", modules.toArray()));
            statement.setInt(2, most);
            List<Waiting> found = new ArrayList<>();
            try (ResultSet result = statement.executeQuery()) {
                while (result.next()) {
                    found.add(new Waiting(result.getObject(1, UUID.class), result.getString(2)));
                }
            }
            return found;
        });
    }

    /** Marks, for every partnership that uses the module, what was counted by other definitions or before today. */
    void markOutdated(String module, String definitions, LocalDate today) {
        database.prepareStatement("select mark_outdated(?, ?, ?)", statement -> {
            statement.setString(1, module);
            statement.setString(2, definitions);
            statement.setObject(3, today);
            return statement.execute();
        });
    }

    /**
     * Takes the right to count the figures of a partnership's module, to the end of the transaction.
     *
     * @param patient whether to wait for who has it
     * @return whether it has been taken
     */
    boolean claim(UUID partnership, String module, boolean patient) {
        String key = "hashtextextended(? || ?, 7236450121)";
        String sql = patient
                ? "select pg_advisory_xact_lock(" + key + ") is not null"
                : "select pg_try_advisory_xact_lock(" + key + ")";
        return database.prepareStatement(sql, statement -> {
            statement.setString(1, partnership.toString());
            statement.setString(2, module);
            try (ResultSet result = statement.executeQuery()) {
                return result.next() && result.getBoolean(1);
            }
        });
    }

    boolean isOn(UUID partnership, String module) {
        return database.prepareStatement(
                "select from module_use where tenant_id = ? and module_id = ? and switched_on", statement -> {
                    statement.setObject(1, partnership);
                    statement.setString(2, module);
                    try (ResultSet result = statement.executeQuery()) {
                        return result.next();
                    }
                });
    }

    /**
     * Takes the marks that are there away. Undone with the transaction; a mark that comes later stays, and what it is about is
     * counted again.
     */
    List<Mark> take(UUID partnership, String module) {
        return database.prepareStatement("""
            with taken as (
                delete from stale_mark where tenant_id = ? and module = ? and due_at <= clock_timestamp()
                returning dependence, period_start
            ) select distinct dependence, period_start from taken order by 1, 2
            """, statement -> {
            statement.setObject(1, partnership);
            statement.setString(2, module);
            List<Mark> marks = new ArrayList<>();
            try (ResultSet result = statement.executeQuery()) {
                while (result.next()) {
                    marks.add(new Mark(result.getString(1), result.getObject(2, LocalDate.class)));
                }
            }
            return marks;
        });
    }

    /** Marks something as not counted, to be looked at after some seconds. */
    void mark(UUID partnership, String module, String dependence, long seconds) {
        database.prepareStatement("""
            insert into stale_mark (tenant_id, module, dependence, due_at)
            values (?, ?, ?, clock_timestamp() + make_interval(secs => ?))
            """, statement -> {
            statement.setObject(1, partnership);
            statement.setString(2, module);
            statement.setString(3, dependence);
            statement.setLong(4, seconds);
            return statement.executeUpdate();
        });
    }

    /** Whether anything of the partnership waits. */
    boolean anyWaits(UUID partnership) {
        return database.prepareStatement(
                "select from stale_mark where tenant_id = ? and due_at <= clock_timestamp() limit 1", statement -> {
                    statement.setObject(1, partnership);
                    try (ResultSet result = statement.executeQuery()) {
                        return result.next();
                    }
                });
    }

    /** How many partnerships and modules wait; for the operator. */
    long waits() {
        return database.prepareStatement("select number_waiting()", statement -> {
            try (ResultSet result = statement.executeQuery()) {
                result.next();
                return result.getLong(1);
            }
        });
    }

    /** Marks a module in every partnership that uses it; the operator's alone. */
    void markEverything(String module) {
        database.prepareStatement("select mark_everything(?)", statement -> {
            statement.setString(1, module);
            return statement.execute();
        });
    }
}
