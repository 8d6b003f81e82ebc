package org.cspplatform.server.charts;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** What all charts over periods have in common: their axes, and what stands across them. */
final class Timeline {
    /** The room that a telephone leaves. */
    static final int NARROW_WIDTH = 345;

    private Timeline() {}

    /**
     * Periods along the bottom, figures upright from 0. A hidden axis beside the periods counts them from 0, so that a line can
     * stand between two.
     */
    static Map<String, Object> axes(List<String> periods, Unit unit, double greatest) {
        Map<String, Object> upright = new LinkedHashMap<>(Parts.valueAxis(unit, unit.words()));
        if (greatest <= 0 && unit.most() == null) {
            upright.put("max", 1);
        }
        Map<String, Object> hidden = Map.of(
                "type",
                "value",
                "min",
                0,
                "max",
                periods.size(),
                "show",
                false,
                "axisPointer",
                Map.of("show", false, "triggerTooltip", false));
        return Map.of("xAxis", List.of(Parts.categoryAxis(periods), hidden), "yAxis", upright);
    }

    static Map<String, Object> narrow(Legend legend) {
        return Map.of("grid", Map.of("top", legend.plotTop(NARROW_WIDTH)));
    }

    /** Upright lines where the definition changes. */
    static Map<String, Object> marks(List<DefinitionChange> changes) {
        List<Map<String, Object>> lines = new ArrayList<>();
        for (DefinitionChange change : changes) {
            lines.add(Map.of(
                    "xAxis",
                    change.at(),
                    "lineStyle",
                    Map.of("color", Palette.LIMIT, "width", 2, "type", List.of(6, 4)),
                    "label",
                    Map.of(
                            "formatter",
                            change.words(),
                            "position",
                            "insideEndBottom",
                            "rotate",
                            90,
                            "color",
                            Palette.INK,
                            "fontSize",
                            Parts.FONT_SIZE,
                            "textBorderColor",
                            "#ffffff",
                            "textBorderWidth",
                            3)));
        }
        return Map.of(
                "type", "line", "name", "marks", "xAxisIndex", 1, "data", List.of(), "markLine", Parts.markLine(lines));
    }

    /**
     * The places of a line, a list for each stretch without a change of definition: a line that crosses one would say that both sides
     * can be compared.
     */
    static List<List<Object>> stretches(
            List<Figure> figures, List<DefinitionChange> changes, Function<Figure, Object> place) {
        List<Integer> ends = new ArrayList<>(changes.stream()
                .map(DefinitionChange::at)
                .filter(at -> at > 0 && at < figures.size())
                .sorted()
                .distinct()
                .toList());
        ends.add(figures.size());
        List<List<Object>> stretches = new ArrayList<>();
        int from = 0;
        for (int end : ends) {
            List<Object> stretch = new ArrayList<>(Collections.nCopies(from, "-"));
            figures.subList(from, end).forEach(figure -> stretch.add(place.apply(figure)));
            stretches.add(stretch);
            from = end;
        }
        return stretches;
    }

    /** The symbol at the foot of each period in which a line has a withheld figure. */
    static Map<String, Object> withheld(List<Series> series) {
        int periods = series.isEmpty() ? 0 : series.getFirst().figures().size();
        List<Object> symbols = new ArrayList<>();
        for (int i = 0; i < periods; i++) {
            int period = i;
            boolean any = series.stream().anyMatch(one -> one.figures().get(period) instanceof Figure.Withheld);
            symbols.add(any ? symbol(0, "top") : "-");
        }
        return symbols("scatter", "", symbols);
    }

    /** Places of symbols, which are no figures. */
    static Map<String, Object> symbols(String type, String stack, List<Object> symbols) {
        Map<String, Object> series = new LinkedHashMap<>();
        series.put("type", type);
        series.put("name", "symbols");
        if (!stack.isEmpty()) {
            series.put("stack", stack);
        }
        series.put("data", symbols);
        series.put("silent", true);
        series.put("z", 5);
        series.put("symbolSize", 1);
        series.put("itemStyle", Map.of("color", "transparent", "opacity", 1));
        return series;
    }

    static Map<String, Object> symbol(Object place, String position) {
        return Map.of("value", place, "label", label(Symbol.WITHHELD.text(), position));
    }

    static Map<String, Object> label(String words, String position) {
        return Map.of(
                "show",
                true,
                "fontFamily",
                Palette.FONT,
                "position",
                position,
                "formatter",
                words,
                "fontSize",
                Parts.FONT_SIZE,
                "color",
                Palette.INK);
    }
}
