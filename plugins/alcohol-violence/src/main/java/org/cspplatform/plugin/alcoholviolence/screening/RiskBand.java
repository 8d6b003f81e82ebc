package org.cspplatform.plugin.alcoholviolence.screening;

import org.cspplatform.module.Label;

/** Bands of the AUDIT score. */
public enum RiskBand {
    @Label("Lower risk (0 to 7)")
    LOWER,
    @Label("Increasing risk (8 to 15)")
    INCREASING,
    @Label("Higher risk (16 to 19)")
    HIGHER,
    @Label("Possible dependence (20 or more)")
    POSSIBLE_DEPENDENCE;

    private static final int FIRST_INCREASING = 8;
    private static final int FIRST_HIGHER = 16;
    private static final int FIRST_DEPENDENCE = 20;

    /** The band of a score from 0 to 40. */
    public static RiskBand of(int score) {
        if (score < FIRST_INCREASING) {
            return LOWER;
        }
        if (score < FIRST_HIGHER) {
            return INCREASING;
        }
        return score < FIRST_DEPENDENCE ? HIGHER : POSSIBLE_DEPENDENCE;
    }
}
