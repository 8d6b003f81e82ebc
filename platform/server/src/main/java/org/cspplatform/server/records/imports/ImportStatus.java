package org.cspplatform.server.records.imports;

import io.micronaut.core.annotation.Introspected;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.cspplatform.server.web.InvalidException;
import org.jspecify.annotations.Nullable;

/**
 * An import as programs see it.
 *
 * @param state uploading, mapping, checking, checked, importing, done, refused, cancelled or failed
 * @param mode whole or keep
 * @param percent how much of the file is done, of a hundred
 * @param rowsRead how many rows were read so far
 * @param badRows rows that are not right
 * @param waiting those of them that still wait for a correction
 * @param doubled rows that stand in the file twice
 * @param same rows wholly the same as a record that was there before, of records without a key
 * @param columns what each column of the file is
 * @param detail why it failed
 */
@Introspected
record ImportStatus(
        UUID id,
        String state,
        String mode,
        String fileName,
        int percent,
        long rowsRead,
        long added,
        long changed,
        long unchanged,
        long badRows,
        long badCells,
        long waiting,
        long doubled,
        long same,
        List<ColumnMapping.Column> columns,
        @Nullable String detail,
        Instant createdAt) {
    private static final String WHOLE = "whole";
    private static final String KEEP = "keep";

    static ImportStatus of(ImportJob job) {
        ImportJob.Counts counts = job.counts();
        return new ImportStatus(
                job.id(),
                job.state().code(),
                job.keepsBadRows() ? KEEP : WHOLE,
                job.fileName(),
                job.percent(),
                job.rowsRead(),
                counts.added(),
                counts.changed(),
                counts.unchanged(),
                counts.badRows(),
                counts.badCells(),
                job.waiting(),
                counts.doubled(),
                counts.same(),
                job.mapping().columns(),
                job.words(),
                job.createdAt());
    }

    static boolean keeps(String mode) {
        return switch (mode) {
            case WHOLE -> false;
            case KEEP -> true;
            default -> throw new InvalidException("mode", "The mode must be whole or keep");
        };
    }

    static String place(ImportJob job) {
        return "/api/v1/modules/" + job.module() + "/datasets/" + job.dataset() + "/imports/" + job.id();
    }
}
