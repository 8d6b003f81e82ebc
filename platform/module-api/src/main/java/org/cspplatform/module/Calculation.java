package org.cspplatform.module;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** How the numbers of a measure come about. Made by the factories of {@link Measure}; the records are what the platform reads. */
public sealed interface Calculation {
    /** The number of records. */
    record Count() implements Calculation {}

    /** The number of different values of a field: of a {@link PersonKey}, the number of people. */
    record DistinctCount(String field) implements Calculation {}

    /** The sum of a number, an amount of money, or a yes-or-no field's yes. */
    record Sum(String field) implements Calculation {}

    /** The part of the records that also passes a filter. */
    record Share(Filter having) implements Calculation {}

    /**
     * The number of records for so many of a population, of the year in which they count. A quarter's rate is not multiplied by four.
     *
     * @param per for example 1,000
     */
    record Rate(Population population, int per) implements Calculation {}

    /**
     * Quantiles of the days from one date to another, over records in which both are filled: the least number of days within which at
     * least so many percent lie, interpolated as PostgreSQL's {@code percentile_cont}.
     *
     * @param percents from 1 to 99, ascending; the first is the measure's figure, the others stand beside it
     */
    record Days(String earlier, String later, List<Integer> percents) implements Calculation {
        public Days {
            percents = List.copyOf(percents);
        }
    }

    /**
     * Of those who entered in a period, how many had the event from the day of entry to so many days after it. Who entered fewer days ago
     * than that is "not yet followed up", whether or not the event came already, and is in neither number.
     */
    record FollowUp(Event event, int days) implements Calculation {}

    /**
     * For each who entered: the events in so many days before the day of entry against those in so many days after it, each divided
     * by the days of exposure. Events on the day itself belong to the entry and to neither side. Improved when the rate after is
     * lower, or the greatest severity after is lower than before; without any before, improved when there is none after. Who
     * entered fewer days ago, or was not exposed for a day afterwards, is "not yet followed up", in neither number. Entry at a peak
     * regresses to the mean: it is no measure of impact.
     *
     * @param severity a whole number of the event; null: the rate alone decides
     * @param exposedUntil a date field of the record that ends the exposure after entry early, its own day included; null: none
     */
    record BeforeAfter(
            Event event,
            int days,
            @Nullable String severity,
            @Nullable String exposedUntil) implements Calculation {}

    /** How many records pass each step and all those before it. */
    record Funnel(List<Step> steps) implements Calculation {
        public Funnel {
            steps = List.copyOf(steps);
        }
    }

    /** A step of a funnel. */
    record Step(String id, String title, Filter passes) {
        /** A step, for {@link Measure#funnel}. */
        public static Step of(String id, String title, Filter passes) {
            return new Step(id, title, passes);
        }
    }

    /**
     * What the closed language cannot say.
     *
     * @param select see {@link Measure#countFromSql}
     * @param share whether it has a denominator
     */
    record FromSql(String select, boolean share) implements Calculation {}
}
