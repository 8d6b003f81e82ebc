package org.cspplatform.server.process.days;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;

/** Counts as one does on a calendar on the wall: a day at a time. */
final class SlowClock {
    private SlowClock() {}

    static LocalDate end(LocalDate from, long amount, Days days, List<Pause> pauses) {
        LocalDate day = from;
        for (long passed = 0; passed < amount; ) {
            day = day.plusDays(1);
            if (counts(day, days) && !isPaused(day, pauses)) {
                passed++;
            }
        }
        return day;
    }

    private static boolean counts(LocalDate day, Days days) {
        return days == Days.ALL
                || (day.getDayOfWeek() != DayOfWeek.SATURDAY
                        && day.getDayOfWeek() != DayOfWeek.SUNDAY
                        && !BankHolidays.of(day.getYear()).contains(day));
    }

    private static boolean isPaused(LocalDate day, List<Pause> pauses) {
        return pauses.stream().anyMatch(pause -> {
            LocalDate until = pause.until();
            return until != null && !day.isBefore(pause.from()) && !day.isAfter(until);
        });
    }
}
