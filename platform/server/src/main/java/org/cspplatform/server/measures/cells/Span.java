package org.cspplatform.server.measures.cells;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;

/**
 * Quarters one after another.
 *
 * @param first the first day of the first of them
 * @param until the first day after the last of them
 */
record Span(LocalDate first, LocalDate until) {
    /** All quarters in which anything can count. */
    static final Span ALL = new Span(LocalDate.of(1900, 1, 1), LocalDate.of(9999, 1, 1));

    private static final int MONTHS = 3;
    private static final int MOST = 6;

    static Span of(LocalDate quarter) {
        return new Span(quarter, quarter.plusMonths(MONTHS));
    }

    static LocalDate quarterOf(LocalDate day) {
        return LocalDate.of(day.getYear(), (day.getMonthValue() - 1) / MONTHS * MONTHS + 1, 1);
    }

    boolean has(LocalDate quarter) {
        return !quarter.isBefore(first) && quarter.isBefore(until);
    }

    /** A few spans that hold all of these quarters: each is counted by a statement of its own, so small gaps are counted too. */
    static List<Span> over(SortedSet<LocalDate> quarters) {
        for (int gap = MONTHS; ; gap *= 2) {
            List<Span> spans = merged(quarters, gap);
            if (spans.size() <= MOST) {
                return spans;
            }
        }
    }

    private static List<Span> merged(SortedSet<LocalDate> quarters, int gap) {
        List<Span> spans = new ArrayList<>();
        for (LocalDate quarter : quarters) {
            Span last = spans.isEmpty() ? null : spans.getLast();
            if (last != null && !quarter.isAfter(last.until().plusMonths(gap - MONTHS))) {
                spans.set(spans.size() - 1, new Span(last.first(), of(quarter).until()));
            } else {
                spans.add(of(quarter));
            }
        }
        return spans;
    }
}
