package org.cspplatform.plugin.youthoffending.programmes;

import org.cspplatform.module.Label;

/** What a programme rests on. The first two are voluntary; the other six are those of the national indicators. */
public enum OrderType {
    @Label("Prevention")
    PREVENTION(0),
    @Label("Diversion")
    DIVERSION(0),
    @Label("Out-of-court disposal (non-substantive) with intervention")
    OUT_OF_COURT_DISPOSAL(1),
    @Label("Youth Caution with intervention")
    YOUTH_CAUTION(2),
    @Label("Youth Conditional Caution")
    YOUTH_CONDITIONAL_CAUTION(3),
    @Label("Referral Order")
    REFERRAL_ORDER(4),
    @Label("Youth Rehabilitation Order")
    YOUTH_REHABILITATION_ORDER(5),
    @Label("Custodial sentence")
    CUSTODIAL_SENTENCE(6);

    private final int rank;

    OrderType(int rank) {
        this.rank = rank;
    }

    /** From 1, the least serious of the six, to 6; 0 for prevention and diversion. */
    public int rank() {
        return rank;
    }

    /** Whether it ends a case out of court: indicator 6. */
    public boolean outOfCourt() {
        return this == OUT_OF_COURT_DISPOSAL || this == YOUTH_CAUTION || this == YOUTH_CONDITIONAL_CAUTION;
    }
}
