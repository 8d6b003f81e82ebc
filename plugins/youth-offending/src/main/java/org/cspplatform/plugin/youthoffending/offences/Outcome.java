package org.cspplatform.plugin.youthoffending.offences;

import org.cspplatform.module.Label;

/** How an offence was dealt with, from the least serious to the most. */
public enum Outcome {
    @Label("Community resolution or other informal disposal")
    COMMUNITY_RESOLUTION(OutcomeGroup.PRE_COURT),
    @Label("Deferred prosecution or diversion (police outcome 22)")
    OUTCOME_22(OutcomeGroup.PRE_COURT),
    @Label("Youth Caution")
    YOUTH_CAUTION(OutcomeGroup.PRE_COURT),
    @Label("Youth Conditional Caution")
    YOUTH_CONDITIONAL_CAUTION(OutcomeGroup.PRE_COURT),
    @Label("Absolute discharge")
    ABSOLUTE_DISCHARGE(OutcomeGroup.FIRST_TIER),
    @Label("Bind over")
    BIND_OVER(OutcomeGroup.FIRST_TIER),
    @Label("Conditional discharge")
    CONDITIONAL_DISCHARGE(OutcomeGroup.FIRST_TIER),
    @Label("Fine")
    FINE(OutcomeGroup.FIRST_TIER),
    @Label("Compensation order")
    COMPENSATION_ORDER(OutcomeGroup.FIRST_TIER),
    @Label("Referral Order")
    REFERRAL_ORDER(OutcomeGroup.FIRST_TIER),
    @Label("Reparation Order")
    REPARATION_ORDER(OutcomeGroup.FIRST_TIER),
    @Label("Youth Rehabilitation Order")
    YOUTH_REHABILITATION_ORDER(OutcomeGroup.COMMUNITY),
    @Label("Youth Rehabilitation Order with intensive supervision")
    YOUTH_REHABILITATION_ORDER_INTENSIVE(OutcomeGroup.COMMUNITY),
    @Label("Detention and Training Order")
    DETENTION_AND_TRAINING_ORDER(OutcomeGroup.CUSTODY),
    @Label("Detention for a grave crime (Sentencing Act 2020, s.250)")
    SECTION_250(OutcomeGroup.CUSTODY),
    @Label("Extended detention (Sentencing Act 2020, s.254)")
    EXTENDED_DETENTION(OutcomeGroup.CUSTODY),
    @Label("Detention at His Majesty's pleasure (Sentencing Act 2020, s.259)")
    DETENTION_AT_HIS_MAJESTYS_PLEASURE(OutcomeGroup.CUSTODY);

    private final OutcomeGroup group;

    Outcome(OutcomeGroup group) {
        this.group = group;
    }

    /** The group of the national statistics. */
    public OutcomeGroup group() {
        return group;
    }

    /** Whether it is a caution or conviction; informal disposals are not, and make nobody a first-time entrant. */
    public boolean cautionOrConviction() {
        return this != COMMUNITY_RESOLUTION && this != OUTCOME_22;
    }
}
