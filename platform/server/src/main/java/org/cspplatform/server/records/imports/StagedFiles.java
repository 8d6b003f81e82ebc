package org.cspplatform.server.records.imports;

import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.cspplatform.server.tenancy.Scope;
import org.cspplatform.server.web.TooLargeException;
import org.jspecify.annotations.Nullable;

/** Files in the database, part by part: however large one is, no more than a part of it is in memory. */
@Singleton
final class StagedFiles {
    static final int PART = 1 << 20;

    private final ImportSql sql;

    StagedFiles(ImportSql sql) {
        this.sql = sql;
    }

    /**
     * Takes in what comes, each part by itself, so that a slow sender holds no connection.
     *
     * @throws TooLargeException when there is more than that
     */
    FileFacts store(UUID job, UUID partnership, InputStream content, long most) throws IOException {
        FileProbe probe = new FileProbe();
        long bytes = 0;
        for (int number = 0; ; number++) {
            byte[] part = content.readNBytes(PART);
            if (part.length == 0) {
                return probe.facts();
            }
            bytes += part.length;
            if (bytes > most) {
                throw new TooLargeException("The file is larger than " + (most >> 20) + " MB. Send it in parts.");
            }
            probe.update(part, part.length);
            sql.update(
                    "insert into import_chunk (job_id, number, tenant_id, content) values (?, ?, ?, ?)",
                    job,
                    number,
                    partnership,
                    part);
        }
    }

    /** The file from the beginning, in the scope of the caller, on whichever thread it is read. */
    InputStream open(UUID job) {
        return new Parts(job, Scope.current());
    }

    void delete(UUID job) {
        sql.update("delete from import_chunk where job_id = ?", job);
    }

    private final class Parts extends InputStream {
        private final UUID job;
        private final Scope scope;
        private byte[] part = new byte[0];
        private int at;
        private int number;

        Parts(UUID job, Scope scope) {
            this.job = job;
            this.scope = scope;
        }

        @Override
        public int read() {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
        }

        @Override
        public int read(byte[] target, int from, int length) {
            if (at == part.length && !more()) {
                return -1;
            }
            int count = Math.min(length, part.length - at);
            System.arraycopy(part, at, target, from, count);
            at += count;
            return count;
        }

        private boolean more() {
            List<byte @Nullable []> found = scope.call(() -> sql.query(
                    "select content from import_chunk where job_id = ? and number = ?",
                    row -> row.getBytes(1),
                    job,
                    number));
            if (found.isEmpty()) {
                return false;
            }
            byte[] next = found.getFirst();
            part = next == null ? new byte[0] : Arrays.copyOf(next, next.length);
            at = 0;
            number++;
            return true;
        }
    }
}
