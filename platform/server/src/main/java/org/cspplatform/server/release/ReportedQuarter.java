package org.cspplatform.server.release;

import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.cspplatform.server.funding.FinancialYear;
import org.cspplatform.server.funding.Quarter;

/**
 * A quarter of a financial year as released tables name it.
 *
 * @param start its first day
 */
record ReportedQuarter(LocalDate start) implements Comparable<ReportedQuarter> {
    private static final Pattern WRITTEN = Pattern.compile("(\\d{4}-\\d{2})[- ](Q[1-4])");

    /** The quarter in which a day lies. */
    static ReportedQuarter of(LocalDate day) {
        return new ReportedQuarter(Quarter.of(day).firstDay(FinancialYear.of(day)));
    }

    /** Reads {@code 2019-20-Q1} or {@code 2019-20 Q1}; empty when it is neither. */
    static Optional<ReportedQuarter> parse(String written) {
        Matcher matcher = WRITTEN.matcher(written);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        try {
            FinancialYear year = FinancialYear.parse(matcher.group(1));
            return Optional.of(
                    new ReportedQuarter(Quarter.valueOf(matcher.group(2)).firstDay(year)));
        } catch (IllegalArgumentException noSuchYear) {
            return Optional.empty();
        }
    }

    LocalDate lastDay() {
        return start.plusMonths(3).minusDays(1);
    }

    ReportedQuarter plus(int quarters) {
        return new ReportedQuarter(start.plusMonths(3L * quarters));
    }

    /** For addresses: {@code 2019-20-Q1}. */
    String code() {
        return FinancialYear.of(start) + "-" + Quarter.of(start);
    }

    /** For people: {@code 2019-20 Q1}. */
    String label() {
        return FinancialYear.of(start) + " " + Quarter.of(start);
    }

    @Override
    public int compareTo(ReportedQuarter other) {
        return start.compareTo(other.start);
    }
}
