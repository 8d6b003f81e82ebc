package org.cspplatform.server.measures;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * A funnel over all periods shown, as one bar a step, the first being all who entered.
 *
 * @param height of the drawing, which grows with the steps
 */
public record FunnelChart(String title, String description, int height, List<Bar> bars) {
    public static final int WIDTH = 900;
    private static final int LEFT = 330;
    private static final int ROOM_FOR_VALUE = 150;
    private static final int SLOT = 44;

    /** A step: where its bar lies, how long it is, and its words. */
    public record Bar(String x, String y, String middle, String width, String end, String label, String value) {}

    static FunnelChart of(MeasureSeries series) {
        List<MeasureCell> cells = series.cells();
        List<String> labels = new ArrayList<>(List.of("Entered"));
        List<BigDecimal> counts = new ArrayList<>(List.of(cells.stream()
                .map(cell -> cell.denominator() == null ? BigDecimal.ZERO : cell.denominator())
                .reduce(BigDecimal.ZERO, BigDecimal::add)));
        int steps = cells.isEmpty() ? 0 : cells.getFirst().steps().size();
        for (int i = 0; i < steps; i++) {
            BigDecimal sum = BigDecimal.ZERO;
            for (MeasureCell cell : cells) {
                sum = sum.add(cell.steps().size() > i ? cell.steps().get(i).count() : BigDecimal.ZERO);
            }
            labels.add(cells.getLast().steps().get(i).title());
            counts.add(sum);
        }
        double entered = Math.max(1, counts.getFirst().doubleValue());
        List<Bar> bars = new ArrayList<>();
        for (int i = 0; i < counts.size(); i++) {
            double width = counts.get(i).doubleValue() / entered * (WIDTH - LEFT - ROOM_FOR_VALUE);
            double y = i * SLOT + 8;
            BigDecimal percent = MeasureCell.percent(counts.get(i), counts.getFirst());
            bars.add(new Bar(
                    px(LEFT),
                    px(y),
                    px(y + SLOT / 2.0 - 4),
                    px(Math.max(1, width)),
                    px(LEFT + width + 8),
                    shortened(labels.get(i)),
                    Figures.number(counts.get(i)) + (percent == null ? "" : " (" + percent.toPlainString() + "%)")));
        }
        return new FunnelChart(
                title(series, counts),
                "One bar for each step over all periods shown. The table below has the figures of each period.",
                counts.size() * SLOT + 16,
                bars);
    }

    private static String title(MeasureSeries series, List<BigDecimal> counts) {
        return series.title() + ": " + Figures.number(counts.getLast()) + " of " + Figures.number(counts.getFirst())
                + " who entered passed every step";
    }

    private static String shortened(String label) {
        return label.length() <= 36 ? label : label.substring(0, 35) + "…";
    }

    private static String px(double value) {
        return String.format(Locale.ROOT, "%.1f", value);
    }
}
