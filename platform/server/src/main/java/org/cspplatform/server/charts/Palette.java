package org.cspplatform.server.charts;

import java.util.List;
import java.util.Map;

/**
 * Colours, symbols and patterns, none of which is needed to tell two series apart when the others are there.
 *
 * <p>The colours are those of the Government Analysis Function ("Data visualisation: colours", 2022): each has a contrast of at least
 * 3 to white, neighbours differ in lightness, and they stay apart for who is colour-blind.
 */
final class Palette {
    static final String INK = "#0b0c0c";
    static final String LIMIT = "#505a5f";
    static final String GRID = "#d9dcde";
    static final String TARGET = "#00703c";
    static final String WARNING = "#c4501b";
    static final String ALARM = "#801650";
    static final String BACKGROUND = "#767676";
    static final String FONT = "arial, sans-serif";
    private static final List<String> SERIES =
            List.of("#12436d", "#28a197", "#801650", "#f46a25", "#3d3d3d", "#a285d1");
    private static final List<String> SYMBOLS = List.of("circle", "diamond", "triangle", "rect", "pin", "roundRect");
    private static final List<String> STEPS = List.of("#e3eff9", "#a9cdea", "#5e9fd3", "#2073bc", "#12436d");
    private static final int DARK_FROM = 3;

    private Palette() {}

    static String series(int index) {
        return SERIES.get(index % SERIES.size());
    }

    static String symbol(int index) {
        return SYMBOLS.get(index % SYMBOLS.size());
    }

    /** A bar: its colour, and white stripes or dots over it, another for each series; none over the first. */
    static Map<String, Object> bar(String colour, int index) {
        Map<String, Object> plain = Map.of("color", colour);
        Map<String, Object> white = Map.of("color", "rgba(255,255,255,0.75)", "dashArrayX", List.of(1, 0));
        return switch (index % 4) {
            case 1 -> patterned(plain, Parts.merged(white, Map.of("dashArrayY", List.of(2, 5), "rotation", -0.7854)));
            case 2 ->
                patterned(
                        plain,
                        Map.of(
                                "symbol",
                                "circle",
                                "symbolSize",
                                0.7,
                                "color",
                                "rgba(255,255,255,0.75)",
                                "dashArrayX",
                                List.of(List.of(6, 6), List.of(0, 6, 6, 0)),
                                "dashArrayY",
                                List.of(5, 0)));
            case 3 -> patterned(plain, Parts.merged(white, Map.of("dashArrayY", List.of(2, 5), "rotation", 0.7854)));
            default -> plain;
        };
    }

    /** One of so many steps from pale to dark. */
    static String step(int index, int of) {
        return STEPS.get(stepOfFive(index, of));
    }

    /** A colour that can be read on the step. */
    static String on(int index, int of) {
        return stepOfFive(index, of) >= DARK_FROM ? "#ffffff" : INK;
    }

    private static int stepOfFive(int index, int of) {
        return of < 2 ? 2 : Math.round(index * (STEPS.size() - 1f) / (of - 1));
    }

    private static Map<String, Object> patterned(Map<String, Object> plain, Map<String, Object> decal) {
        return Parts.merged(plain, Map.of("decal", decal));
    }
}
