package org.cspplatform.server.measures.cells;

import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.cspplatform.server.funding.FinancialYear;
import org.cspplatform.server.funding.Quarter;

/**
 * A quarter as addresses write it, such as {@code 2016-17-Q2}.
 *
 * @param start its first day
 */
public record QuarterName(LocalDate start) {
    private static final Pattern WRITTEN = Pattern.compile("(\\d{4}-\\d{2})-(Q[1-4])");

    /** The quarter; empty for what is none. */
    static Optional<QuarterName> parse(String written) {
        Matcher matcher = WRITTEN.matcher(written);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        try {
            FinancialYear year = FinancialYear.parse(matcher.group(1));
            return Optional.of(new QuarterName(Quarter.valueOf(matcher.group(2)).firstDay(year)));
        } catch (IllegalArgumentException noYear) {
            return Optional.empty();
        }
    }

    /** For an address. */
    public String path() {
        return FinancialYear.of(start) + "-" + Quarter.of(start);
    }

    /** For people, such as {@code 2016-17 Q2}. */
    public String words() {
        return FinancialYear.of(start) + " " + Quarter.of(start);
    }

    @Override
    public String toString() {
        return path();
    }
}
