package org.cspplatform.plugin.alcoholviolence.demo;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.cspplatform.module.Chance;
import org.cspplatform.plugin.alcoholviolence.assaults.Night;

/** When violence happens: more often in summer, at weekends and in the hours around midnight. */
final class Times {
    /** How often something happens by month, January first: more in summer and December. */
    private static final List<Integer> MONTHS = List.of(70, 68, 76, 80, 90, 95, 100, 96, 84, 82, 80, 92);

    private Times() {}

    /** A time between two days, both included. */
    static LocalDateTime between(LocalDate from, LocalDate until, Chance chance) {
        int days = (int) ChronoUnit.DAYS.between(from, until);
        while (true) {
            LocalDateTime time =
                    from.plusDays(chance.between(0, days)).atTime(chance.between(0, 23), chance.between(0, 59));
            Night night = Night.of(time);
            int weight = night == Night.DAY ? 30 : night.weekend() ? 100 : 38;
            if (chance.percent(MONTHS.get(time.getMonthValue() - 1)) && chance.percent(weight)) {
                return time;
            }
        }
    }
}
