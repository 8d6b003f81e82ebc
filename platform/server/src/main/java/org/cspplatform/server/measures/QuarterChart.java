package org.cspplatform.server.measures;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * A series as bars, laid out for SVG in units of one pixel at full width. The table beside it says the same in words.
 *
 * @param ticks lines across, from the bottom up
 * @param bars one a quarter, in order; a quarter with nothing to draw has none
 */
public record QuarterChart(String title, String description, List<Tick> ticks, List<Bar> bars) {
    public static final int WIDTH = 900;
    public static final int HEIGHT = 340;
    private static final int LEFT = 60;
    private static final int BOTTOM = 290;
    private static final int TOP = 20;
    private static final int MOST_LABELS = 9;
    private static final int WIDEST_BAR = 90;

    /** A line across with its value. */
    public record Tick(String y, String label) {}

    /**
     * A quarter.
     *
     * @param value written above the bar; empty when there is nothing to draw
     * @param label written below; empty where labels would run into each other
     */
    public record Bar(String x, String y, String width, String height, String middle, String value, String label) {}

    static QuarterChart of(MeasureSeries series) {
        List<MeasureCell> cells = series.cells();
        double greatest = series.isShare() ? 100 : greatest(cells);
        double step = series.isShare() ? 25 : step(greatest);
        double top = Math.max(step, Math.ceil(greatest / step) * step);
        List<Tick> ticks = new ArrayList<>();
        for (double value = 0; value <= top; value += step) {
            ticks.add(new Tick(px(y(value, top)), "%.0f%s".formatted(value, series.isShare() ? "%" : "")));
        }
        double slot = (double) (WIDTH - LEFT) / Math.max(1, cells.size());
        int every = (cells.size() + MOST_LABELS - 1) / MOST_LABELS;
        List<Bar> bars = new ArrayList<>();
        for (int i = 0; i < cells.size(); i++) {
            MeasureCell cell = cells.get(i);
            BigDecimal drawn = cell.drawn();
            double value = drawn == null ? 0 : drawn.doubleValue();
            double width = Math.min(slot * 0.7, WIDEST_BAR);
            double middle = LEFT + slot * (i + 0.5);
            String words = drawn == null ? "" : series.isShare() ? "%.0f%%".formatted(value) : drawn.toPlainString();
            bars.add(new Bar(
                    px(middle - width / 2),
                    px(y(value, top)),
                    px(width),
                    px(BOTTOM - y(value, top)),
                    px(middle),
                    cells.size() > 2 * MOST_LABELS ? "" : words,
                    i % Math.max(1, every) == 0 ? cell.quarter() : ""));
        }
        return new QuarterChart(series.title(), describe(series), ticks, bars);
    }

    private static String describe(MeasureSeries series) {
        return series.cells().isEmpty()
                ? "No quarter has records."
                : "Bars by quarter from " + series.cells().getFirst().quarter() + " to "
                        + series.cells().getLast().quarter() + ". The table below has the same figures.";
    }

    private static double greatest(List<MeasureCell> cells) {
        return cells.stream().mapToDouble(MeasureCell::numerator).max().orElse(0);
    }

    /** 1, 2 or 5 times a power of ten, so that there are about five lines. */
    private static double step(double greatest) {
        double rough = Math.max(1, greatest / 5);
        double power = Math.pow(10, Math.floor(Math.log10(rough)));
        double factor = rough / power;
        return power * (factor <= 1 ? 1 : factor <= 2 ? 2 : factor <= 5 ? 5 : 10);
    }

    private static double y(double value, double top) {
        return BOTTOM - value / top * (BOTTOM - TOP);
    }

    private static String px(double value) {
        return String.format(Locale.ROOT, "%.1f", value);
    }
}
