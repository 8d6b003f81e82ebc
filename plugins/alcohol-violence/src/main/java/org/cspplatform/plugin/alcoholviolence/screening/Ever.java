package org.cspplatform.plugin.alcoholviolence.screening;

import org.cspplatform.module.Label;

/** Answers to questions 9 and 10, which score 0, 2 or 4 only. */
public enum Ever {
    @Label("No")
    NO,
    @Label("Yes, but not in the last year")
    NOT_IN_LAST_YEAR,
    @Label("Yes, during the last year")
    IN_LAST_YEAR;

    /** 0, 2 or 4. */
    public int score() {
        return switch (this) {
            case NO -> 0;
            case NOT_IN_LAST_YEAR -> 2;
            case IN_LAST_YEAR -> 4;
        };
    }
}
