package org.cspplatform.server.release;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The exact figures of one measure in one quarter, of the partnerships that a region had on its last day.
 *
 * @param partnerships all of them, by name
 * @param flags what must be known of a partnership's figures
 */
record ExactTable(
        UUID regionId,
        ReportedQuarter quarter,
        List<UUID> partnerships,
        List<ExactCell> cells,
        Map<UUID, Set<QualityFlag>> flags) {
    ExactTable {
        partnerships = List.copyOf(partnerships);
        cells = List.copyOf(cells);
        flags = Map.copyOf(flags);
    }

    /** Those that report the measure: a partnership that does not use the module has nothing to say, which is not nought. */
    List<UUID> contributors() {
        return partnerships.stream()
                .filter(partnership -> whole(partnership).isPresent())
                .toList();
    }

    Optional<ExactCell> whole(UUID partnership) {
        return cell(partnership, "", null);
    }

    /** Empty when no record has the code. */
    Optional<ExactCell> cell(UUID partnership, String breakdown, @Nullable String code) {
        return cells.stream()
                .filter(cell -> cell.partnership().equals(partnership)
                        && cell.breakdown().equals(breakdown)
                        && Objects.equals(cell.code(), code))
                .findFirst();
    }

    Set<QualityFlag> flagsOf(UUID partnership) {
        return flags.getOrDefault(partnership, Set.of());
    }
}
