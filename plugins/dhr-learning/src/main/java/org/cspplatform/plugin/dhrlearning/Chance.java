package org.cspplatform.plugin.dhrlearning;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Draws for the invented records. */
record Chance(RandomGenerator random) {
    boolean percent(int percent) {
        return random.nextInt(100) < percent;
    }

    <T> T of(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }

    int between(int least, int greatest) {
        return random.nextInt(least, greatest + 1);
    }

    /** Some of the choices, each with the same chance. */
    <T> Set<T> some(List<T> choices, int percent) {
        return choices.stream().filter(_ -> percent(percent)).collect(Collectors.toUnmodifiableSet());
    }

    /** A day some days later, with the chance given; null when it does not come, or not by the last day. */
    @Nullable
    LocalDate later(@Nullable LocalDate day, int percent, int least, int greatest, LocalDate last) {
        boolean comes = percent(percent);
        int days = between(least, greatest);
        if (day == null || !comes) {
            return null;
        }
        LocalDate then = day.plusDays(days);
        return then.isAfter(last) ? null : then;
    }
}
