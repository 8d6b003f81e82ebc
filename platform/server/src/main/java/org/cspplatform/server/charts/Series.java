package org.cspplatform.server.charts;

import java.util.List;

/**
 * Figures under one name.
 *
 * @param figures one a period or category, in order
 * @param background what the others are compared with, the region for example; drawn with less weight
 */
public record Series(String name, List<Figure> figures, boolean background) {
    public Series {
        figures = List.copyOf(figures);
    }

    public static Series of(String name, List<Figure> figures) {
        return new Series(name, figures, false);
    }

    /** What the others are compared with. */
    public static Series background(String name, List<Figure> figures) {
        return new Series(name, figures, true);
    }

    static void requireLength(List<Series> series, int length) {
        for (Series one : series) {
            if (one.figures().size() != length) {
                throw new IllegalArgumentException(
                        one.name() + " has " + one.figures().size() + " figures for " + length + " places");
            }
        }
    }
}
