package org.cspplatform.server.charts;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Names of what is drawn, above the drawing, in as many rows as they need. */
final class Legend {
    static final String SOLID = "path://M0,4L30,4L30,6L0,6Z";
    static final String DASHED = "path://M0,4L8,4L8,6L0,6ZM11,4L19,4L19,6L11,6ZM22,4L30,4L30,6L22,6Z";
    static final String DOTTED = "path://M0,4L3,4L3,6L0,6ZM6,4L9,4L9,6L6,6ZM12,4L15,4L15,6L12,6ZM18,4L21,4L21,6L18,6Z"
            + "M24,4L27,4L27,6L24,6Z";
    private static final int ROW = 26;
    private static final int GAP = 18;
    private static final int AXIS_NAME = 34;
    private static final int BESIDE_NAME = 48;
    private final List<Map<String, Object>> entries = new ArrayList<>();
    private final List<String> names = new ArrayList<>();

    /** Not the name of a single series, for the title has it. */
    static Legend of(List<Series> series, @Nullable Target target) {
        Legend legend = new Legend();
        if (series.size() > 1) {
            series.forEach(one -> legend.add(one.name()));
        }
        if (target != null) {
            legend.add(target.words(), DASHED);
        }
        return legend;
    }

    /** Adds a series, with the symbol that it has. */
    void add(String name) {
        names.add(name);
        entries.add(Map.of("name", name));
    }

    /** Adds a line without symbols. */
    void add(String name, String icon) {
        names.add(name);
        entries.add(Map.of("name", name, "icon", icon));
    }

    Map<String, Object> option() {
        Map<String, Object> option = new LinkedHashMap<>();
        option.put("show", !names.isEmpty());
        option.put("top", 0);
        option.put("left", 0);
        option.put("padding", List.of(4, 0));
        option.put("itemGap", GAP);
        option.put("selectedMode", false);
        option.put("textStyle", Map.of("fontSize", Parts.FONT_SIZE, "color", Palette.INK));
        option.put("data", entries);
        return option;
    }

    /** In pixels, where the whole is so wide. */
    int height(int width) {
        if (names.isEmpty()) {
            return 0;
        }
        int rows = 1;
        double used = 0;
        for (String name : names) {
            double item = BESIDE_NAME + Parts.width(name);
            if (used > 0 && used + item - GAP > width) {
                rows++;
                used = 0;
            }
            used += item;
        }
        return rows * ROW + (rows - 1) * (GAP - 10);
    }

    /** Where a plot begins whose axis has its name above it. */
    int plotTop(int width) {
        return height(width) + AXIS_NAME;
    }
}
