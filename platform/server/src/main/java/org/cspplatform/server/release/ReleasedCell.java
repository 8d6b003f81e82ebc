package org.cspplatform.server.release;

import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One figure of a released table.
 *
 * @param partnership its code; null for the region's total
 * @param partnershipName its short name; null for the region's total
 * @param period the quarter, for example {@code 2019-20 Q1}
 * @param from first day of the quarter
 * @param breakdown name of the field; {@link #STEPS} or {@link #QUANTILES} for what some measures have besides; null for the whole
 * @param code of the breakdown; null for the whole, and for records without a code
 * @param label the code in words; null for the whole
 * @param numerator the count or sum; of a share those that are also something else; of days the records with both dates
 * @param denominator of a share all records, of a rate the population; none where nothing is divided
 * @param figure what the measure says: a count, a percentage, a rate or days. Made from the numerator and denominator as released
 * @param definitionVersion the version of the definition by which it was counted
 */
public record ReleasedCell(
        @Nullable String partnership,
        @Nullable String partnershipName,
        String period,
        LocalDate from,
        @Nullable String breakdown,
        @Nullable String code,
        @Nullable String label,
        Shown numerator,
        Shown denominator,
        Shown figure,
        int definitionVersion,
        Set<QualityFlag> flags) {
    /** The steps of a funnel: the numerator is how many passed it and all before it. */
    public static final String STEPS = "steps";

    /** The quantiles of days: the code is the percentage, the figure the days. */
    public static final String QUANTILES = "quantiles";

    public ReleasedCell {
        flags = Set.copyOf(flags);
    }

    /** Whether it is the region's total. */
    public boolean isTotal() {
        return partnership == null;
    }

    /** Whether it is of the whole, not of one code. */
    public boolean isWhole() {
        return breakdown == null;
    }
}
