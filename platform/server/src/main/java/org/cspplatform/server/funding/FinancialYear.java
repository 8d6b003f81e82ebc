package org.cspplatform.server.funding;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.time.LocalDate;
import java.time.Month;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * A year of public money: 1 April to 31 March, written by both calendar years it touches, such as "2016-17".
 *
 * @param startYear the calendar year of its 1 April, 1900 to 2998
 */
public record FinancialYear(int startYear) implements Comparable<FinancialYear> {
    private static final Pattern WRITTEN = Pattern.compile("\\d{4}-\\d{2}");

    public FinancialYear {
        if (startYear < 1900 || startYear > 2998) {
            throw new IllegalArgumentException("A financial year starts between 1900 and 2998, not in " + startYear);
        }
    }

    /** Reads "2016-17"; anything else, "2016-18" too, is an {@link IllegalArgumentException} that says what is expected. */
    @JsonCreator
    public static FinancialYear parse(String written) {
        if (WRITTEN.matcher(written).matches()) {
            int start = Integer.parseInt(written.substring(0, 4));
            if (start >= 1900
                    && start <= 2998
                    && new FinancialYear(start).toString().equals(written)) {
                return new FinancialYear(start);
            }
        }
        throw new IllegalArgumentException("A financial year is written like 2016-17, not '" + written + "'");
    }

    /** The year in which the day lies. */
    public static FinancialYear of(LocalDate day) {
        return new FinancialYear(day.getMonthValue() >= Month.APRIL.getValue() ? day.getYear() : day.getYear() - 1);
    }

    public LocalDate firstDay() {
        return LocalDate.of(startYear, Month.APRIL, 1);
    }

    public LocalDate lastDay() {
        return LocalDate.of(startYear + 1, Month.MARCH, 31);
    }

    public FinancialYear next() {
        return new FinancialYear(startYear + 1);
    }

    public FinancialYear previous() {
        return new FinancialYear(startYear - 1);
    }

    @Override
    public int compareTo(FinancialYear other) {
        return Integer.compare(startYear, other.startYear);
    }

    @Override
    @JsonValue
    public String toString() {
        return String.format(Locale.ROOT, "%04d-%02d", startYear, (startYear + 1) % 100);
    }
}
