package org.cspplatform.module;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/**
 * Draws for invented records, see {@link Demo}. The same generator with the same seed gives the same draws in the same order, and
 * each method always makes the same number of them for the same arguments unless it says otherwise.
 */
public final class Chance {
    private static final int HUNDRED = 100;

    private final RandomGenerator random;

    public Chance(RandomGenerator random) {
        this.random = Objects.requireNonNull(random, "random");
    }

    /**
     * A value, and how often it comes against the others of its list.
     *
     * @param weight 0 or more
     */
    public record Weighted<T>(T value, int weight) {}

    /** A choice for {@link #pick}: {@code pick(List.of(often(3, RED), often(1, BLUE)))} is red three times of four. */
    public static <T> Weighted<T> often(int weight, T value) {
        return new Weighted<>(value, weight);
    }

    /** True in so many of a hundred cases; never for 0, always for 100. */
    public boolean percent(int cases) {
        return random.nextInt(HUNDRED) < cases;
    }

    /**
     * A whole number between two, both included.
     *
     * @throws IllegalArgumentException when the greatest is less than the least
     */
    public int between(int least, int greatest) {
        return random.nextInt(least, greatest + 1);
    }

    /** One of a list that is not empty, each as often as the others. */
    public <T> T oneOf(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }

    /**
     * One of a list, as often as the weights say.
     *
     * @throws IllegalArgumentException when the weights add up to nothing
     */
    public <T> T pick(List<Weighted<T>> choices) {
        int left = random.nextInt(choices.stream().mapToInt(Weighted::weight).sum());
        for (Weighted<T> choice : choices) {
            left -= choice.weight();
            if (left < 0) {
                return choice.value();
            }
        }
        throw new IllegalArgumentException("A weight is less than nothing");
    }

    /** Some of a list, in its order, each by itself in so many of a hundred cases. */
    public <T> Set<T> some(List<T> choices, int cases) {
        Set<T> some = new LinkedHashSet<>();
        for (T choice : choices) {
            if (percent(cases)) {
                some.add(choice);
            }
        }
        return some;
    }

    /**
     * A day between two, both included, where a month comes as often as its weight says. It draws until a day fits.
     *
     * @param months twelve weights from 0 to 100, January first, not all 0
     */
    public LocalDate day(LocalDate from, LocalDate until, List<Integer> months) {
        int days = (int) ChronoUnit.DAYS.between(from, until);
        while (true) {
            LocalDate day = from.plusDays(between(0, days));
            if (percent(months.get(day.getMonthValue() - 1))) {
                return day;
            }
        }
    }

    /**
     * A day that follows another after some days.
     *
     * @param day null when what should be followed did not happen
     * @param cases in so many of a hundred it follows at all
     * @param least the fewest days after it
     * @param greatest the most
     * @param last after which nothing is known yet
     * @return null when it does not follow, or not by the last day
     */
    public @Nullable LocalDate later(@Nullable LocalDate day, int cases, int least, int greatest, LocalDate last) {
        boolean follows = percent(cases);
        int days = between(least, greatest);
        if (day == null || !follows) {
            return null;
        }
        LocalDate then = day.plusDays(days);
        return then.isAfter(last) ? null : then;
    }
}
