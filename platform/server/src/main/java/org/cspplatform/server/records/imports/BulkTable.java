package org.cspplatform.server.records.imports;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.sql.Statement;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import org.cspplatform.server.modules.model.DatasetModel;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;

/** Stores many rows of one dataset for one partnership, inside a transaction of the caller. */
final class BulkTable {
    private static final String UNIQUE_VIOLATION = "23505";

    private final Connection connection;
    private final BulkSql sql;
    private final UUID partnership;
    private boolean allNew;

    /** @param allNew whether no row is known yet whose record is there already */
    BulkTable(Connection connection, DatasetModel dataset, UUID partnership, boolean allNew) {
        this.allNew = allNew;
        this.connection = connection;
        this.sql = BulkSql.of(dataset);
        this.partnership = partnership;
    }

    /** @param same left out, for a record that is wholly the same was there before */
    record Stored(long added, long changed, long unchanged, long same) {}

    boolean allNew() {
        return allNew;
    }

    void prepare() {
        run(sql.staging());
    }

    /** Brings the rows that are still good to the database, without storing them yet. */
    long copy(List<CheckedBatch> batches) {
        try {
            CopyIn copy = connection.unwrap(PGConnection.class).getCopyAPI().copyIn(sql.copy());
            try {
                for (CheckedBatch batch : batches) {
                    write(batch, copy);
                }
                return copy.endCopy();
            } finally {
                if (copy.isActive()) {
                    copy.cancelCopy();
                }
            }
        } catch (SQLException failure) {
            throw new StorageException(failure);
        }
    }

    /** Whole runs of rows at once, for nearly always nothing is left out. */
    private static void write(CheckedBatch batch, CopyIn copy) throws SQLException {
        int from = 0;
        for (int i = 0; i < batch.size(); i++) {
            if (batch.isLeftOut(i)) {
                send(copy, batch.bytes(), from, batch.start(i));
                from = batch.end(i);
            }
        }
        if (batch.size() > 0) {
            send(copy, batch.bytes(), from, batch.end(batch.size() - 1));
        }
    }

    private static void send(CopyIn copy, byte[] bytes, int from, int to) throws SQLException {
        if (to > from) {
            copy.writeToCopy(bytes, from, to - from);
        }
    }

    /**
     * Stores what was copied. Nearly always all of it is new, and then a plain insert does it in less time; the first row that
     * is not ends that for good.
     *
     * @param copied how many rows
     * @param sameBefore leaves those out that are wholly the same as a record made until then; null leaves none out
     * @param told which records were written; null when nobody has to know
     */
    Stored store(long copied, @Nullable Instant sameBefore, @Nullable Consumer<List<UUID>> told) {
        long same = sameBefore == null ? 0 : dropSame(sameBefore);
        List<UUID> written = told == null ? null : new ArrayList<>();
        try {
            Stored stored = allNew ? inserted(copied - same, written) : null;
            allNew = stored != null;
            if (stored == null) {
                stored = merged(copied - same, written);
            }
            if (told != null && written != null) {
                told.accept(written);
            }
            return new Stored(stored.added(), stored.changed(), stored.unchanged(), same);
        } catch (SQLException failure) {
            throw new StorageException(failure);
        }
    }

    /** @return null when a record was there already: then nothing happened */
    private @Nullable Stored inserted(long rows, @Nullable List<UUID> written) throws SQLException {
        Savepoint before = connection.setSavepoint();
        try (PreparedStatement statement =
                connection.prepareStatement(written == null ? sql.insert() : sql.insertNaming())) {
            statement.setObject(1, partnership);
            if (statement.execute()) {
                try (ResultSet result = statement.getResultSet()) {
                    while (result.next() && written != null) {
                        written.add(result.getObject(1, UUID.class));
                    }
                }
            }
            connection.releaseSavepoint(before);
            return new Stored(rows, 0, 0, 0);
        } catch (SQLException refused) {
            if (!UNIQUE_VIOLATION.equals(refused.getSQLState())) {
                throw refused;
            }
            connection.rollback(before);
            if (written != null) {
                written.clear();
            }
            return null;
        }
    }

    private Stored merged(long rows, @Nullable List<UUID> written) throws SQLException {
        try (PreparedStatement statement =
                connection.prepareStatement(written == null ? sql.merge() : sql.mergeNaming())) {
            statement.setObject(1, partnership);
            try (ResultSet result = statement.executeQuery()) {
                if (written == null) {
                    result.next();
                    return stored(rows, result.getLong(1), result.getLong(2));
                }
                long added = 0;
                while (result.next()) {
                    written.add(result.getObject(1, UUID.class));
                    added += result.getBoolean(2) ? 1 : 0;
                }
                return stored(rows, added, written.size() - added);
            }
        }
    }

    private static Stored stored(long rows, long added, long changed) {
        return new Stored(added, changed, rows - added - changed, 0);
    }

    /** The records that rows are about, by the number of the row. */
    Map<Integer, UUID> present() {
        Map<Integer, UUID> present = new HashMap<>();
        if (sql.present().isEmpty()) {
            return present;
        }
        run("analyze import_staging");
        try (PreparedStatement statement = connection.prepareStatement(sql.present())) {
            statement.setObject(1, partnership);
            try (ResultSet result = statement.executeQuery()) {
                while (result.next()) {
                    present.put(result.getInt(1), result.getObject(2, UUID.class));
                }
            }
        } catch (SQLException failure) {
            throw new StorageException(failure);
        }
        return present;
    }

    /** Takes rows back that were copied. */
    void leaveOut(List<Integer> rows) {
        if (rows.isEmpty()) {
            return;
        }
        try (PreparedStatement statement = connection.prepareStatement(sql.drop())) {
            statement.setArray(1, connection.createArrayOf("integer", rows.toArray()));
            statement.executeUpdate();
        } catch (SQLException failure) {
            throw new StorageException(failure);
        }
    }

    /** What storing would do to the records that are there until then. */
    Stored compare(Instant until) {
        run("analyze import_staging");
        try (PreparedStatement statement = connection.prepareStatement(sql.compare())) {
            bind(statement, until);
            try (ResultSet result = statement.executeQuery()) {
                result.next();
                return new Stored(result.getLong(1), result.getLong(2), result.getLong(3), result.getLong(4));
            }
        } catch (SQLException failure) {
            throw new StorageException(failure);
        }
    }

    /** Makes room for the next rows. */
    void clear() {
        run("truncate import_staging");
    }

    void drop() {
        run("drop table import_staging");
    }

    private long dropSame(Instant before) {
        run("analyze import_staging");
        try (PreparedStatement statement = connection.prepareStatement(sql.dropSame())) {
            bind(statement, before);
            return statement.executeLargeUpdate();
        } catch (SQLException failure) {
            throw new StorageException(failure);
        }
    }

    private void bind(PreparedStatement statement, Instant until) throws SQLException {
        statement.setObject(1, partnership);
        statement.setObject(2, until.atOffset(ZoneOffset.UTC));
    }

    private void run(String command) {
        try (Statement statement = connection.createStatement()) {
            statement.execute(command);
        } catch (SQLException failure) {
            throw new StorageException(failure);
        }
    }
}
