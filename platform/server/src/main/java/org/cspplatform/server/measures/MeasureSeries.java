package org.cspplatform.server.measures;

import io.micronaut.core.annotation.Introspected;
import java.time.LocalDate;
import java.util.List;
import org.cspplatform.module.Measure;
import org.cspplatform.server.modules.model.MeasureKind;
import org.jspecify.annotations.Nullable;

/**
 * A measure of one partnership over quarters.
 *
 * @param definition what is counted
 * @param source where the definition comes from
 * @param version of the definition
 * @param since the first day for which this version is meant; null for the first version
 * @param cells by quarter, without gaps
 * @param breakdowns the same by the codes of a field, each by itself
 */
@Introspected
public record MeasureSeries(
        String id,
        String title,
        MeasureKind kind,
        Measure.Direction direction,
        String definition,
        String source,
        int version,
        @Nullable LocalDate since,
        List<MeasureCell> cells,
        List<Breakdown> breakdowns) {
    public MeasureSeries {
        cells = List.copyOf(cells);
        breakdowns = List.copyOf(breakdowns);
    }

    /** The measure by the codes of one field. A code without a record in a quarter has no cell there. */
    @Introspected
    public record Breakdown(String field, String label, List<MeasureCell> cells) {}

    public boolean isShare() {
        return kind == MeasureKind.SHARE;
    }
}
