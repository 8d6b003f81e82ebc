package org.cspplatform.server.release;

import java.time.LocalDate;
import java.util.List;
import org.cspplatform.server.modules.model.MeasureKind;

/**
 * A measure of which something is released.
 *
 * @param firstPeriod for example {@code 2019-20 Q1}
 * @param first first day of the first quarter released
 * @param last first day of the last quarter released
 * @param breakdowns of the last quarter released
 */
public record ListedMeasure(
        String module,
        String moduleTitle,
        String measure,
        String title,
        MeasureKind kind,
        String unit,
        String firstPeriod,
        LocalDate first,
        String lastPeriod,
        LocalDate last,
        List<ReleasedBreakdown> breakdowns) {
    public ListedMeasure {
        breakdowns = List.copyOf(breakdowns);
    }
}
