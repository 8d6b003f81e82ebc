package org.cspplatform.server.dashboards.fair;

import java.util.Optional;
import org.cspplatform.module.Measure.Direction;

/** Whether a measure moves, judged by process limits and not by the last two quarters. */
public enum Change {
    BETTER("Better"),
    WORSE("Worse"),
    /** It moves, and the measure does not say which way is better. */
    HIGHER("Higher"),
    LOWER("Lower"),
    NO_CLEAR_CHANGE("No clear change"),
    TOO_FEW("Too few quarters to tell");

    private final String words;

    Change(String words) {
        this.words = words;
    }

    public String words() {
        return words;
    }

    public static Change of(ControlChart chart, Direction direction) {
        if (!chart.enough()) {
            return TOO_FEW;
        }
        Optional<Signal> signal = chart.latest();
        if (signal.isEmpty()) {
            return NO_CLEAR_CHANGE;
        }
        boolean high = signal.get().high();
        return switch (direction) {
            case MORE_IS_BETTER -> high ? BETTER : WORSE;
            case LESS_IS_BETTER -> high ? WORSE : BETTER;
            case NEITHER -> high ? HIGHER : LOWER;
        };
    }
}
