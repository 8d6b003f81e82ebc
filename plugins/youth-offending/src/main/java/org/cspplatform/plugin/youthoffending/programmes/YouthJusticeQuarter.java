package org.cspplatform.plugin.youthoffending.programmes;

import java.time.LocalDate;

/** Quarters as the Youth Justice Board writes them: the year in which the financial year begins, Q, and 1 for April to June. */
public final class YouthJusticeQuarter {
    private static final int MONTHS = 3;

    private YouthJusticeQuarter() {}

    /** The quarter of a day: 2024-02-29 lies in 2023Q4. */
    public static String of(LocalDate day) {
        LocalDate shifted = day.minusMonths(MONTHS);
        return "%dQ%d".formatted(shifted.getYear(), (shifted.getMonthValue() - 1) / MONTHS + 1);
    }
}
