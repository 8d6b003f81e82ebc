package org.cspplatform.server.measures;

import io.micronaut.core.annotation.Introspected;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One exact figure of one partnership.
 *
 * @param period for example {@code 2016-17 Q2}, or {@code July 2016}
 * @param quarter the quarter that it is or lies in
 * @param code of the breakdown; null for the whole, and for records without a code. Empty for the texts beyond the commonest 200
 * @param label its words; null for the whole
 * @param numerator the count or sum; of a share those that are also something else; of days the records with both dates; of a
 *     follow-up those to whom it happened; of a funnel those that passed every step
 * @param denominator of a share, of days and of a funnel all records; of a follow-up those followed up; of a rate the
 *     population. Null where there is none
 * @param percent numerator ÷ denominator × 100, half up to one decimal place; null when that says nothing or the denominator is 0
 * @param figure what the measure says: the numerator, the percentage, the rate half up to two decimal places, or the first
 *     quantile of the days. Null when there is nothing to say
 * @param notYetFollowedUp those who entered too short a time ago, in neither number; null where nobody is followed up
 * @param quantiles of the days, ascending, half up to one decimal place
 * @param steps how many passed each step of a funnel and all before it
 * @param populationYear of a rate, the year whose population it is; null when there is none
 * @param definitionVersion the version of the definition by which it was counted
 */
@Introspected
public record MeasureCell(
        String period,
        String quarter,
        LocalDate from,
        LocalDate to,
        @Nullable String code,
        @Nullable String label,
        BigDecimal numerator,
        @Nullable BigDecimal denominator,
        @Nullable BigDecimal percent,
        @Nullable BigDecimal figure,
        @Nullable BigDecimal notYetFollowedUp,
        List<Quantile> quantiles,
        List<StepCount> steps,
        @Nullable Integer populationYear,
        int definitionVersion) {
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    public MeasureCell {
        quantiles = List.copyOf(quantiles);
        steps = List.copyOf(steps);
    }

    /** @param days null when no record has both dates */
    @Introspected
    public record Quantile(int percent, @Nullable BigDecimal days) {}

    @Introspected
    public record StepCount(String id, String title, BigDecimal count) {}

    /** 100 times the one by the other; null when there is nothing to divide by. */
    static @Nullable BigDecimal percent(BigDecimal numerator, @Nullable BigDecimal denominator) {
        return quotient(numerator, denominator, HUNDRED, 1);
    }

    /** So many times the one by the other; null when there is nothing to divide by. */
    static @Nullable BigDecimal quotient(
            BigDecimal numerator, @Nullable BigDecimal denominator, BigDecimal times, int places) {
        return denominator == null || denominator.signum() == 0
                ? null
                : numerator.multiply(times).divide(denominator, places, RoundingMode.HALF_UP);
    }
}
