package org.cspplatform.server.charts;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.cspplatform.server.charts.RunChart.Phase;
import org.cspplatform.server.charts.RunChart.Signal;
import org.jspecify.annotations.Nullable;

/** Draws a run chart. */
final class RunDrawing {
    private static final int HEIGHT = 400;
    private static final String MIDDLE = "Middle";
    private static final String LIMITS = "Limits of ordinary variation";
    private static final String SIGNAL = "More than chance";
    private final RunChart chart;

    private RunDrawing(RunChart chart) {
        this.chart = chart;
    }

    static Drawing of(RunChart chart) {
        return new RunDrawing(chart).draw();
    }

    private Drawing draw() {
        Legend legend = new Legend();
        legend.add(chart.series().name());
        List<Map<String, Object>> series = new ArrayList<>();
        Timeline.stretches(chart.series().figures(), chart.changes(), RunDrawing::place)
                .forEach(stretch -> series.add(line(stretch)));
        if (!chart.signals().isEmpty()) {
            legend.add(SIGNAL);
            series.add(signals());
        }
        double reach = Parts.greatest(List.of(chart.series()));
        for (Phase phase : chart.phases()) {
            series.add(across(MIDDLE, phase, Phase::centre, "solid"));
            if (phase.upper() != null) {
                series.add(across(LIMITS, phase, Phase::upper, List.of(6, 4)));
                reach = Math.max(reach, phase.upper().doubleValue());
            }
            if (phase.lower() != null) {
                series.add(across(LIMITS, phase, Phase::lower, List.of(6, 4)));
            }
        }
        if (!chart.phases().isEmpty()) {
            legend.add(MIDDLE, Legend.SOLID);
        }
        if (chart.phases().stream().anyMatch(phase -> phase.upper() != null)) {
            legend.add(LIMITS, Legend.DASHED);
        }
        series.add(Timeline.withheld(List.of(chart.series())));
        series.add(Timeline.marks(chart.changes()));
        Target target = chart.target();
        if (target != null) {
            legend.add(target.words(), Legend.DASHED);
            series.add(Parts.target(target, "yAxis"));
            reach = Math.max(reach, target.number().doubleValue());
        }
        Map<String, Object> option = Parts.option(
                Map.of("left", 4, "right", 12, "bottom", 8),
                legend,
                Timeline.axes(chart.periods(), chart.about().unit(), reach),
                series);
        return new Drawing(
                Parts.withNarrow(option, Timeline.narrow(legend)),
                HEIGHT + legend.height(Drawing.WIDTH),
                HEIGHT - 40 + legend.height(Timeline.NARROW_WIDTH));
    }

    private static Object place(Figure figure) {
        Double number = Parts.number(figure);
        return number == null ? "-" : number;
    }

    private Map<String, Object> line(List<Object> data) {
        Map<String, Object> line = new LinkedHashMap<>();
        line.put("type", "line");
        line.put("name", chart.series().name());
        line.put("data", data);
        line.put("symbol", "circle");
        line.put("symbolSize", 8);
        line.put("showAllSymbol", true);
        line.put("itemStyle", Map.of("color", Palette.series(0)));
        line.put("lineStyle", Map.of("color", Palette.series(0), "width", 2.5));
        line.put("z", 3);
        return line;
    }

    private Map<String, Object> signals() {
        List<Object> places = new ArrayList<>();
        for (int i = 0; i < chart.periods().size(); i++) {
            int at = i;
            Double number = Parts.number(chart.series().figures().get(i));
            boolean signal = chart.signals().stream().map(Signal::at).anyMatch(marked -> marked == at);
            places.add(signal && number != null ? number : "-");
        }
        return Map.of(
                "type",
                "scatter",
                "name",
                SIGNAL,
                "data",
                places,
                "symbol",
                "diamond",
                "symbolSize",
                18,
                "itemStyle",
                Map.of("color", Palette.WARNING, "opacity", 1, "borderColor", "#ffffff", "borderWidth", 1),
                "z",
                4);
    }

    /** On the axis that counts periods, a stretch is from before its first to behind its last. */
    private static Map<String, Object> across(
            String name, Phase phase, Function<Phase, @Nullable BigDecimal> height, Object dash) {
        BigDecimal found = height.apply(phase);
        List<Object> data = found == null
                ? List.of()
                : List.of(List.of(phase.from(), found.doubleValue()), List.of(phase.to() + 1, found.doubleValue()));
        return Parts.merged(Parts.limit(name, data, dash), Map.of("xAxisIndex", 1));
    }
}
