package org.cspplatform.server.records.imports;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
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
    private final Connection connection;
    private final BulkSql sql;
    private final UUID partnership;

    BulkTable(Connection connection, DatasetModel dataset, UUID partnership) {
        this.connection = connection;
        this.sql = BulkSql.of(dataset);
        this.partnership = partnership;
    }

    /** @param same left out, for a record that is wholly the same was there before */
    record Stored(long added, long changed, long unchanged, long same) {}

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
     * Stores what was copied.
     *
     * @param copied how many rows
     * @param sameBefore leaves those out that are wholly the same as a record made until then; null leaves none out
     */
    Stored store(long copied, @Nullable Instant sameBefore) {
        long same = sameBefore == null ? 0 : dropSame(sameBefore);
        try (PreparedStatement statement = connection.prepareStatement(sql.merge())) {
            statement.setObject(1, partnership);
            try (ResultSet result = statement.executeQuery()) {
                result.next();
                long added = result.getLong(1);
                long changed = result.getLong(2);
                return new Stored(added, changed, copied - same - added - changed, same);
            }
        } catch (SQLException failure) {
            throw new StorageException(failure);
        }
    }

    /** The same where others must know which records were written. */
    Stored store(long copied, @Nullable Instant sameBefore, Consumer<List<UUID>> told) {
        long same = sameBefore == null ? 0 : dropSame(sameBefore);
        List<UUID> written = new ArrayList<>();
        long added = 0;
        try (PreparedStatement statement = connection.prepareStatement(sql.mergeNaming())) {
            statement.setObject(1, partnership);
            try (ResultSet result = statement.executeQuery()) {
                while (result.next()) {
                    written.add(result.getObject(1, UUID.class));
                    added += result.getBoolean(2) ? 1 : 0;
                }
            }
        } catch (SQLException failure) {
            throw new StorageException(failure);
        }
        told.accept(written);
        return new Stored(added, written.size() - added, copied - same - written.size(), same);
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
