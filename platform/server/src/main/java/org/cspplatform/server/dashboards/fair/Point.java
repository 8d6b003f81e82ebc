package org.cspplatform.server.dashboards.fair;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A quarter of a series.
 *
 * @param period for people: {@code 2019-20 Q1}
 * @param version of the definition by which it was counted
 * @param known null when the number is hidden or there is none
 */
public record Point(
        String period,
        LocalDate from,
        int version,
        @Nullable Known known) {
    /**
     * Released numbers.
     *
     * @param count numerator
     * @param volume denominator; 0 for counts, sums and days
     * @param figure what the measure says
     */
    public record Known(double count, double volume, double figure) {}
}
