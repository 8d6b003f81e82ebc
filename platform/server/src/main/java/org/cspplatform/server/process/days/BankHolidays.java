package org.cspplatform.server.process.days;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.TreeSet;

/**
 * The bank holidays of England and Wales, from 1978 on: those of the Banking and Financial Dealings Act 1971 and of common law, with
 * their substitute days, and the days that were proclaimed once. A proclamation to come has to be added here.
 *
 * @see <a href="https://www.gov.uk/bank-holidays">the published list</a>
 */
final class BankHolidays {
    private static final Map<Integer, List<LocalDate>> PROCLAIMED = Map.of(
            1981, List.of(LocalDate.of(1981, 7, 29)),
            1999, List.of(LocalDate.of(1999, 12, 31)),
            2002, List.of(LocalDate.of(2002, 6, 3)),
            2011, List.of(LocalDate.of(2011, 4, 29)),
            2012, List.of(LocalDate.of(2012, 6, 5)),
            2022, List.of(LocalDate.of(2022, 6, 3), LocalDate.of(2022, 9, 19)),
            2023, List.of(LocalDate.of(2023, 5, 8)));
    private static final Map<Integer, LocalDate> EARLY_MAY_MOVED =
            Map.of(1995, LocalDate.of(1995, 5, 8), 2020, LocalDate.of(2020, 5, 8));
    private static final Map<Integer, LocalDate> SPRING_MOVED =
            Map.of(2002, LocalDate.of(2002, 6, 4), 2012, LocalDate.of(2012, 6, 4), 2022, LocalDate.of(2022, 6, 2));

    private BankHolidays() {}

    /** Those of a year, in order; every one is a weekday. */
    static NavigableSet<LocalDate> of(int year) {
        NavigableSet<LocalDate> days = new TreeSet<>(PROCLAIMED.getOrDefault(year, List.of()));
        days.add(orMonday(LocalDate.of(year, Month.JANUARY, 1)));
        LocalDate easter = easterSunday(year);
        days.add(easter.minusDays(2));
        days.add(easter.plusDays(1));
        days.add(EARLY_MAY_MOVED.getOrDefault(year, monday(year, Month.MAY, true)));
        days.add(SPRING_MOVED.getOrDefault(year, monday(year, Month.MAY, false)));
        days.add(monday(year, Month.AUGUST, false));
        addChristmas(year, days);
        return days;
    }

    /** The substitutes follow both days: of a Christmas on a Sunday it is the Tuesday, for Monday is Boxing Day itself. */
    private static void addChristmas(int year, NavigableSet<LocalDate> days) {
        LocalDate christmas = LocalDate.of(year, Month.DECEMBER, 25);
        LocalDate boxing = christmas.plusDays(1);
        days.add(
                switch (christmas.getDayOfWeek()) {
                    case SATURDAY, SUNDAY -> LocalDate.of(year, Month.DECEMBER, 27);
                    default -> christmas;
                });
        days.add(
                switch (boxing.getDayOfWeek()) {
                    case SATURDAY, SUNDAY -> LocalDate.of(year, Month.DECEMBER, 28);
                    default -> boxing;
                });
    }

    private static LocalDate orMonday(LocalDate day) {
        return day.getDayOfWeek().getValue() > DayOfWeek.FRIDAY.getValue()
                ? day.with(TemporalAdjusters.next(DayOfWeek.MONDAY))
                : day;
    }

    private static LocalDate monday(int year, Month month, boolean first) {
        return LocalDate.of(year, month, 1)
                .with(
                        first
                                ? TemporalAdjusters.firstInMonth(DayOfWeek.MONDAY)
                                : TemporalAdjusters.lastInMonth(DayOfWeek.MONDAY));
    }

    /** Easter Sunday in the Gregorian calendar, by the method of Meeus, Jones and Butcher. */
    private static LocalDate easterSunday(int year) {
        int cycle = year % 19;
        int century = year / 100;
        int ofCentury = year % 100;
        int correction = (century - (century + 8) / 25 + 1) / 3;
        int moon = (19 * cycle + century - century / 4 - correction + 15) % 30;
        int weekday = (32 + 2 * (century % 4) + 2 * (ofCentury / 4) - moon - ofCentury % 4) % 7;
        int late = (cycle + 11 * moon + 22 * weekday) / 451;
        int sum = moon + weekday - 7 * late + 114;
        return LocalDate.of(year, sum / 31, sum % 31 + 1);
    }
}
