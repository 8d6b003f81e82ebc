package org.cspplatform.server.records.imports;

import io.micronaut.json.JsonMapper;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What the one who works at an import writes of it. Each statement asks whether the lease is still its own: a worker that stood
 * still for so long that another took over changes nothing more.
 */
@Singleton
final class ImportProgress {
    static final int LEASE_SECONDS = 20;

    private final ImportSql sql;
    private final JsonMapper json;

    ImportProgress(ImportSql sql, JsonMapper json) {
        this.sql = sql;
        this.json = json;
    }

    /**
     * Work that was claimed.
     *
     * @param lease names this claim
     */
    record Claim(UUID job, UUID partnership, UUID lease) {}

    Optional<Claim> claim() {
        UUID lease = UUID.randomUUID();
        return sql
                .query(
                        "select job, partnership from claim_import(?, ?)",
                        row -> new Claim(row.getObject(1, UUID.class), row.getObject(2, UUID.class), lease),
                        lease,
                        LEASE_SECONDS)
                .stream()
                .findFirst();
    }

    /**
     * Says how far it is and keeps the lease.
     *
     * @return whether somebody asked to stop; nothing when the lease is lost
     */
    Optional<Boolean> beat(Claim claim, long rows, long bytes) {
        return sql.query("""
            update import_job set rows_read = ?, bytes_read = ?, changed_at = now(),
                lease_until = now() + make_interval(secs => ?)
            where id = ? and lease_owner = ? returning cancel_asked
            """, row -> row.getBoolean(1), rows, bytes, LEASE_SECONDS, claim.job(), claim.lease()).stream()
                .findFirst();
    }

    /** The lease is given back before its time: the next claim takes it. */
    void release(Claim claim, int seconds) {
        sql.update("""
            update import_job set lease_until = now() + make_interval(secs => ?), attempts = greatest(attempts - 1, 0)
            where id = ? and lease_owner = ?
            """, seconds, claim.job(), claim.lease());
    }

    /** In the transaction that stores the rows until there. */
    void stored(Claim claim, long checkpoint, Tally part, boolean takenBefore) {
        require(sql.update(
                """
                update import_job set checkpoint = ?, taken_before = ?, added = added + ?, changed = changed + ?,
                    unchanged = unchanged + ?, bad_rows = bad_rows + ?, bad_cells = bad_cells + ?, same = same + ?
                where id = ? and lease_owner = ?
                """,
                checkpoint,
                takenBefore,
                part.added,
                part.changed,
                part.unchanged,
                part.badRows,
                part.badCells,
                part.same,
                claim.job(),
                claim.lease()));
    }

    /** In the transaction that stores, or at the end of the check. */
    void counted(Claim claim, Tally tally, List<List<String>> sample) {
        require(sql.update(
                """
                update import_job set added = ?, changed = ?, unchanged = ?, bad_rows = ?, bad_cells = ?, same = ?, sample = ?::jsonb
                where id = ? and lease_owner = ?
                """,
                tally.added,
                tally.changed,
                tally.unchanged,
                tally.badRows,
                tally.badCells,
                tally.same,
                text(sample),
                claim.job(),
                claim.lease()));
    }

    void forgetOld() {
        sql.query("select forget_old_imports()", _ -> true);
    }

    /** The end of the work, whatever it was. */
    void end(Claim claim, ImportState state, @Nullable Tally tally, @Nullable String words) {
        require(sql.update(
                """
                update import_job set state = ?, words = ?, rows_read = coalesce(?, rows_read), doubled = coalesce(?, doubled),
                    bytes_read = bytes, lease_owner = null, lease_until = null, cancel_asked = false, changed_at = now()
                where id = ? and lease_owner = ?
                """,
                state.code(),
                words,
                tally == null ? null : tally.rowsRead,
                tally == null ? null : tally.doubled,
                claim.job(),
                claim.lease()));
    }

    private static void require(int changed) {
        if (changed != 1) {
            throw new LostLeaseException();
        }
    }

    private String text(Object value) {
        try {
            return new String(json.writeValueAsBytes(value), StandardCharsets.UTF_8);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }
}
