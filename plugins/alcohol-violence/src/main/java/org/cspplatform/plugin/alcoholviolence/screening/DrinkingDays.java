package org.cspplatform.plugin.alcoholviolence.screening;

import org.cspplatform.module.Label;

/** Answers to question 1: how often do you have a drink containing alcohol? */
public enum DrinkingDays {
    @Label("Never")
    NEVER,
    @Label("Monthly or less")
    MONTHLY_OR_LESS,
    @Label("2 to 4 times a month")
    TWO_TO_FOUR_A_MONTH,
    @Label("2 to 3 times a week")
    TWO_TO_THREE_A_WEEK,
    @Label("4 times or more a week")
    FOUR_OR_MORE_A_WEEK;

    /** From 0 to 4. */
    public int score() {
        return switch (this) {
            case NEVER -> 0;
            case MONTHLY_OR_LESS -> 1;
            case TWO_TO_FOUR_A_MONTH -> 2;
            case TWO_TO_THREE_A_WEEK -> 3;
            case FOUR_OR_MORE_A_WEEK -> 4;
        };
    }
}
