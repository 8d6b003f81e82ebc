package org.cspplatform.plugin.alcoholviolence.screening;

import org.cspplatform.module.Label;

/** Answers to question 2: how many units of alcohol do you drink on a typical day when you are drinking? */
public enum TypicalUnits {
    @Label("1 to 2")
    ONE_TO_TWO,
    @Label("3 to 4")
    THREE_TO_FOUR,
    @Label("5 to 6")
    FIVE_TO_SIX,
    @Label("7 to 9")
    SEVEN_TO_NINE,
    @Label("10 or more")
    TEN_OR_MORE;

    /** From 0 to 4. */
    public int score() {
        return switch (this) {
            case ONE_TO_TWO -> 0;
            case THREE_TO_FOUR -> 1;
            case FIVE_TO_SIX -> 2;
            case SEVEN_TO_NINE -> 3;
            case TEN_OR_MORE -> 4;
        };
    }
}
