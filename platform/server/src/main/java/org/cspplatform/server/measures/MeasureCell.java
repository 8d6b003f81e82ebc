package org.cspplatform.server.measures;

import io.micronaut.core.annotation.Introspected;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One exact figure of one partnership.
 *
 * @param quarter for example {@code 2016-17 Q2}
 * @param code of the breakdown; null for the whole
 * @param label its words
 * @param numerator the count; of a share those that are also something else
 * @param denominator of a share; null for a count
 * @param percent numerator ÷ denominator × 100, half up to one decimal place; null when there is no denominator or it is 0
 */
@Introspected
public record MeasureCell(
        String quarter,
        LocalDate from,
        LocalDate to,
        @Nullable String code,
        @Nullable String label,
        long numerator,
        @Nullable Long denominator,
        @Nullable BigDecimal percent) {
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    static MeasureCell count(QuarterOfYear quarter, @Nullable String code, @Nullable String label, long count) {
        return new MeasureCell(quarter.label(), quarter.start(), quarter.end(), code, label, count, null, null);
    }

    static MeasureCell share(
            QuarterOfYear quarter, @Nullable String code, @Nullable String label, long numerator, long denominator) {
        BigDecimal percent = denominator == 0
                ? null
                : BigDecimal.valueOf(numerator)
                        .multiply(HUNDRED)
                        .divide(BigDecimal.valueOf(denominator), 1, RoundingMode.HALF_UP);
        return new MeasureCell(
                quarter.label(), quarter.start(), quarter.end(), code, label, numerator, denominator, percent);
    }

    /** What a chart draws: the percentage of a share, else the count; null when there is nothing to draw. */
    @Nullable
    BigDecimal drawn() {
        return denominator == null ? BigDecimal.valueOf(numerator) : percent;
    }
}
