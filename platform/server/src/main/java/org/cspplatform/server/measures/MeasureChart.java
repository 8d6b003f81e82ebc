package org.cspplatform.server.measures;

import java.math.BigDecimal;
import java.util.ArrayList;
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
import org.cspplatform.server.measures.MeasureSeries.Change;
import org.cspplatform.server.modules.model.MeasureKind;
import org.jspecify.annotations.Nullable;

/**
 * The chart of a measure: bars, or a line where the figures are shares, rates or days; of a funnel one bar a step. Its title says
 * what the figures say.
 */
final class MeasureChart {
    private MeasureChart() {}

    /** Nothing when there is no figure to draw. */
    static Optional<Chart> of(MeasureSeries series) {
        if (series.kind() == MeasureKind.FUNNEL) {
            return series.cells().isEmpty() ? Optional.empty() : Optional.of(steps(series));
        }
        boolean known = series.cells().stream().anyMatch(cell -> cell.figure() != null);
        return known ? Optional.of(periods(series)) : Optional.empty();
    }

    private static Chart periods(MeasureSeries series) {
        List<MeasureCell> cells = series.cells();
        boolean line = series.isShare() || series.kind() == MeasureKind.RATE || series.kind() == MeasureKind.DAYS;
        BigDecimal target = series.target();
        String description = (line ? "A line" : "Bars") + " by "
                + series.periodLength().word() + " from " + cells.getFirst().period() + " to "
                + cells.getLast().period() + ". The table below has the same figures.";
        return new PeriodChart(
                new About(series.id(), Message.of(series), description, unit(series)),
                line ? PeriodChart.Form.LINE : PeriodChart.Form.BARS,
                cells.stream().map(MeasureCell::period).toList(),
                List.of(Series.of(
                        series.title(),
                        cells.stream()
                                .map(cell -> figure(series, cell.figure()))
                                .toList())),
                target == null ? null : new Target(target, "Target: " + Figures.words(series, target)),
                changes(series));
    }

    private static Unit unit(MeasureSeries series) {
        if (series.isShare()) {
            return Unit.percent("");
        }
        return switch (series.kind()) {
            case DAYS -> Unit.of("days");
            case RATE ->
                Unit.of("for each " + Figures.number(BigDecimal.valueOf(series.per() == null ? 1 : series.per())));
            default -> series.unit().equals("£") ? Unit.pounds() : Unit.of(series.unit());
        };
    }

    private static Figure figure(MeasureSeries series, @Nullable BigDecimal figure) {
        return figure == null ? Figure.MISSING : Figure.of(figure, Figures.words(series, figure));
    }

    private static List<DefinitionChange> changes(MeasureSeries series) {
        List<DefinitionChange> changes = new ArrayList<>();
        for (Change change : series.changes()) {
            for (int i = 0; i < series.cells().size(); i++) {
                if (!series.cells().get(i).from().isBefore(change.since())) {
                    changes.add(new DefinitionChange(i, "Definition " + change.version()));
                    break;
                }
            }
        }
        return changes;
    }

    private static Chart steps(MeasureSeries series) {
        List<MeasureCell> cells = series.cells();
        List<String> labels = new ArrayList<>(List.of("Entered"));
        List<BigDecimal> counts = new ArrayList<>(List.of(cells.stream()
                .map(cell -> cell.denominator() == null ? BigDecimal.ZERO : cell.denominator())
                .reduce(BigDecimal.ZERO, BigDecimal::add)));
        for (int i = 0; i < cells.getFirst().steps().size(); i++) {
            BigDecimal sum = BigDecimal.ZERO;
            for (MeasureCell cell : cells) {
                sum = sum.add(cell.steps().size() > i ? cell.steps().get(i).count() : BigDecimal.ZERO);
            }
            labels.add(cells.getLast().steps().get(i).title());
            counts.add(sum);
        }
        List<Figure> figures = counts.stream()
                .map(count -> {
                    BigDecimal percent = MeasureCell.percent(count, counts.getFirst());
                    String words =
                            Figures.number(count) + (percent == null ? "" : " (" + percent.toPlainString() + "%)");
                    return Figure.of(count, words);
                })
                .toList();
        String title = series.title() + ": " + Figures.number(counts.getLast()) + " of "
                + Figures.number(counts.getFirst()) + " who entered passed every step";
        return new CategoryChart(
                new About(
                        series.id(),
                        title,
                        "One bar for each step over all periods shown. The table below has the figures of each period.",
                        Unit.of(series.unit())),
                CategoryChart.Form.GROUPED,
                "Step",
                labels,
                List.of(Series.of("Passed", figures)),
                null);
    }
}
