package org.cspplatform.plugin.dhrlearning;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;

/**
 * The times of the statutory guidance: the decision within a month of the police's notice, the review within six months of the
 * decision. The second stands still during pauses.
 */
final class StatutoryClock {
    private static final int MONTHS_TO_DECISION = 1;
    private static final int MONTHS_TO_COMPLETION = 6;

    private StatutoryClock() {}

    static LocalDate decisionDue(LocalDate notified) {
        return notified.plusMonths(MONTHS_TO_DECISION);
    }

    /** The last day in time: until then as many days have passed outside pauses as six months have. */
    static LocalDate completionDue(LocalDate decided, List<Pause> pauses) {
        long missing = ChronoUnit.DAYS.between(decided, decided.plusMonths(MONTHS_TO_COMPLETION));
        LocalDate day = decided;
        while (missing > 0) {
            day = day.plusDays(1);
            missing -= paused(day, pauses) ? 0 : 1;
        }
        return day;
    }

    private static boolean paused(LocalDate day, List<Pause> pauses) {
        return pauses.stream().anyMatch(pause -> pause.covers(day));
    }
}
