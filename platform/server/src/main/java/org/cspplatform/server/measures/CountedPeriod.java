package org.cspplatform.server.measures;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/**
 * A quarter as the field counts them, Q1 being April to June; or a month.
 *
 * @param start its first day
 */
record CountedPeriod(PeriodLength length, LocalDate start) implements Comparable<CountedPeriod> {
    private static final int APRIL = 4;
    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMMM uuuu", Locale.UK);

    static CountedPeriod of(PeriodLength length, LocalDate day) {
        int firstMonth = (day.getMonthValue() - 1) / length.months() * length.months() + 1;
        return new CountedPeriod(length, LocalDate.of(day.getYear(), firstMonth, 1));
    }

    CountedPeriod plus(int periods) {
        return new CountedPeriod(length, start.plusMonths((long) length.months() * periods));
    }

    LocalDate end() {
        return plus(1).start().minusDays(1);
    }

    /** For example {@code 2016-17 Q2} or {@code July 2016}. */
    String label() {
        return length == PeriodLength.MONTH ? MONTH.format(start) : quarter();
    }

    /** The quarter that it is or lies in. */
    String quarter() {
        int firstYear = start.getMonthValue() < APRIL ? start.getYear() - 1 : start.getYear();
        int number = (start.getMonthValue() + 8) / 3 % 4 + 1;
        return "%d-%02d Q%d".formatted(firstYear, (firstYear + 1) % 100, number);
    }

    @Override
    public int compareTo(CountedPeriod other) {
        return start.compareTo(other.start);
    }
}
