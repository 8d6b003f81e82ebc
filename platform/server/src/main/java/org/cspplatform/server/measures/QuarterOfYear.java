package org.cspplatform.server.measures;

import java.time.LocalDate;

/**
 * A quarter as the field counts them: Q1 is April to June.
 *
 * @param start its first day
 */
record QuarterOfYear(LocalDate start) implements Comparable<QuarterOfYear> {
    private static final int APRIL = 4;

    static QuarterOfYear of(LocalDate day) {
        int firstMonth = (day.getMonthValue() - 1) / 3 * 3 + 1;
        return new QuarterOfYear(LocalDate.of(day.getYear(), firstMonth, 1));
    }

    QuarterOfYear plus(int quarters) {
        return new QuarterOfYear(start.plusMonths(3L * quarters));
    }

    LocalDate end() {
        return start.plusMonths(3).minusDays(1);
    }

    /** For example {@code 2016-17 Q2}. */
    String label() {
        int firstYear = start.getMonthValue() < APRIL ? start.getYear() - 1 : start.getYear();
        int number = (start.getMonthValue() + 8) / 3 % 4 + 1;
        return "%d-%02d Q%d".formatted(firstYear, (firstYear + 1) % 100, number);
    }

    @Override
    public int compareTo(QuarterOfYear other) {
        return start.compareTo(other.start);
    }
}
