package org.cspplatform.plugin.alcoholviolence.demo;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.random.RandomGenerator;
import org.cspplatform.plugin.alcoholviolence.assaults.Night;

/** Chance that is the same each time: times, parts of a hundred, and values with weights. */
final class Chance {
    private static final int HUNDRED = 100;

    /** How often something happens by month, January first: more in summer and December. */
    private static final List<Integer> MONTHS = List.of(70, 68, 76, 80, 90, 95, 100, 96, 84, 82, 80, 92);

    private final RandomGenerator random;

    Chance(RandomGenerator random) {
        this.random = random;
    }

    /** A value and how often it comes, against the others. */
    record Weighted<T>(T value, int weight) {}

    static <T> Weighted<T> often(int weight, T value) {
        return new Weighted<>(value, weight);
    }

    /** True in so many of a hundred cases. */
    boolean inHundred(int cases) {
        return random.nextInt(HUNDRED) < cases;
    }

    /** A whole number between two, both included. */
    int between(int least, int greatest) {
        return random.nextInt(least, greatest + 1);
    }

    <T> T pick(List<Weighted<T>> choices) {
        int left = random.nextInt(choices.stream().mapToInt(Weighted::weight).sum());
        for (Weighted<T> choice : choices) {
            left -= choice.weight();
            if (left < 0) {
                return choice.value();
            }
        }
        throw new IllegalStateException("No choice");
    }

    /** A time between two days, both included: more often in summer, at weekends and in the hours around midnight. */
    LocalDateTime time(LocalDate from, LocalDate until) {
        int days = (int) ChronoUnit.DAYS.between(from, until);
        while (true) {
            LocalDateTime time = from.plusDays(between(0, days)).atTime(between(0, 23), between(0, 59));
            Night night = Night.of(time);
            int weight = night == Night.DAY ? 30 : night.weekend() ? 100 : 38;
            if (inHundred(MONTHS.get(time.getMonthValue() - 1)) && inHundred(weight)) {
                return time;
            }
        }
    }
}
