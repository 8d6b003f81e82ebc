package org.cspplatform.server.process.days;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.NavigableSet;

/** Which days count. */
public enum Days {
    /** Every day. */
    ALL {
        @Override
        public long between(LocalDate after, LocalDate until) {
            return ChronoUnit.DAYS.between(after, until);
        }

        @Override
        public LocalDate plus(LocalDate day, long days) {
            return day.plusDays(days);
        }
    },

    /** Monday to Friday without the bank holidays of England and Wales. */
    WORKING {
        @Override
        public long between(LocalDate after, LocalDate until) {
            if (until.isBefore(after)) {
                return -between(until, after);
            }
            long weekdays = weekdays(until) - weekdays(after);
            for (int year = after.getYear(); year <= until.getYear(); year++) {
                NavigableSet<LocalDate> holidays = BankHolidays.of(year);
                weekdays -= holidays.subSet(after, false, until, true).size();
            }
            return weekdays;
        }

        @Override
        public LocalDate plus(LocalDate day, long days) {
            LocalDate reached = day;
            long missing = days;
            while (missing > 0) {
                // So many days hold at most as many working days: this never goes too far.
                LocalDate further = reached.plusDays(missing);
                missing -= between(reached, further);
                reached = further;
            }
            return reached;
        }
    };

    /** How many of them lie after one day, until another included; less than none when that comes first. */
    public abstract long between(LocalDate after, LocalDate until);

    /** The day with which so many of them have passed after a day; the day itself for none. */
    public abstract LocalDate plus(LocalDate day, long days);

    /** Weekdays until a day, itself included, since a Sunday long ago. */
    private static long weekdays(LocalDate day) {
        long since = day.toEpochDay() - LAST_SUNDAY_BEFORE;
        return Math.floorDiv(since, 7L) * DayOfWeek.FRIDAY.getValue()
                + Math.min(Math.floorMod(since, 7L), DayOfWeek.FRIDAY.getValue());
    }

    /** 28 December 1969, in days since 1970 began. */
    private static final long LAST_SUNDAY_BEFORE = -4;
}
