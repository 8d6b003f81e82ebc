package org.cspplatform.server.charts;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.cspplatform.server.charts.CategoryChart.Form;

/** Draws lying bars by category. */
final class CategoryDrawing {
    private static final int BAR = 24;
    private static final int LINE = 18;
    private static final int NAMES = 230;
    private static final int NARROW_NAMES = 118;
    private static final int FOOT = 34;
    private final CategoryChart chart;
    private final boolean stacked;

    private CategoryDrawing(CategoryChart chart) {
        this.chart = chart;
        this.stacked = chart.form() == Form.STACKED;
    }

    static Drawing of(CategoryChart chart) {
        return new CategoryDrawing(chart).draw();
    }

    private Drawing draw() {
        Legend legend = Legend.of(chart.series(), chart.target());
        List<Map<String, Object>> series = new ArrayList<>();
        for (int i = 0; i < chart.series().size(); i++) {
            series.addAll(bars(i));
        }
        if (stacked) {
            series.add(Timeline.symbols("bar", "all", atTheEnd()));
        }
        Target target = chart.target();
        if (target != null) {
            series.add(Parts.target(target, "xAxis"));
        }
        int head = legend.height(Drawing.WIDTH) + 6;
        int narrowHead = legend.height(Timeline.NARROW_WIDTH) + 6;
        Map<String, Object> option = Parts.option(
                Map.of("left", 4, "right", right(), "bottom", FOOT, "top", head), legend, axes(NAMES), series);
        Map<String, Object> narrow =
                Map.of("grid", Map.of("top", narrowHead), "yAxis", Map.of("axisLabel", Map.of("width", NARROW_NAMES)));
        return new Drawing(
                Parts.withNarrow(option, narrow),
                head + bands(NAMES) + FOOT + LINE,
                narrowHead + bands(NARROW_NAMES) + FOOT + LINE);
    }

    private Map<String, Object> axes(int names) {
        Map<String, Object> figures = new LinkedHashMap<>(
                Parts.valueAxis(chart.about().unit(), chart.about().unit().words()));
        figures.put("nameLocation", "middle");
        figures.put("nameGap", 30);
        figures.put("nameTextStyle", Map.of("fontSize", Parts.FONT_SIZE, "color", Palette.INK));
        figures.put("splitNumber", 4);
        if (Parts.greatest(chart.series()) <= 0 && chart.about().unit().most() == null) {
            figures.put("max", 1);
        }
        Map<String, Object> upright = new LinkedHashMap<>(Parts.categoryAxis(chart.categories()));
        upright.put("inverse", true);
        upright.put(
                "axisLabel",
                Map.of(
                        "fontSize",
                        Parts.FONT_SIZE,
                        "color",
                        Palette.INK,
                        "interval",
                        0,
                        "width",
                        names,
                        "overflow",
                        "break",
                        "lineHeight",
                        LINE));
        return Map.of("xAxis", figures, "yAxis", upright);
    }

    private List<Map<String, Object>> bars(int index) {
        Series one = chart.series().get(index);
        String stack = stacked ? "all" : "stack" + index;
        List<Object> data = new ArrayList<>();
        List<Object> symbols = new ArrayList<>();
        for (int i = 0; i < one.figures().size(); i++) {
            Figure figure = one.figures().get(i);
            Double number = Parts.number(figure);
            data.add(number == null ? "-" : datum(number, figure, i));
            symbols.add(number == null ? symbol(figure.words()) : "-");
        }
        Map<String, Object> bar = new LinkedHashMap<>();
        bar.put("type", "bar");
        bar.put("name", one.name());
        bar.put("stack", stack);
        bar.put("data", data);
        bar.put("barMaxWidth", BAR);
        bar.put("barCategoryGap", "25%");
        bar.put(
                "itemStyle",
                Parts.merged(
                        Palette.bar(one.background() ? Palette.BACKGROUND : Palette.series(index), index),
                        Map.of("borderColor", "#ffffff", "borderWidth", stacked ? 1 : 0)));
        return stacked ? List.of(bar) : List.of(bar, Timeline.symbols("bar", stack, symbols));
    }

    private Object datum(double number, Figure figure, int category) {
        // A part of a stack is written only where it is the whole of it; the others are in the table.
        boolean whole = !stacked
                || chart.series().stream()
                                .filter(series -> !(series.figures().get(category) instanceof Figure.Missing))
                                .count()
                        == 1;
        return whole ? Map.of("value", number, "label", Timeline.label(figure.words(), "right")) : number;
    }

    /** Behind a stack, that a part of it is withheld; in the place of one, that there is none. */
    private List<Object> atTheEnd() {
        List<Object> symbols = new ArrayList<>();
        for (int i = 0; i < chart.categories().size(); i++) {
            int category = i;
            List<Figure> parts = chart.series().stream()
                    .map(series -> series.figures().get(category))
                    .toList();
            boolean withheld = parts.stream().anyMatch(Figure.Withheld.class::isInstance);
            boolean missing = parts.stream().allMatch(Figure.Missing.class::isInstance);
            boolean known = parts.stream().anyMatch(Figure.Known.class::isInstance);
            symbols.add(
                    withheld
                            ? symbol((known ? "+ " : "") + Symbol.WITHHELD.text())
                            : missing ? symbol(Symbol.NOT_AVAILABLE.text()) : "-");
        }
        return symbols;
    }

    private static Object symbol(String words) {
        return Map.of("value", 0, "label", Timeline.label(words, "right"));
    }

    private int right() {
        int longest = chart.series().stream()
                .flatMap(series -> series.figures().stream())
                .mapToInt(figure -> (int) Parts.width(figure.words()))
                .max()
                .orElse(0);
        return Math.min(120, 16 + longest);
    }

    private int bands(int width) {
        int lines = chart.categories().stream()
                .mapToInt(name -> (int) Math.ceil(Parts.width(name) * 1.1 / width))
                .max()
                .orElse(1);
        int bars = stacked ? 1 : Math.max(1, chart.series().size());
        return chart.categories().size() * Math.max(bars * BAR + 12, lines * LINE + 8);
    }
}
