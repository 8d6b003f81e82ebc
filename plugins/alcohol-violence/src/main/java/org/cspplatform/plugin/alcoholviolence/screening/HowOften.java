package org.cspplatform.plugin.alcoholviolence.screening;

import org.cspplatform.module.Label;

/** Answers to questions 3 to 8: how often in the last year? */
public enum HowOften {
    @Label("Never")
    NEVER,
    @Label("Less than monthly")
    LESS_THAN_MONTHLY,
    @Label("Monthly")
    MONTHLY,
    @Label("Weekly")
    WEEKLY,
    @Label("Daily or almost daily")
    DAILY;

    /** From 0 to 4. */
    public int score() {
        return switch (this) {
            case NEVER -> 0;
            case LESS_THAN_MONTHLY -> 1;
            case MONTHLY -> 2;
            case WEEKLY -> 3;
            case DAILY -> 4;
        };
    }
}
