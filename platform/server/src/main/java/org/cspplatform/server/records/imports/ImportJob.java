package org.cspplatform.server.records.imports;

import java.nio.charset.Charset;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A file on its way in, as the database has it.
 *
 * @param corrects the import whose bad rows this file brings corrected
 * @param mapping what its columns are
 * @param keepsBadRows whether good rows go in while bad ones wait for a correction; else the file goes in whole or not at all
 * @param skipsSame whether rows are left out that are wholly the same as a record that was there before
 * @param takenBefore whether the same file was taken in before and, its records having no key, adds nothing
 * @param checkpoint the row until which everything is committed
 * @param waiting bad rows that still wait
 * @param sample the first rows as they would be stored
 * @param words why it failed
 * @param roles of the person who had it stored or checked
 */
record ImportJob(
        UUID id,
        UUID partnership,
        String module,
        String dataset,
        @Nullable UUID corrects,
        String fileName,
        FileFacts facts,
        ColumnMapping mapping,
        ImportState state,
        boolean keepsBadRows,
        boolean skipsSame,
        boolean takenBefore,
        long rowsRead,
        long bytesRead,
        long checkpoint,
        Counts counts,
        long waiting,
        List<List<String>> sample,
        @Nullable String words,
        int attempts,
        @Nullable UUID startedBy,
        Set<String> roles,
        Instant createdAt) {
    /**
     * What became of the rows, or would become of them.
     *
     * @param doubled rows that stand in the file twice
     * @param same rows that are wholly the same as a record that was there before
     */
    record Counts(long added, long changed, long unchanged, long badRows, long badCells, long doubled, long same) {}

    static FileFacts facts(String format, String charset, long bytes, @Nullable String sha256) {
        return new FileFacts(
                FileFacts.Format.valueOf(format.toUpperCase(java.util.Locale.ROOT)),
                Charset.forName(charset),
                bytes,
                sha256 == null ? "" : sha256);
    }

    /** How much is done, of a hundred. */
    int percent() {
        if (!state.isRunning() || facts.bytes() == 0) {
            return state.isRunning() ? 0 : 100;
        }
        return (int) Math.min(99, 100 * bytesRead / facts.bytes());
    }
}
