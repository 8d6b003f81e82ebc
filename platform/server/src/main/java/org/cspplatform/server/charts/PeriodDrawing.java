package org.cspplatform.server.charts;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.cspplatform.server.charts.PeriodChart.Form;

/** Draws figures over time. */
final class PeriodDrawing {
    private static final int HEIGHT = 380;
    private static final int ROOM = 640;
    private static final int NARROW_ROOM = 310;
    private final PeriodChart chart;
    private final boolean written;

    /** @param room for the figures above what is drawn, in pixels; they stand there only where all have it */
    private PeriodDrawing(PeriodChart chart, int room) {
        this.chart = chart;
        this.written =
                chart.series().size() == 1 && widest(chart) * chart.periods().size() <= room;
    }

    static Drawing of(PeriodChart chart) {
        return new PeriodDrawing(chart, ROOM).draw();
    }

    /** Of the figures as they are written, in pixels, with a little room. */
    private static double widest(PeriodChart chart) {
        return chart.series().stream()
                .flatMap(one -> one.figures().stream())
                .mapToDouble(figure -> Parts.width(figure.words()) + 4)
                .max()
                .orElse(0);
    }

    private Drawing draw() {
        Legend legend = Legend.of(chart.series(), chart.target());
        double reach = Parts.greatest(chart.series());
        Target target = chart.target();
        if (target != null) {
            reach = Math.max(reach, target.number().doubleValue());
        }
        Map<String, Object> option = Parts.option(
                Map.of("left", 4, "right", 12, "bottom", 8),
                legend,
                Timeline.axes(chart.periods(), chart.about().unit(), reach),
                series());
        PeriodDrawing narrow = new PeriodDrawing(chart, NARROW_ROOM);
        Map<String, Object> changed = written && !narrow.written ? Map.of("series", narrow.series()) : Map.of();
        int extra = legend.height(Drawing.WIDTH);
        int narrowExtra = legend.height(Timeline.NARROW_WIDTH);
        return new Drawing(
                Parts.withNarrow(option, Parts.merged(Timeline.narrow(legend), changed)),
                HEIGHT + extra,
                HEIGHT - 40 + narrowExtra);
    }

    private List<Map<String, Object>> series() {
        List<Map<String, Object>> series = new ArrayList<>();
        for (int i = 0; i < chart.series().size(); i++) {
            series.addAll(chart.form() == Form.LINE ? lines(i) : bars(i));
        }
        if (chart.form() == Form.LINE) {
            series.add(Timeline.withheld(chart.series()));
        }
        series.add(Timeline.marks(chart.changes()));
        Target target = chart.target();
        if (target != null) {
            series.add(Parts.target(target, "yAxis"));
        }
        return series;
    }

    private List<Map<String, Object>> lines(int index) {
        Series one = chart.series().get(index);
        return Timeline.stretches(one.figures(), chart.changes(), figure -> datum(figure, "top")).stream()
                .map(stretch -> line(one, index, stretch))
                .toList();
    }

    private Map<String, Object> line(Series one, int index, List<Object> data) {
        String colour = one.background() ? Palette.BACKGROUND : Palette.series(index);
        Map<String, Object> line = new LinkedHashMap<>();
        line.put("type", "line");
        line.put("name", one.name());
        line.put("data", data);
        line.put("symbol", Palette.symbol(index));
        line.put("symbolSize", one.background() ? 7 : 9);
        line.put("showAllSymbol", true);
        line.put("itemStyle", Map.of("color", colour));
        line.put(
                "lineStyle",
                Map.of(
                        "color",
                        colour,
                        "width",
                        one.background() ? 2 : 3,
                        "type",
                        one.background() ? "dashed" : "solid"));
        line.put("z", one.background() ? 2 : 3);
        return line;
    }

    private List<Map<String, Object>> bars(int index) {
        Series one = chart.series().get(index);
        List<Object> data = new ArrayList<>();
        List<Object> symbols = new ArrayList<>();
        for (Figure figure : one.figures()) {
            data.add(datum(figure, "top"));
            symbols.add(figure instanceof Figure.Withheld ? Timeline.symbol(0, "top") : "-");
        }
        Map<String, Object> bar = new LinkedHashMap<>();
        bar.put("type", "bar");
        bar.put("name", one.name());
        // A stack of its own for each series, so that the symbol of a withheld figure stands where its bar would.
        bar.put("stack", "stack" + index);
        bar.put("data", data);
        bar.put("barMaxWidth", 60);
        bar.put("barCategoryGap", "30%");
        bar.put("itemStyle", Palette.bar(one.background() ? Palette.BACKGROUND : Palette.series(index), index));
        return List.of(bar, Timeline.symbols("bar", "stack" + index, symbols));
    }

    private Object datum(Figure figure, String position) {
        Double number = Parts.number(figure);
        if (number == null) {
            return "-";
        }
        return written ? Map.of("value", number, "label", Timeline.label(figure.words(), position)) : number;
    }
}
