package org.cspplatform.server.funding;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** A quarter of a {@link FinancialYear}: Q1 is April to June, Q4 January to March of the next calendar year. */
public enum Quarter {
    Q1(1, "April to June"),
    Q2(2, "July to September"),
    Q3(3, "October to December"),
    Q4(4, "January to March");

    private final int number;
    private final String months;

    Quarter(int number, String months) {
        this.number = number;
        this.months = months;
    }

    /** The quarter of the financial year in which the day lies. */
    public static Quarter of(LocalDate day) {
        return values()[Math.floorMod(day.getMonthValue() - 4, 12) / 3];
    }

    /** Its months in words, such as "April to June". */
    public String months() {
        return months;
    }

    public LocalDate firstDay(FinancialYear year) {
        return year.firstDay().plusMonths(3L * (number - 1));
    }

    public LocalDate lastDay(FinancialYear year) {
        return firstDay(year).plusMonths(3).minusDays(1);
    }

    /** The quarters of a year from Q1 to this one, in order. */
    public List<Quarter> upToThis() {
        return Arrays.asList(values()).subList(0, number);
    }

    /** The quarter before it in the same year; Q1 has none. */
    public Optional<Quarter> previous() {
        return this == Q1 ? Optional.empty() : Optional.of(values()[number - 2]);
    }
}
