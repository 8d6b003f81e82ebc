package org.cspplatform.server.release;

import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One exact figure of one partnership, as it stands for a quarter: never outside this package, never stored but as a basis.
 *
 * @param breakdown name of the field; empty for the whole
 * @param code null for records without one, and for the whole
 * @param numbers quantiles or steps; an entry is null when no record has it
 * @param waiting whether somebody is not yet followed up
 * @param restated whether it was corrected after it was signed off
 */
record ExactCell(
        UUID partnership,
        String breakdown,
        @Nullable String code,
        BigDecimal numerator,
        @Nullable BigDecimal denominator,
        List<@Nullable BigDecimal> numbers,
        int definitionVersion,
        boolean waiting,
        boolean restated) {
    BigDecimal divisor() {
        return denominator == null ? BigDecimal.ZERO : denominator;
    }
}
