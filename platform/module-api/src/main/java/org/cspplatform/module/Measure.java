package org.cspplatform.module;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;

/**
 * Something counted, per partnership and quarter. The quarter of a record follows from its {@link CountsOn} date, so a share
 * speaks of one cohort: those of the quarter, and what became of them. Nothing personal enters a measure.
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
        return new StandardMeasure(Definition.of(id, title, Kind.COUNT, dataset, Filter.all(), Filter.all()));
    }

    /**
     * The part of some records that is also something else. Both numbers are kept, so that shares of several partnerships can
     * be joined rightly.
     *
     * @param of the records in the denominator
     * @param having what those in the numerator pass besides
     */
    static Measure share(String id, String title, Class<? extends Record> dataset, Filter of, Filter having) {
        return new StandardMeasure(Definition.of(id, title, Kind.SHARE, dataset, of, having));
    }

    /** Only the records that pass. */
    Measure where(Filter filter);

    /** Also by the codes, or the yes and no, of these fields, each by itself. */
    Measure brokenDownBy(String... fields);

    /** What is counted, in a sentence, and where the definition comes from: the statute, the guidance, the paper. */
    Measure definedAs(String text, String source);

    /** Whether more is better. */
    Measure better(Direction direction);

    /**
     * The version of the definition: 1, unless this is said. A series shows where it changed.
     *
     * @param since the first day of the quarter from which this version is meant
     */
    Measure version(int version, LocalDate since);

    /** What the platform reads. */
    Definition definition();

    /** How the numbers come about. */
    enum Kind {
        COUNT,
        SHARE
    }

    /** What a rise means. */
    enum Direction {
        MORE_IS_BETTER,
        LESS_IS_BETTER,
        NEITHER
    }

    /**
     * A measure as the platform reads it. Built by the factories of {@link Measure} only.
     *
     * @param of records in the denominator of a share, or those counted
     * @param having what the numerator passes besides; everything, for a count
     * @param breakdowns names of fields
     * @param since the first day of this version of the definition; {@link LocalDate#MIN} for the first version
     */
    record Definition(
            String id,
            String title,
            Kind kind,
            Class<? extends Record> dataset,
            Filter of,
            Filter having,
            List<String> breakdowns,
            String text,
            String source,
            Direction direction,
            int version,
            LocalDate since) {
        public Definition {
            Objects.requireNonNull(id, "id");
            Objects.requireNonNull(title, "title");
            Objects.requireNonNull(dataset, "dataset");
            breakdowns = List.copyOf(breakdowns);
        }

        static Definition of(
                String id, String title, Kind kind, Class<? extends Record> dataset, Filter of, Filter having) {
            return new Definition(
                    id, title, kind, dataset, of, having, List.of(), "", "", Direction.NEITHER, 1, LocalDate.MIN);
        }
    }
}
