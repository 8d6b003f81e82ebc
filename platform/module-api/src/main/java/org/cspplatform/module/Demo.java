package org.cspplatform.module;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.SplittableRandom;
import java.util.function.Function;
import java.util.random.RandomGenerator;

/**
 * Makes invented records for the demo and for tests: plausible, and the same each time for the same place. People who do not exist
 * say so: a text that could be read as somebody's name ends with {@code (demo)}.
 */
public sealed interface Demo permits StandardDemo {
    /**
     * Makes a generator of one dataset; the platform calls generators in their order, so that a record referred to comes first.
     *
     * @param maker called once for each partnership (of a region's dataset: for the region); it must not depend on the clock
     */
    static <T extends Record> Demo of(Class<T> dataset, Function<Scene, List<T>> maker) {
        return new StandardDemo(new Definition<>(dataset, maker));
    }

    /** What the platform reads. */
    Definition<?> definition();

    /** A generator as the platform reads it. Built by {@link Demo#of} only. */
    record Definition<T extends Record>(Class<T> dataset, Function<Scene, List<T>> maker) {
        public Definition {
            Objects.requireNonNull(dataset, "dataset");
            Objects.requireNonNull(maker, "maker");
        }
    }

    /**
     * Where and when the records are.
     *
     * @param place code of the partnership or region, for example {@code coventry}
     * @param residents how many people live there, in round numbers, for plausible sizes
     * @param from the first day on which something may happen
     * @param until the last
     * @param seed the same each time for the same module and place
     */
    record Scene(String place, long residents, LocalDate from, LocalDate until, long seed) {
        /** Chance that is the same each time for this scene and purpose, so that two generators can make the same people. */
        public RandomGenerator random(String purpose) {
            return new SplittableRandom(seed * 31 + purpose.hashCode());
        }

        /** The same, as the draws that invented records need. */
        public Chance chance(String purpose) {
            return new Chance(random(purpose));
        }
    }
}
