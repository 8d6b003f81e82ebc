package org.cspplatform.server.charts;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.cspplatform.server.charts.FunnelPlot.Dot;
import org.cspplatform.server.charts.FunnelPlot.Limit;
import org.cspplatform.server.charts.FunnelPlot.Limits;
import org.cspplatform.server.charts.FunnelPlot.Place;

/** Draws a funnel plot. */
final class FunnelDrawing {
    private static final int HEIGHT = 430;
    private final FunnelPlot plot;
    private final double widest;
    private final DotNames names;

    private FunnelDrawing(FunnelPlot plot) {
        this.plot = plot;
        this.names = new DotNames(plot);
        this.widest = plot.dots().stream()
                .mapToDouble(dot -> dot.size().number().doubleValue())
                .max()
                .orElse(1);
    }

    static Drawing of(FunnelPlot plot) {
        return new FunnelDrawing(plot).draw();
    }

    private Drawing draw() {
        Legend legend = new Legend();
        List<Map<String, Object>> series = new ArrayList<>();
        for (Place place : Place.values()) {
            List<Object> dots = dots(place);
            if (!dots.isEmpty()) {
                legend.add(place.words());
                series.add(dots(place, dots));
            }
        }
        legend.add(plot.centre().words(), Legend.SOLID);
        series.add(Parts.limit(plot.centre().words(), centre(), "solid"));
        List<Object> dashes = List.of(List.of(6, 4), List.of(2, 3));
        for (int i = 0; i < plot.limits().size(); i++) {
            Limits limits = plot.limits().get(i);
            legend.add(limits.name(), i % 2 == 0 ? Legend.DASHED : Legend.DOTTED);
            Object dash = dashes.get(i % dashes.size());
            series.add(Parts.limit(limits.name(), places(limits, false), dash));
            series.add(Parts.limit(limits.name(), places(limits, true), dash));
        }
        Map<String, Object> option = Parts.option(Map.of("left", 4, "right", 36, "bottom", 34), legend, axes(), series);
        return new Drawing(
                Parts.withNarrow(option, Timeline.narrow(legend)),
                HEIGHT + legend.height(Drawing.WIDTH),
                HEIGHT - 40 + legend.height(Timeline.NARROW_WIDTH));
    }

    private Map<String, Object> axes() {
        Map<String, Object> across = new LinkedHashMap<>(Parts.valueAxis(Unit.of(plot.size()), plot.size()));
        across.put("nameLocation", "middle");
        across.put("nameGap", 30);
        across.put("nameTextStyle", Map.of("fontSize", Parts.FONT_SIZE, "color", Palette.INK));
        across.put("axisLine", Map.of("show", true, "onZero", false, "lineStyle", Map.of("color", Palette.INK)));
        across.put("splitLine", Map.of("show", false));
        across.put("splitNumber", 4);
        across.put("axisLabel", Map.of("fontSize", Parts.FONT_SIZE, "color", Palette.INK, "hideOverlap", true));
        Map<String, Object> upright = new LinkedHashMap<>(
                Parts.valueAxis(plot.about().unit(), plot.about().unit().words()));
        upright.remove("max");
        upright.put("scale", true);
        return Map.of("xAxis", across, "yAxis", upright);
    }

    private List<Object> dots(Place place) {
        List<Object> dots = new ArrayList<>();
        for (int i = 0; i < plot.dots().size(); i++) {
            Dot dot = plot.dots().get(i);
            Double rate = Parts.number(dot.rate());
            if (dot.place() == place && rate != null) {
                dots.add(dot(dot, rate, i));
            }
        }
        return dots;
    }

    private Map<String, Object> dot(Dot dot, double rate, int row) {
        double size = dot.size().number().doubleValue();
        Map<String, Object> label = new LinkedHashMap<>(names.of(row));
        label.put("fontWeight", dot.own() ? "bold" : "normal");
        label.put("textBorderColor", "#ffffff");
        label.put("textBorderWidth", 3);
        Map<String, Object> datum = new LinkedHashMap<>();
        datum.put("name", dot.name());
        datum.put("value", List.of(size, rate));
        datum.put("row", row);
        datum.put("label", label);
        if (dot.own()) {
            datum.put("symbolSize", 18);
        }
        return datum;
    }

    private static Map<String, Object> dots(Place place, List<Object> dots) {
        String colour =
                switch (place) {
                    case INSIDE -> Palette.series(0);
                    case BEYOND_95 -> Palette.WARNING;
                    case BEYOND_99_8 -> Palette.ALARM;
                };
        String symbol =
                switch (place) {
                    case INSIDE -> "circle";
                    case BEYOND_95 -> "diamond";
                    case BEYOND_99_8 -> "triangle";
                };
        Map<String, Object> series = new LinkedHashMap<>();
        series.put("type", "scatter");
        series.put("name", place.words());
        series.put("data", dots);
        series.put("symbol", symbol);
        series.put("symbolSize", place == Place.INSIDE ? 11 : 15);
        series.put("itemStyle", Map.of("color", colour, "opacity", 1, "borderColor", "#ffffff", "borderWidth", 1));
        series.put("z", 4);
        return series;
    }

    private List<Object> centre() {
        double rate = plot.centre().rate().doubleValue();
        return plot.limits().isEmpty() || plot.limits().getFirst().curve().isEmpty()
                ? List.of(List.of(0, rate), List.of(widest, rate))
                : List.of(
                        List.of(
                                plot.limits()
                                        .getFirst()
                                        .curve()
                                        .getFirst()
                                        .size()
                                        .doubleValue(),
                                rate),
                        List.of(
                                plot.limits()
                                        .getFirst()
                                        .curve()
                                        .getLast()
                                        .size()
                                        .doubleValue(),
                                rate));
    }

    private static List<Object> places(Limits limits, boolean upper) {
        List<Object> places = new ArrayList<>();
        for (Limit limit : limits.curve()) {
            places.add(List.of(limit.size().doubleValue(), (upper ? limit.upper() : limit.lower()).doubleValue()));
        }
        return places;
    }
}
