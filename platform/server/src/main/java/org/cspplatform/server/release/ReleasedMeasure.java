package org.cspplatform.server.release;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.cspplatform.module.Measure;
import org.cspplatform.server.measures.MeasureSeries.Change;
import org.cspplatform.server.modules.model.MeasureKind;
import org.jspecify.annotations.Nullable;

/**
 * One measure's released tables over quarters. What it says of itself is as the last of them had it.
 *
 * @param region its code
 * @param per of a rate, for so many of the population
 * @param population of a rate, whose number it is by, in words
 * @param target what the figure should reach; null when there is none
 * @param caveat a warning that stands beside every figure; may be empty
 * @param changes where the definition changed within the quarters shown, the earliest first
 * @param notes what a reader must know: how small a number is withheld, how it is rounded, which breakdown could not be shown
 * @param breakdowns that can be asked for
 * @param releases one for each quarter, the earliest first
 * @param cells by quarter, then whole before broken down, then by partnership with the region's total last
 */
public record ReleasedMeasure(
        String region,
        String regionName,
        Audience audience,
        String module,
        String moduleTitle,
        String measure,
        String title,
        MeasureKind kind,
        Measure.Direction direction,
        String unit,
        @Nullable Integer per,
        @Nullable String population,
        @Nullable BigDecimal target,
        String definition,
        String source,
        String caveat,
        List<Change> changes,
        List<String> notes,
        List<ReleasedBreakdown> breakdowns,
        List<ReleasedRelease> releases,
        List<ReleasedCell> cells) {
    public ReleasedMeasure {
        changes = List.copyOf(changes);
        notes = List.copyOf(notes);
        breakdowns = List.copyOf(breakdowns);
        releases = List.copyOf(releases);
        cells = List.copyOf(cells);
    }

    /** Whether the figures are percentages. */
    public boolean isShare() {
        return kind.isShare();
    }

    /** The numerator of one of its cells; empty where it can have none. */
    public Optional<Shown> numerator(ReleasedCell cell) {
        return ReleasedCell.QUANTILES.equals(cell.breakdown()) ? Optional.empty() : Optional.of(cell.numerator());
    }

    /** The denominator of one of its cells; empty where nothing is divided. */
    public Optional<Shown> denominator(ReleasedCell cell) {
        return kind.hasDenominator() && !ReleasedCell.QUANTILES.equals(cell.breakdown())
                ? Optional.of(cell.denominator())
                : Optional.empty();
    }
}
