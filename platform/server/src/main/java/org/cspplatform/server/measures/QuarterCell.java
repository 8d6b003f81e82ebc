package org.cspplatform.server.measures;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One exact figure of one quarter, in the form in which it is kept. Two are equal when their numbers are written alike: 1.0 is not
 * 1.00.
 *
 * @param start the first day of the quarter
 * @param version of the definition by which it was counted
 * @param breakdown name of the field; empty for the whole
 * @param code null for the whole, and for records without a code; empty for the texts beyond the commonest
 * @param denominator of a rate the population; null where there is none
 * @param waiting not yet followed up, in neither number; null where nobody is followed up
 * @param numbers quantiles of days or steps; an entry is null when no record has it
 * @param populationYear of a rate, the year whose population it is; null when there is none
 * @param nothing whether no record counts in the quarter
 */
public record QuarterCell(
        LocalDate start,
        int version,
        String breakdown,
        @Nullable String code,
        BigDecimal numerator,
        @Nullable BigDecimal denominator,
        @Nullable BigDecimal waiting,
        List<@Nullable BigDecimal> numbers,
        @Nullable Integer populationYear,
        boolean nothing) {
    public QuarterCell {
        numbers = Collections.unmodifiableList(Arrays.asList(numbers.toArray(new @Nullable BigDecimal[0])));
    }

    /**
     * Where it stands: no two figures of a measure have the same.
     *
     * @param start the first day of the quarter
     * @param breakdown name of the field; empty for the whole
     * @param code null for the whole, and for records without a code
     */
    public record Place(
            LocalDate start, String breakdown, @Nullable String code) {}

    public Place place() {
        return new Place(start, breakdown, code);
    }

    /** Whether it is of the quarter as a whole. */
    public boolean whole() {
        return breakdown.isEmpty();
    }
}
