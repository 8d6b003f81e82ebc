package org.cspplatform.server.openness;

import static org.cspplatform.server.openness.OpenColumn.Type.DATE;
import static org.cspplatform.server.openness.OpenColumn.Type.DECIMAL;
import static org.cspplatform.server.openness.OpenColumn.Type.NUMBER;
import static org.cspplatform.server.openness.OpenColumn.Type.TEXT;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import org.cspplatform.server.charts.Symbol;
import org.cspplatform.server.release.Audience;
import org.cspplatform.server.release.QualityFlag;
import org.cspplatform.server.release.ReleasedCell;
import org.cspplatform.server.release.ReleasedFigures;
import org.cspplatform.server.release.ReleasedMeasure;
import org.cspplatform.server.release.ReleasedRelease;
import org.cspplatform.server.web.NotFoundException;
import org.jspecify.annotations.Nullable;

/** The open table of a measure that was released to the public. */
@Singleton
class MeasureTables {
    private final ReleasedFigures figures;

    MeasureTables(ReleasedFigures figures) {
        this.figures = figures;
    }

    /**
     * What stands released to the public of a measure.
     *
     * @param by a breakdown; null for the whole
     * @throws NotFoundException when nothing of it is, or not by that breakdown
     */
    ReleasedMeasure measure(PublicRegion region, String module, String measure, @Nullable String by) {
        return figures.read(Audience.PUBLIC, region.id(), module, measure, null, null, by)
                .filter(released -> by == null
                        || released.breakdowns().stream()
                                .anyMatch(breakdown -> breakdown.field().equals(by)))
                .orElseThrow(NotFoundException::new);
    }

    /** The newest quarter first; partnerships and then the region's total. */
    OpenTable table(PublicRegion region, ReleasedMeasure measure, @Nullable String by) {
        List<List<@Nullable Object>> rows = new ArrayList<>();
        measure.cells().stream()
                .filter(cell -> by == null ? cell.isWhole() : by.equals(cell.breakdown()))
                .sorted(Comparator.comparing(ReleasedCell::from).reversed())
                .limit(OpenTable.MOST_ROWS)
                .forEach(cell -> rows.add(row(measure, cell, by)));
        List<OpenColumn> columns = columns(measure, by);
        return new OpenTable(
                measure.title() + (by == null ? "" : " by " + label(measure, by)) + ", " + region.name(),
                measure.definition(),
                region.publisher(),
                measure.releases().stream()
                        .map(ReleasedRelease::releasedAt)
                        .filter(Objects::nonNull)
                        .max(Instant::compareTo)
                        .orElse(Instant.EPOCH),
                columns,
                by == null ? List.of("quarter", "partnership_code") : List.of("quarter", "partnership_code", "code"),
                rows);
    }

    static String label(ReleasedMeasure measure, String by) {
        return measure.breakdowns().stream()
                .filter(breakdown -> breakdown.field().equals(by))
                .map(breakdown -> breakdown.label().toLowerCase(Locale.UK))
                .findFirst()
                .orElse(by);
    }

    private static List<OpenColumn> columns(ReleasedMeasure measure, @Nullable String by) {
        List<OpenColumn> columns = new ArrayList<>(List.of(
                new OpenColumn("quarter", "Quarter", TEXT, "Financial year from 1 April, and its quarter"),
                new OpenColumn("from", "From", DATE, "First day of the quarter"),
                new OpenColumn("partnership_code", "Partnership code", TEXT, "Empty for the region's total"),
                new OpenColumn(
                        "partnership", "Partnership", TEXT, "Short name of the partnership, or the region's total")));
        if (by != null) {
            columns.add(new OpenColumn("code", "Code", TEXT, "Code of the breakdown by " + label(measure, by)));
            columns.add(new OpenColumn("label", "Group", TEXT, "The code in words"));
        }
        columns.addAll(List.of(
                new OpenColumn("numerator", "Numerator", DECIMAL, "As released. " + Symbol.legend()),
                new OpenColumn("denominator", "Denominator", DECIMAL, "As released, with the same symbols"),
                new OpenColumn(
                        "figure",
                        measure.unit().isBlank() ? "Figure" : "Figure (" + measure.unit() + ")",
                        DECIMAL,
                        "Made from the numerator and denominator as released"),
                new OpenColumn("definition_version", "Definition", NUMBER, "Version of the measure's definition"),
                new OpenColumn(
                        "quality",
                        "Quality",
                        TEXT,
                        "Provisional, imputed, not comparable, definition changed, restated")));
        return columns;
    }

    private static List<@Nullable Object> row(ReleasedMeasure measure, ReleasedCell cell, @Nullable String by) {
        List<@Nullable Object> row = new ArrayList<>(Arrays.asList(
                cell.period(),
                cell.from(),
                Objects.requireNonNullElse(cell.partnership(), ""),
                Objects.requireNonNullElse(cell.partnershipName(), "Region")));
        if (by != null) {
            row.add(Objects.requireNonNullElse(cell.code(), ""));
            row.add(Objects.requireNonNullElse(cell.label(), "Not recorded"));
        }
        row.addAll(List.of(
                measure.numerator(cell).<Object>map(shown -> shown).orElse(Symbol.NOT_APPLICABLE),
                measure.denominator(cell).<Object>map(shown -> shown).orElse(Symbol.NOT_APPLICABLE),
                cell.figure(),
                (long) cell.definitionVersion(),
                cell.flags().stream().map(QualityFlag::title).sorted().collect(Collectors.joining("; "))));
        return row;
    }
}
