package org.cspplatform.plugin.youthoffending.offences;

import org.cspplatform.module.Label;

/** Age bands of indicator 9. */
public enum AgeBand {
    @Label("Under 10")
    UNDER_10,
    @Label("10 to 14")
    AGED_10_TO_14,
    @Label("15 to 17")
    AGED_15_TO_17,
    @Label("18 or over")
    AGED_18_OR_OVER;

    private static final int FIRST = 10;
    private static final int OLDER = 15;
    private static final int ADULT = 18;

    static AgeBand of(int age) {
        if (age < FIRST) {
            return UNDER_10;
        }
        if (age < OLDER) {
            return AGED_10_TO_14;
        }
        return age < ADULT ? AGED_15_TO_17 : AGED_18_OR_OVER;
    }
}
