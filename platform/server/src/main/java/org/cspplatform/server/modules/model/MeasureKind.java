package org.cspplatform.server.modules.model;

import org.cspplatform.module.Calculation;

/** How the numbers of a measure come about, as the API names it. */
public enum MeasureKind {
    COUNT,
    DISTINCT_COUNT,
    SUM,
    SHARE,
    RATE,
    DAYS,
    FOLLOW_UP,
    BEFORE_AFTER,
    FUNNEL;

    /** Whether its figures are percentages. */
    public boolean isShare() {
        return switch (this) {
            case SHARE, FOLLOW_UP, BEFORE_AFTER, FUNNEL -> true;
            case COUNT, DISTINCT_COUNT, SUM, RATE, DAYS -> false;
        };
    }

    /** Whether its figures are one number divided by another, or days between two of so many. */
    public boolean hasDenominator() {
        return switch (this) {
            case SHARE, FOLLOW_UP, BEFORE_AFTER, FUNNEL, RATE, DAYS -> true;
            case COUNT, DISTINCT_COUNT, SUM -> false;
        };
    }

    static MeasureKind of(Calculation calculation) {
        return switch (calculation) {
            case Calculation.Count _ -> COUNT;
            case Calculation.DistinctCount _ -> DISTINCT_COUNT;
            case Calculation.Sum _ -> SUM;
            case Calculation.Share _ -> SHARE;
            case Calculation.Rate _ -> RATE;
            case Calculation.Days _ -> DAYS;
            case Calculation.FollowUp _ -> FOLLOW_UP;
            case Calculation.BeforeAfter _ -> BEFORE_AFTER;
            case Calculation.Funnel _ -> FUNNEL;
            case Calculation.FromSql fromSql -> fromSql.share() ? SHARE : COUNT;
        };
    }
}
