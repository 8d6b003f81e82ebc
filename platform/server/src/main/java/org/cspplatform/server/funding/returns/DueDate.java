package org.cspplatform.server.funding.returns;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import org.cspplatform.server.funding.FinancialYear;
import org.cspplatform.server.funding.Quarter;
import org.jspecify.annotations.Nullable;

/** The last day on which a return is in time. Days are days in England and Wales. */
public record DueDate(LocalDate day) {
    private static final ZoneId HERE = ZoneId.of("Europe/London");

    /** The due date unless the region sets another: the last day of the month after the quarter. */
    public static DueDate usual(FinancialYear year, Quarter quarter) {
        LocalDate end = quarter.lastDay(year).plusDays(1);
        return new DueDate(end.withDayOfMonth(end.lengthOfMonth()));
    }

    /**
     * Whole days late: of the first submission, or so far when there was none.
     *
     * @param submitted when the first version was submitted; null when none was
     */
    public long daysLate(@Nullable Instant submitted, Instant now) {
        LocalDate handedIn = (submitted == null ? now : submitted).atZone(HERE).toLocalDate();
        return Math.max(0, ChronoUnit.DAYS.between(day, handedIn));
    }
}
