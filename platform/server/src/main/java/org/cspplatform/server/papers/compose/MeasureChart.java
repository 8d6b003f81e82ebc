package org.cspplatform.server.papers.compose;

import java.util.List;
import java.util.Optional;
import org.cspplatform.server.charts.About;
import org.cspplatform.server.charts.CategoryChart;
import org.cspplatform.server.charts.Chart;
import org.cspplatform.server.charts.DefinitionChange;
import org.cspplatform.server.charts.Figure;
import org.cspplatform.server.charts.PeriodChart;
import org.cspplatform.server.charts.Series;
import org.cspplatform.server.charts.Target;
import org.cspplatform.server.charts.Unit;
import org.cspplatform.server.modules.model.MeasureKind;
import org.cspplatform.server.papers.content.Cell;
import org.cspplatform.server.release.ReleasedCell;
import org.cspplatform.server.release.ReleasedMeasure;
import org.cspplatform.server.release.Shown;
import org.jspecify.annotations.Nullable;

/** The chart of a released measure: the region over the quarters, or the partnerships or codes of one quarter. */
final class MeasureChart {
    private final ReleasedMeasure measure;
    private final MeasureText text;
    private final String id;

    MeasureChart(ReleasedMeasure measure, MeasureText text, String section) {
        this.measure = measure;
        this.text = text;
        this.id = "section-" + section;
    }

    /** Nothing when no figure is there to draw. */
    Optional<Chart> of(@Nullable String by) {
        if (measure.cells().isEmpty()) {
            return Optional.empty();
        }
        List<ReleasedCell> totals = text.totals();
        String last = measure.cells().getLast().period();
        if (by != null) {
            return bars(
                    measure.cells().stream()
                            .filter(cell -> cell.isTotal()
                                    && by.equals(cell.breakdown())
                                    && cell.period().equals(last))
                            .toList(),
                    by);
        }
        // Days have no figure of the region, and others may be withheld in all quarters: then the partnerships say
        // something.
        return totals.size() > 1 && hasFigure(totals)
                ? Optional.of(quarters(totals))
                : bars(
                        measure.cells().stream()
                                .filter(cell -> cell.isWhole() && cell.period().equals(last))
                                .toList(),
                        "Partnership");
    }

    private static boolean hasFigure(List<ReleasedCell> cells) {
        return cells.stream().anyMatch(cell -> cell.figure().value().isPresent());
    }

    private Chart quarters(List<ReleasedCell> totals) {
        boolean line = measure.isShare() || measure.kind() == MeasureKind.RATE || measure.kind() == MeasureKind.DAYS;
        return new PeriodChart(
                about("The region's figure by quarter."),
                line ? PeriodChart.Form.LINE : PeriodChart.Form.BARS,
                totals.stream().map(ReleasedCell::period).toList(),
                List.of(Series.of(
                        measure.regionName(),
                        totals.stream().map(cell -> figure(cell.figure())).toList())),
                target(),
                changes(totals));
    }

    private Optional<Chart> bars(List<ReleasedCell> cells, String heading) {
        if (!hasFigure(cells)) {
            return Optional.empty();
        }
        return Optional.of(new CategoryChart(
                about("A bar for each."),
                CategoryChart.Form.GROUPED,
                heading,
                cells.stream()
                        .map(cell -> cell.isWhole() ? text.name(cell) : MeasureTable.labelOf(cell))
                        .toList(),
                List.of(Series.of(
                        measure.title(),
                        cells.stream().map(cell -> figure(cell.figure())).toList())),
                target()));
    }

    private About about(String how) {
        String title = text.latest()
                .map(sentence -> measure.title() + ": " + sentence.substring(0, sentence.length() - 1))
                .orElse(measure.title());
        return new About(id, title, how + " The table that follows has the figures.", unit());
    }

    private Unit unit() {
        if (measure.isShare()) {
            return Unit.percent("");
        }
        if (measure.unit().equals("\u00a3")) {
            return Unit.pounds();
        }
        return switch (measure.kind()) {
            case DAYS -> Unit.of("days");
            case RATE -> Unit.of("for each %,d".formatted(measure.per() == null ? 1 : measure.per()));
            default -> Unit.of(measure.unit());
        };
    }

    private Figure figure(Shown shown) {
        return switch (shown) {
            case Shown.Value(var number) -> {
                Cell cell = text.shown(shown);
                yield Figure.of(number, cell.shown());
            }
            case Shown.Suppressed _ -> Figure.WITHHELD;
            case Shown.None _ -> Figure.MISSING;
        };
    }

    private @Nullable Target target() {
        var target = measure.target();
        return target == null
                ? null
                : new Target(
                        target, "Target: " + text.shown(new Shown.Value(target)).shown());
    }

    private List<DefinitionChange> changes(List<ReleasedCell> totals) {
        return measure.changes().stream()
                .flatMap(change -> totals.stream()
                        .filter(cell -> !cell.from().isBefore(change.since()))
                        .findFirst()
                        .map(cell -> new DefinitionChange(totals.indexOf(cell), "Definition " + change.version()))
                        .stream())
                .toList();
    }
}
