package org.cspplatform.module;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Something counted, per partnership and quarter or month. The period of a record follows from its {@link CountsOn} date, so a share
 * speaks of one cohort: those of the period, and what became of them. Nothing personal enters a measure.
 *
 * <pre>{@code
 * Measure.share("assessment-attended", "Positive tests whose assessment was attended", Contact.class,
 *                 Filter.oneOf("testResult", TestResult.POSITIVE), Filter.filled("assessmentAttendedOn"))
 *         .definedAs("…", "Drugs Act 2005, s.9")
 *         .brokenDownBy("place")
 * }</pre>
 */
public sealed interface Measure permits StandardMeasure {
    /** The number of records. */
    static Measure count(String id, String title, Class<? extends Record> dataset) {
        return StandardMeasure.of(id, title, dataset, new Calculation.Count());
    }

    /** The number of different values of a field: with a {@link PersonKey}, the number of people. */
    static Measure distinct(String id, String title, Class<? extends Record> dataset, String field) {
        return StandardMeasure.of(id, title, dataset, new Calculation.DistinctCount(field));
    }

    /** The sum of a number or an amount of money. */
    static Measure sum(String id, String title, Class<? extends Record> dataset, String field) {
        return StandardMeasure.of(id, title, dataset, new Calculation.Sum(field));
    }

    /**
     * The part of some records that is also something else. Both numbers are kept, so that shares of several partnerships can
     * be joined rightly.
     *
     * @param of the records in the denominator
     * @param having what those in the numerator pass besides
     */
    static Measure share(String id, String title, Class<? extends Record> dataset, Filter of, Filter having) {
        return StandardMeasure.of(id, title, dataset, new Calculation.Share(having))
                .where(of);
    }

    /**
     * Records for so many of a population.
     *
     * @param per for example 1,000
     */
    static Measure rate(String id, String title, Class<? extends Record> dataset, Population population, int per) {
        return StandardMeasure.of(id, title, dataset, new Calculation.Rate(population, per));
    }

    /** The median number of days from one date to another. */
    static Measure medianDays(String id, String title, Class<? extends Record> dataset, String earlier, String later) {
        return quantilesOfDays(id, title, dataset, earlier, later, 50);
    }

    /** Quantiles of the days from one date to another, see {@link Calculation.Days}. */
    static Measure quantilesOfDays(
            String id,
            String title,
            Class<? extends Record> dataset,
            String earlier,
            String later,
            Integer... percents) {
        return StandardMeasure.of(id, title, dataset, new Calculation.Days(earlier, later, List.of(percents)));
    }

    /** Of those who entered, how many had the event within so many days, see {@link Calculation.FollowUp}. */
    static Measure followUp(String id, String title, Class<? extends Record> dataset, Event event, int days) {
        return StandardMeasure.of(id, title, dataset, new Calculation.FollowUp(event, days));
    }

    /** Of those who entered, how many improved, see {@link Calculation.BeforeAfter}. */
    static Measure beforeAfter(
            String id,
            String title,
            Class<? extends Record> dataset,
            Event event,
            int days,
            @Nullable String severity,
            @Nullable String exposedUntil) {
        return StandardMeasure.of(id, title, dataset, new Calculation.BeforeAfter(event, days, severity, exposedUntil));
    }

    /** A cohort through its steps: each counts the records that pass it and all before it. */
    static Measure funnel(String id, String title, Class<? extends Record> dataset, Calculation.Step... steps) {
        return StandardMeasure.of(id, title, dataset, new Calculation.Funnel(List.of(steps)));
    }

    /**
     * What nothing else can say: a {@code select} over the module's own tables, which gives one row for each thing that counts, with the
     * columns {@code counts_on} (a date), {@code numerator} (a number, usually 1) and those of the breakdowns, named like the columns of
     * the dataset. The platform adds them up by period and breakdown.
     *
     * <p>It is one {@code select} (or {@code with … select}) without semicolon, comment or quoted name, over functions of a list that
     * the documentation has. It sees no personal field but person keys, which it may group by and not give out; it runs read-only,
     * in the tenant's scope, for at most 10 seconds. One that the database cannot plan stops the module.
     */
    static Measure countFromSql(String id, String title, Class<? extends Record> dataset, String select) {
        return StandardMeasure.of(id, title, dataset, new Calculation.FromSql(select, false));
    }

    /** The same with a column {@code denominator} (a number, usually 1 or 0). */
    static Measure shareFromSql(String id, String title, Class<? extends Record> dataset, String select) {
        return StandardMeasure.of(id, title, dataset, new Calculation.FromSql(select, true));
    }

    /** Only the records that pass. */
    Measure where(Filter filter);

    /** Also by the codes, the yes and no, or the {@link Dimension} texts of these fields, each by itself. */
    Measure brokenDownBy(String... fields);

    /** What is counted, in a sentence, and where the definition comes from: the statute, the guidance, the paper. */
    Measure definedAs(String text, String source);

    /** Whether more is better. */
    Measure better(Direction direction);

    /** What one of it is called, in the plural: children, offences, £. */
    Measure unit(String words);

    /** What the figure should reach: of a share a percentage, of a rate the rate, of days the days. */
    Measure target(BigDecimal figure);

    /** The same as each partnership has set it; a setting that is a number. */
    Measure target(Setting figure);

    /** A warning that stands beside every figure, for example {@code Not yet suitable for decision-making}. */
    Measure caveat(String words);

    /**
     * The version of the definition: 1, unless this is said. A series shows where it changed.
     *
     * @param since the first day of the quarter from which this version is meant
     */
    Measure version(int version, LocalDate since);

    /**
     * The same, with what it was before: quarters before {@code since} are counted by that definition.
     *
     * @param change what changed, in a sentence
     * @param before the earlier version, of the same id
     */
    Measure version(int version, LocalDate since, String change, Measure before);

    /**
     * A partnership vouches for it: with each quarterly return the quarter's figures are signed off, and a later correction of the
     * records is a restatement, with both values kept. Unless this is said, a measure is live: it says what the records say now.
     */
    Measure signedOffWithReturn();

    /** What the platform reads. */
    Definition definition();

    /** What a rise means. */
    enum Direction {
        MORE_IS_BETTER,
        LESS_IS_BETTER,
        NEITHER
    }

    /**
     * What a figure should reach.
     *
     * @param figure null when a setting has it
     * @param setting id of the setting; null when the figure is fixed
     */
    record Target(@Nullable BigDecimal figure, @Nullable String setting) {}

    /**
     * A measure as the platform reads it. Built by the factories of {@link Measure} only.
     *
     * @param of records in the denominator of a share, those who entered, or those counted
     * @param breakdowns names of fields
     * @param since the first day of this version of the definition; {@link LocalDate#MIN} for the first version
     * @param change what this version changed; empty for the first
     * @param before the version before this one; null when only this one is counted
     * @param signedOff whether it is signed off with the quarterly return
     */
    record Definition(
            String id,
            String title,
            Class<? extends Record> dataset,
            Calculation calculation,
            Filter of,
            List<String> breakdowns,
            String text,
            String source,
            Direction direction,
            String unit,
            @Nullable Target target,
            String caveat,
            int version,
            LocalDate since,
            String change,
            @Nullable Measure before,
            boolean signedOff) {
        /** One that is live. */
        public Definition(
                String id,
                String title,
                Class<? extends Record> dataset,
                Calculation calculation,
                Filter of,
                List<String> breakdowns,
                String text,
                String source,
                Direction direction,
                String unit,
                @Nullable Target target,
                String caveat,
                int version,
                LocalDate since,
                String change,
                @Nullable Measure before) {
            this(
                    id,
                    title,
                    dataset,
                    calculation,
                    of,
                    breakdowns,
                    text,
                    source,
                    direction,
                    unit,
                    target,
                    caveat,
                    version,
                    since,
                    change,
                    before,
                    false);
        }

        public Definition {
            Objects.requireNonNull(id, "id");
            Objects.requireNonNull(title, "title");
            Objects.requireNonNull(dataset, "dataset");
            Objects.requireNonNull(calculation, "calculation");
            breakdowns = List.copyOf(breakdowns);
        }
    }
}
