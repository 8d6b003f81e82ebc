package org.cspplatform.server.release;

import io.micronaut.core.annotation.Introspected;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.cspplatform.module.Measure;
import org.cspplatform.server.measures.MeasureSeries.Change;
import org.cspplatform.server.modules.model.MeasureKind;
import org.jspecify.annotations.Nullable;

/**
 * A released measure for programs.
 *
 * @param state released or draft
 * @param notes what a reader must know, in plain words
 */
@Introspected
record MeasureAnswer(
        String region,
        String regionName,
        Audience audience,
        String state,
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
        List<BreakdownAnswer> breakdowns,
        List<ReleaseAnswer> releases,
        List<CellAnswer> cells) {

    /** A field by which it can be asked for. */
    @Introspected
    record BreakdownAnswer(String field, String label) {}

    /** @param number 1 for the first release of the quarter, more for a restatement, 0 for a draft */
    @Introspected
    record ReleaseAnswer(
            UUID id,
            String period,
            LocalDate from,
            int number,
            @Nullable Instant releasedAt,
            String reason) {}

    /**
     * A number or why there is none, which is never 0.
     *
     * @param number null unless it is shown
     * @param shown value, suppressed (it could give somebody away) or none (there is nothing to say)
     */
    @Introspected
    record NumberAnswer(@Nullable BigDecimal number, String shown) {
        static NumberAnswer of(Shown shown) {
            return new NumberAnswer(
                    shown.value().orElse(null),
                    switch (shown) {
                        case Shown.Value _ -> "value";
                        case Shown.Suppressed _ -> "suppressed";
                        case Shown.None _ -> "none";
                    });
        }
    }

    /** @param partnership null for the region's total */
    @Introspected
    record CellAnswer(
            @Nullable String partnership,
            @Nullable String partnershipName,
            String period,
            LocalDate from,
            @Nullable String breakdown,
            @Nullable String code,
            @Nullable String label,
            NumberAnswer numerator,
            NumberAnswer denominator,
            NumberAnswer figure,
            int definitionVersion,
            List<QualityFlag> flags) {
        static CellAnswer of(ReleasedCell cell) {
            return new CellAnswer(
                    cell.partnership(),
                    cell.partnershipName(),
                    cell.period(),
                    cell.from(),
                    cell.breakdown(),
                    cell.code(),
                    cell.label(),
                    NumberAnswer.of(cell.numerator()),
                    NumberAnswer.of(cell.denominator()),
                    NumberAnswer.of(cell.figure()),
                    cell.definitionVersion(),
                    cell.flags().stream().sorted().toList());
        }
    }

    static MeasureAnswer of(ReleasedMeasure measure, boolean draft) {
        return new MeasureAnswer(
                measure.region(),
                measure.regionName(),
                measure.audience(),
                draft ? "draft" : "released",
                measure.module(),
                measure.moduleTitle(),
                measure.measure(),
                measure.title(),
                measure.kind(),
                measure.direction(),
                measure.unit(),
                measure.per(),
                measure.population(),
                measure.target(),
                measure.definition(),
                measure.source(),
                measure.caveat(),
                measure.changes(),
                measure.notes(),
                measure.breakdowns().stream()
                        .map(each -> new BreakdownAnswer(each.field(), each.label()))
                        .toList(),
                measure.releases().stream()
                        .map(each -> new ReleaseAnswer(
                                each.id(), each.period(), each.from(), each.number(), each.releasedAt(), each.reason()))
                        .toList(),
                measure.cells().stream().map(CellAnswer::of).toList());
    }
}
