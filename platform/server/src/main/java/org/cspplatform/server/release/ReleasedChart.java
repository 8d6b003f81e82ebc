package org.cspplatform.server.release;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.cspplatform.server.charts.About;
import org.cspplatform.server.charts.DefinitionChange;
import org.cspplatform.server.charts.Figure;
import org.cspplatform.server.charts.PeriodChart;
import org.cspplatform.server.charts.Series;
import org.cspplatform.server.charts.Target;
import org.cspplatform.server.charts.Unit;
import org.jspecify.annotations.Nullable;

/** Draws a released measure over its quarters: a line for each partnership, with the region behind them. */
final class ReleasedChart {
    private ReleasedChart() {}

    static PeriodChart of(ReleasedMeasure measure, List<String> periods) {
        Map<String, Map<String, ReleasedCell>> byPlace = new LinkedHashMap<>();
        measure.cells().stream().filter(ReleasedCell::isWhole).forEach(cell -> byPlace.computeIfAbsent(
                        cell.partnershipName() == null ? "" : cell.partnershipName(), _ -> new LinkedHashMap<>())
                .put(cell.period(), cell));
        List<Series> series = new ArrayList<>();
        byPlace.forEach((name, cells) -> {
            List<Figure> figures = periods.stream()
                    .map(period -> figure(measure, Optional.ofNullable(cells.get(period))))
                    .toList();
            if (!name.isEmpty()) {
                series.add(Series.of(name, figures));
            } else if (figures.stream().anyMatch(figure -> figure instanceof Figure.Known)) {
                series.add(Series.background(measure.regionName(), figures));
            }
        });
        return new PeriodChart(
                new About(
                        (measure.module() + "-" + measure.measure()).replaceAll("[^a-z0-9]+", "-"),
                        message(measure, periods),
                        "One line for each partnership by quarter"
                                + (series.stream().anyMatch(Series::background) ? ", and one for the region" : "")
                                + ". A gap is a figure that is not shown or not reported.",
                        unit(measure)),
                PeriodChart.Form.LINE,
                periods,
                series,
                target(measure),
                changes(measure, periods));
    }

    /** What the region's latest figure says, or what is drawn when there is none. */
    private static String message(ReleasedMeasure measure, List<String> periods) {
        List<ReleasedCell> totals = measure.cells().stream()
                .filter(cell -> cell.isTotal() && cell.isWhole() && cell.figure() instanceof Shown.Value)
                .toList();
        if (totals.isEmpty()) {
            return measure.title() + ", by partnership";
        }
        ReleasedCell last = totals.getLast();
        String now = measure.title() + ": " + ReleasedWords.figure(measure, last.figure()) + " in " + last.period();
        int before = periods.indexOf(last.period()) - 4;
        Optional<ReleasedCell> yearBefore = totals.stream()
                .filter(cell -> before >= 0 && cell.period().equals(periods.get(before)))
                .findFirst();
        return yearBefore
                .map(then -> now + ", " + ReleasedWords.figure(measure, then.figure()) + " a year before")
                .orElse(now);
    }

    private static Figure figure(ReleasedMeasure measure, Optional<ReleasedCell> cell) {
        Shown shown = cell.map(ReleasedCell::figure).orElseGet(Shown.None::new);
        return switch (shown) {
            case Shown.Value(var number) -> Figure.of(number, ReleasedWords.figure(measure, shown));
            case Shown.Suppressed _ -> Figure.WITHHELD;
            case Shown.None _ -> Figure.MISSING;
        };
    }

    private static Unit unit(ReleasedMeasure measure) {
        if (measure.isShare()) {
            return Unit.percent("");
        }
        return ReleasedWords.money(measure) ? Unit.pounds() : Unit.of(ReleasedWords.unit(measure));
    }

    private static @Nullable Target target(ReleasedMeasure measure) {
        var target = measure.target();
        return target == null
                ? null
                : new Target(target, "Target: " + ReleasedWords.figure(measure, new Shown.Value(target)));
    }

    private static List<DefinitionChange> changes(ReleasedMeasure measure, List<String> periods) {
        List<DefinitionChange> changes = new ArrayList<>();
        measure.changes().forEach(change -> {
            int at = periods.indexOf(ReportedQuarter.of(change.since()).label());
            if (at > 0) {
                changes.add(new DefinitionChange(at, "Definition " + change.version()));
            }
        });
        return changes;
    }
}
