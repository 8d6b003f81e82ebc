package org.cspplatform.server.dashboards.fair;

/**
 * Something that chance alone seldom does.
 *
 * @param first place of its first point among all points of the chart
 * @param last place of its last
 * @param high whether it lies above the middle, or rises
 */
public record Signal(Rule rule, int first, int last, boolean high) {
    /** The rules, and who gave them. */
    public enum Rule {
        /** Shewhart, <i>Economic Control of Quality</i> (1931): three standard deviations. */
        BEYOND_LIMITS,
        /** Western Electric, <i>Statistical Quality Control Handbook</i> (1956), rule 4. */
        RUN_OF_EIGHT,
        /** Nelson, <i>The Shewhart control chart: tests for special causes</i>, Journal of Quality Technology 16 (1984), test 3. */
        TREND_OF_SIX
    }

    /** Within a sentence that begins with the measure's title. */
    public String words() {
        return switch (rule) {
            case BEYOND_LIMITS -> high ? "above the upper control limit" : "below the lower control limit";
            case RUN_OF_EIGHT -> "8 or more quarters in a row " + (high ? "above" : "below") + " the average";
            case TREND_OF_SIX -> (high ? "risen" : "fallen") + " 6 or more quarters in a row";
        };
    }
}
