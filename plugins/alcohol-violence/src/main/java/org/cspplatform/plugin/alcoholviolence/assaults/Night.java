package org.cspplatform.plugin.alcoholviolence.assaults;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.stream.Stream;
import org.cspplatform.module.Label;
import org.jspecify.annotations.Nullable;

/** The night to which a time belongs: 20:00 to 05:59, named after the day on which it began, so that 02:00 on Monday is Sunday's. */
public enum Night {
    @Label("Monday night")
    MONDAY(DayOfWeek.MONDAY),
    @Label("Tuesday night")
    TUESDAY(DayOfWeek.TUESDAY),
    @Label("Wednesday night")
    WEDNESDAY(DayOfWeek.WEDNESDAY),
    @Label("Thursday night")
    THURSDAY(DayOfWeek.THURSDAY),
    @Label("Friday night")
    FRIDAY(DayOfWeek.FRIDAY),
    @Label("Saturday night")
    SATURDAY(DayOfWeek.SATURDAY),
    @Label("Sunday night")
    SUNDAY(DayOfWeek.SUNDAY),
    @Label("Day, 06:00 to 19:59")
    DAY(null);

    private static final LocalTime BEGINS = LocalTime.of(20, 0);
    private static final LocalTime ENDS = LocalTime.of(6, 0);

    private final @Nullable DayOfWeek began;

    Night(@Nullable DayOfWeek began) {
        this.began = began;
    }

    /** The night of a time, or the day. */
    public static Night of(LocalDateTime time) {
        LocalTime clock = time.toLocalTime();
        if (!clock.isBefore(ENDS) && clock.isBefore(BEGINS)) {
            return DAY;
        }
        LocalDate began = clock.isBefore(ENDS) ? time.toLocalDate().minusDays(1) : time.toLocalDate();
        return Stream.of(values())
                .filter(night -> night.began == began.getDayOfWeek())
                .findFirst()
                .orElseThrow();
    }

    /** Whether it is the night of Friday, Saturday or Sunday: from Friday 20:00, each until 05:59 of the next morning. */
    public boolean weekend() {
        return this == FRIDAY || this == SATURDAY || this == SUNDAY;
    }
}
