package org.cspplatform.server.measures;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.cspplatform.server.measures.MeasureSeries.Change;
import org.cspplatform.server.modules.model.MeasureKind;
import org.jspecify.annotations.Nullable;

/**
 * A series as bars, or as points joined by a line where the figures are shares, rates or days; laid out for SVG in units of one
 * pixel at full width. Its title says what the figures say; the table beside it has them all.
 *
 * @param ticks lines across, from the bottom up
 * @param marks one a period, in order; a period without a figure has one without height and value
 * @param lines the points of each line; broken where a figure is missing or the definition changed
 * @param changes upright lines where another definition begins
 * @param target height of the target's line; null when there is none
 */
public record SeriesChart(
        String title,
        String description,
        boolean line,
        List<Tick> ticks,
        List<Mark> marks,
        List<String> lines,
        List<Tick> changes,
        @Nullable Tick target) {
    public static final int WIDTH = 900;
    public static final int HEIGHT = 340;
    private static final int LEFT = 60;
    private static final int BOTTOM = 290;
    private static final int TOP = 30;
    private static final int MOST_LABELS = 9;
    private static final int WIDEST_BAR = 90;

    /** A line across or upright: where, and its words. */
    public record Tick(String at, String label) {}

    /**
     * A period.
     *
     * @param value written above; empty when there is nothing to draw, or no room
     * @param label written below; empty where labels would run into each other
     */
    public record Mark(
            String x,
            String y,
            String width,
            String height,
            String middle,
            boolean drawn,
            String value,
            String label) {}

    static SeriesChart of(MeasureSeries series) {
        return new Drawing(series).draw();
    }

    private static final class Drawing {
        private final MeasureSeries series;
        private final List<MeasureCell> cells;
        private final boolean line;
        private final double step;
        private final double top;
        private final double slot;

        Drawing(MeasureSeries series) {
            this.series = series;
            this.cells = series.cells();
            this.line = series.isShare() || series.kind() == MeasureKind.RATE || series.kind() == MeasureKind.DAYS;
            BigDecimal target = series.target();
            double greatest = cells.stream()
                    .map(MeasureCell::figure)
                    .mapToDouble(figure -> figure == null ? 0 : figure.doubleValue())
                    .max()
                    .orElse(0);
            double reach = Math.max(greatest, target == null ? 0 : target.doubleValue());
            this.step = series.isShare() ? 25 : step(reach);
            this.top = series.isShare() ? 100 : Math.max(step, Math.ceil(reach / step) * step);
            this.slot = (double) (WIDTH - LEFT) / Math.max(1, cells.size());
        }

        SeriesChart draw() {
            BigDecimal target = series.target();
            return new SeriesChart(
                    Message.of(series),
                    description(),
                    line,
                    ticks(),
                    marks(),
                    line ? lines() : List.of(),
                    changes(),
                    target == null ? null : new Tick(px(y(target.doubleValue())), "Target"));
        }

        private String description() {
            if (cells.isEmpty()) {
                return "No period has records.";
            }
            return (line ? "A line" : "Bars") + " by " + series.periodLength().word() + " from "
                    + cells.getFirst().period() + " to " + cells.getLast().period()
                    + ". The table below has the same figures.";
        }

        private List<Tick> ticks() {
            List<Tick> ticks = new ArrayList<>();
            for (int i = 0; i * step <= top + step / 1000; i++) {
                BigDecimal value = BigDecimal.valueOf(i * step).stripTrailingZeros();
                String words = Figures.number(value.scale() < 0 ? value.setScale(0) : value);
                ticks.add(new Tick(px(y(i * step)), words + (series.isShare() ? "%" : "")));
            }
            return ticks;
        }

        private List<Mark> marks() {
            int every = (cells.size() + MOST_LABELS - 1) / MOST_LABELS;
            List<Mark> marks = new ArrayList<>();
            for (int i = 0; i < cells.size(); i++) {
                MeasureCell cell = cells.get(i);
                BigDecimal figure = cell.figure();
                double value = figure == null ? 0 : figure.doubleValue();
                double width = Math.min(slot * 0.7, WIDEST_BAR);
                boolean room = cells.size() <= 2 * MOST_LABELS;
                marks.add(new Mark(
                        px(middle(i) - width / 2),
                        px(y(value)),
                        px(width),
                        px(BOTTOM - y(value)),
                        px(middle(i)),
                        figure != null,
                        figure == null || !room ? "" : value(figure),
                        i % Math.max(1, every) == 0 ? cell.period() : ""));
            }
            return marks;
        }

        private String value(BigDecimal figure) {
            return Figures.number(figure) + (series.isShare() ? "%" : "");
        }

        private List<String> lines() {
            List<String> lines = new ArrayList<>();
            StringBuilder points = new StringBuilder();
            for (int i = 0; i < cells.size(); i++) {
                BigDecimal figure = cells.get(i).figure();
                boolean changed = i > 0
                        && cells.get(i).definitionVersion() != cells.get(i - 1).definitionVersion();
                if ((figure == null || changed) && !points.isEmpty()) {
                    lines.add(points.toString());
                    points.setLength(0);
                }
                if (figure != null) {
                    points.append(points.isEmpty() ? "" : " ")
                            .append(px(middle(i)))
                            .append(',')
                            .append(px(y(figure.doubleValue())));
                }
            }
            if (!points.isEmpty()) {
                lines.add(points.toString());
            }
            return lines;
        }

        private List<Tick> changes() {
            List<Tick> changes = new ArrayList<>();
            for (Change change : series.changes()) {
                Optional<MeasureCell> first = cells.stream()
                        .filter(cell -> !cell.from().isBefore(change.since()))
                        .findFirst();
                first.ifPresent(cell ->
                        changes.add(new Tick(px(LEFT + slot * cells.indexOf(cell)), "Definition " + change.version())));
            }
            return changes;
        }

        private double middle(int index) {
            return LEFT + slot * (index + 0.5);
        }

        private double y(double value) {
            return BOTTOM - Math.min(1, value / top) * (BOTTOM - TOP);
        }
    }

    /** 1, 2 or 5 times a power of ten, so that there are about five lines. */
    private static double step(double greatest) {
        double rough = greatest <= 0 ? 1 : greatest / 5;
        double power = Math.pow(10, Math.floor(Math.log10(rough)));
        double factor = rough / power;
        return power * (factor <= 1 ? 1 : factor <= 2 ? 2 : factor <= 5 ? 5 : 10);
    }

    private static String px(double value) {
        return String.format(Locale.ROOT, "%.1f", value);
    }
}
