package org.cspplatform.server.funding.returns;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.cspplatform.server.funding.returns.file.BadCell;

/**
 * A file that somebody uploaded.
 *
 * @param taken whether its figures went into the return; if not, nothing of it did
 * @param problem why it was not, in words; empty when it was
 * @param badCells which cells were to blame, if any
 */
public record ImportedFile(
        UUID id,
        String fileName,
        boolean taken,
        String problem,
        List<BadCell> badCells,
        Instant importedAt,
        String importedBy) {
    public ImportedFile {
        badCells = List.copyOf(badCells);
    }
}
