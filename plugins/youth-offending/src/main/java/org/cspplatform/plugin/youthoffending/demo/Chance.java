package org.cspplatform.plugin.youthoffending.demo;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.random.RandomGenerator;

/** Chance that is the same each time: days, parts of a hundred, and values with weights. */
final class Chance {
    private static final int HUNDRED = 100;

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

    /** A day between two, both included, where months come as often as their weights (of a hundred, January first) say. */
    LocalDate day(LocalDate from, LocalDate until, List<Integer> months) {
        int days = (int) ChronoUnit.DAYS.between(from, until);
        while (true) {
            LocalDate day = from.plusDays(between(0, days));
            if (inHundred(months.get(day.getMonthValue() - 1))) {
                return day;
            }
        }
    }
}
