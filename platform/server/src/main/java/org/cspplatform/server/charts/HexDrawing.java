package org.cspplatform.server.charts;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.cspplatform.server.charts.HexMap.Tile;

/** Draws a map of hexagons: points on hidden axes, each drawn as a hexagon of the size of the grid. */
final class HexDrawing {
    private static final String HEXAGON = "path://M0,-100L86.6,-50L86.6,50L0,100L-86.6,50L-86.6,-50Z";
    private static final double UPRIGHT = 2 / Math.sqrt(3);
    private static final int WIDEST = 124;
    private static final String SOFT_HYPHEN = "\u00AD";
    private static final String WITHHELD = "Withheld or no figure";
    private final HexMap map;
    private final double left;
    private final double right;
    private final int top;
    private final int bottom;

    private HexDrawing(HexMap map) {
        this.map = map;
        this.left = map.tiles().stream().mapToDouble(HexDrawing::x).min().orElse(0) - 0.5;
        this.right = map.tiles().stream().mapToDouble(HexDrawing::x).max().orElse(0) + 0.5;
        this.top = map.tiles().stream().mapToInt(tile -> tile.place().r()).min().orElse(0);
        this.bottom =
                map.tiles().stream().mapToInt(tile -> tile.place().r()).max().orElse(0);
    }

    static Drawing of(HexMap map) {
        return new HexDrawing(map).draw();
    }

    private Drawing draw() {
        Legend legend = new Legend();
        map.classes().forEach(legend::add);
        if (map.tiles().stream().anyMatch(tile -> !(tile.figure() instanceof Figure.Known))) {
            legend.add(WITHHELD);
        }
        Map<String, Object> option =
                Parts.option(grid(Drawing.WIDTH, legend), legend, axes(), series(Drawing.WIDTH, false));
        option.put("legend", Parts.merged(legend.option(), Map.of("itemWidth", 20, "itemHeight", 22)));
        Map<String, Object> narrow =
                Map.of("grid", grid(Timeline.NARROW_WIDTH, legend), "series", series(Timeline.NARROW_WIDTH, true));
        return new Drawing(
                Parts.withNarrow(option, narrow), height(Drawing.WIDTH, legend), height(Timeline.NARROW_WIDTH, legend));
    }

    private static double x(Tile tile) {
        return tile.place().q() + tile.place().r() / 2.0;
    }

    /** How wide a hexagon is, in pixels. */
    private double hexagon(int width) {
        return Math.min(WIDEST, Math.floor((width - 8) / (right - left)));
    }

    private int rows(int width) {
        double hexagon = hexagon(width) * UPRIGHT;
        return (int) Math.ceil((bottom - top) * hexagon * 0.75 + hexagon) + 8;
    }

    private int height(int width, Legend legend) {
        return legend.height(width) + 12 + rows(width);
    }

    private Map<String, Object> grid(int width, Legend legend) {
        double hexagon = hexagon(width);
        return Map.of(
                "left",
                4,
                "top",
                legend.height(width) + 12,
                "width",
                (right - left) * hexagon,
                "height",
                rows(width) - 8,
                "containLabel",
                false);
    }

    private Map<String, Object> axes() {
        // Rows lie three quarters of a hexagon apart: half of the first and of the last stand out.
        double margin = 0.5 / 0.75;
        return Map.of(
                "xAxis", Map.of("type", "value", "show", false, "min", left, "max", right),
                "yAxis",
                        Map.of(
                                "type",
                                "value",
                                "show",
                                false,
                                "inverse",
                                true,
                                "min",
                                top - margin,
                                "max",
                                bottom + margin));
    }

    private List<Map<String, Object>> series(int width, boolean narrow) {
        List<Map<String, Object>> series = new ArrayList<>();
        for (int i = 0; i < map.classes().size(); i++) {
            int valueClass = i;
            series.add(series(
                    map.classes().get(i),
                    Map.of("color", Palette.step(i, map.classes().size())),
                    data(
                            narrow,
                            Palette.on(i, map.classes().size()),
                            tile -> tile.figure() instanceof Figure.Known && tile.valueClass() == valueClass),
                    width));
        }
        List<Object> others = data(narrow, Palette.INK, tile -> !(tile.figure() instanceof Figure.Known));
        if (!others.isEmpty()) {
            series.add(series(WITHHELD, Map.of("color", "#ffffff", "borderType", "dashed"), others, width));
        }
        return series;
    }

    private Map<String, Object> series(String name, Map<String, Object> style, List<Object> data, int width) {
        double hexagon = hexagon(width);
        Map<String, Object> series = new LinkedHashMap<>();
        series.put("type", "scatter");
        series.put("name", name);
        series.put("symbol", HEXAGON);
        series.put("symbolSize", List.of(hexagon - 4, (hexagon - 4) * UPRIGHT));
        series.put(
                "itemStyle", Parts.merged(Map.of("opacity", 1, "borderColor", Palette.INK, "borderWidth", 1), style));
        series.put("data", data);
        return series;
    }

    private List<Object> data(boolean narrow, String ink, java.util.function.Predicate<Tile> which) {
        List<Object> data = new ArrayList<>();
        for (int i = 0; i < map.tiles().size(); i++) {
            Tile tile = map.tiles().get(i);
            if (which.test(tile)) {
                data.add(datum(tile, i, narrow, ink));
            }
        }
        return data;
    }

    private static Map<String, Object> datum(Tile tile, int row, boolean narrow, String ink) {
        String name =
                narrow ? tile.label().replace(SOFT_HYPHEN, "-\n") : tile.label().replace(SOFT_HYPHEN, "");
        Map<String, Object> words = Map.of(
                "fontFamily", Palette.FONT, "color", ink, "fontSize", narrow ? 12 : 14, "lineHeight", narrow ? 15 : 18);
        Map<String, Object> figure = Parts.merged(
                words, Map.of("fontWeight", "bold", "fontSize", narrow ? 13 : 16, "lineHeight", narrow ? 17 : 22));
        Map<String, Object> label = Parts.merged(
                Timeline.label("{name|" + name + "}\n{figure|" + tile.figure().words() + "}", "inside"),
                Map.of("color", ink, "align", "center", "rich", Map.of("name", words, "figure", figure)));
        Map<String, Object> datum = new LinkedHashMap<>();
        datum.put("name", tile.name());
        datum.put("value", List.of(x(tile), tile.place().r()));
        datum.put("row", row);
        datum.put("label", label);
        if (tile.own()) {
            datum.put("itemStyle", Map.of("borderWidth", 4));
        }
        return datum;
    }
}
