package org.cspplatform.server.charts;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What the options of all kinds have in common. */
final class Parts {
    static final int FONT_SIZE = 14;
    private static final int NARROW_FONT_SIZE = 13;
    private static final double LETTER = 6.7;

    private Parts() {}

    /** An option whose legend stands above what it explains; the narrow form differs by the height of the legend at least. */
    static Map<String, Object> option(
            Map<String, Object> grid, Legend legend, Map<String, Object> axes, List<Map<String, Object>> series) {
        Map<String, Object> base = new LinkedHashMap<>();
        base.put("animation", false);
        base.put("aria", Map.of("enabled", true, "label", Map.of("enabled", false), "decal", Map.of("show", false)));
        base.put("textStyle", Map.of("fontFamily", Palette.FONT, "fontSize", FONT_SIZE, "color", Palette.INK));
        base.put("legend", legend.option());
        base.put("grid", merged(Map.of("top", legend.plotTop(Drawing.WIDTH), "containLabel", true), grid));
        base.putAll(axes);
        base.put("series", series);
        return base;
    }

    static Map<String, Object> withNarrow(Map<String, Object> base, Map<String, Object> narrow) {
        Map<String, Object> texts = merged(Map.of("textStyle", Map.of("fontSize", NARROW_FONT_SIZE)), narrow);
        return Map.of(
                "baseOption",
                base,
                "media",
                List.of(Map.of("query", Map.of("maxWidth", Drawing.NARROW), "option", texts)));
    }

    /** About how wide a text is, in pixels. */
    static double width(String text) {
        return text.length() * LETTER;
    }

    static Map<String, Object> valueAxis(Unit unit, String name) {
        Map<String, Object> axis = new LinkedHashMap<>();
        axis.put("type", "value");
        axis.put("name", name);
        axis.put("nameTextStyle", Map.of("fontSize", FONT_SIZE, "color", Palette.INK, "align", "left"));
        axis.put("nameGap", 16);
        axis.put(
                "axisLabel",
                Map.of(
                        "fontSize",
                        FONT_SIZE,
                        "color",
                        Palette.INK,
                        "formatter",
                        unit.before() + "{value}" + unit.after()));
        axis.put("axisLine", Map.of("show", false));
        axis.put("axisTick", Map.of("show", false));
        axis.put("splitLine", Map.of("lineStyle", Map.of("color", Palette.GRID)));
        Double most = unit.most();
        if (most != null) {
            axis.put("max", most);
            axis.put("interval", most / 4);
        }
        return axis;
    }

    static Map<String, Object> categoryAxis(List<String> names) {
        return Map.of(
                "type",
                "category",
                "data",
                names,
                "axisLabel",
                Map.of("fontSize", FONT_SIZE, "color", Palette.INK, "hideOverlap", true),
                "axisLine",
                Map.of("lineStyle", Map.of("color", Palette.INK)),
                "axisTick",
                Map.of("show", false));
    }

    /** An upright or lying line across the plot, with its words. */
    static Map<String, Object> markLine(List<Map<String, Object>> lines) {
        return Map.of("symbol", "none", "silent", true, "animation", false, "data", lines);
    }

    /** The target's line; its words are in the legend, for at the line they would cross what is drawn. */
    static Map<String, Object> target(Target target, String axis) {
        Map<String, Object> line = Map.of(
                axis,
                target.number().doubleValue(),
                "lineStyle",
                Map.of("color", Palette.TARGET, "width", 2, "type", List.of(10, 4)),
                "label",
                Map.of("show", false));
        return Map.of(
                "type",
                "line",
                "name",
                target.words(),
                "itemStyle",
                Map.of("color", Palette.TARGET),
                "data",
                List.of(),
                "markLine",
                markLine(List.of(line)));
    }

    /** A line of what chance gives. */
    static Map<String, Object> limit(String name, List<Object> places, Object dash) {
        return Map.of(
                "type",
                "line",
                "name",
                name,
                "data",
                places,
                "symbol",
                "none",
                "silent",
                true,
                "itemStyle",
                Map.of("color", Palette.LIMIT),
                "lineStyle",
                Map.of("color", Palette.LIMIT, "width", 2, "type", dash));
    }

    static @Nullable Double number(Figure figure) {
        return figure instanceof Figure.Known(BigDecimal number, String words) ? (Double) number.doubleValue() : null;
    }

    /** Greatest of what is known; at least 0. */
    static double greatest(List<Series> series) {
        return series.stream()
                .flatMap(one -> one.figures().stream())
                .mapToDouble(figure -> {
                    Double number = number(figure);
                    return number == null ? 0 : number;
                })
                .max()
                .orElse(0);
    }

    static Map<String, Object> merged(Map<String, Object> one, Map<String, Object> other) {
        Map<String, Object> both = new LinkedHashMap<>(one);
        both.putAll(other);
        return both;
    }

    static <T> List<T> joined(List<T> one, List<T> other) {
        List<T> both = new ArrayList<>(one);
        both.addAll(other);
        return both;
    }
}
