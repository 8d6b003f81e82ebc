package org.cspplatform.server.charts;

import org.jspecify.annotations.Nullable;

/**
 * What the figures of a chart are.
 *
 * @param words stand at the axis: "offences for each 1,000 people"; may be empty
 * @param before written before a figure at the axis: "£"
 * @param after written after it: "%"
 * @param most where the axis ends at least; null when the figures decide
 */
public record Unit(
        String words, String before, String after, @Nullable Double most) {

    /** A number or a rate of what the words say. */
    public static Unit of(String words) {
        return new Unit(words, "", "", null);
    }

    public static Unit pounds() {
        return new Unit("", "£", "", null);
    }

    /** Shares of a hundred; the axis goes to 100. */
    public static Unit percent(String words) {
        return new Unit(words, "", "%", 100.0);
    }
}
