package org.cspplatform.server.measures;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the database counted for one period and, of a breakdown, one code.
 *
 * @param breakdown name of the field; null for the whole
 * @param numbers quantiles or steps; an entry is null when no record has it
 */
record CountedRow(
        LocalDate start,
        @Nullable String breakdown,
        @Nullable String code,
        BigDecimal numerator,
        @Nullable BigDecimal denominator,
        @Nullable BigDecimal waiting,
        List<@Nullable BigDecimal> numbers) {}
