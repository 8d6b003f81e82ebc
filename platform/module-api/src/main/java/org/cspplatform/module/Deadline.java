package org.cspplatform.module;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * By when something must be done about a record. What is due soon or overdue stands on the partnership's home page and is reminded of
 * by e-mail.
 *
 * <pre>{@code
 * Deadline.of("review", "Complete the review", Review.class, "decidedOn", "completedOn")
 *         .within(6, Unit.MONTHS)
 *         .pausedBy("pauses")
 * }</pre>
 */
public sealed interface Deadline permits StandardDeadline {
    /**
     * Makes a deadline of 0 days.
     *
     * @param id unique in the module, written like a module's id
     * @param title what is to be done, as an instruction
     * @param from the date field that starts the clock; while it is empty there is no deadline
     * @param done the date field that stops it
     */
    static Deadline of(String id, String title, Class<? extends Record> dataset, String from, String done) {
        return new StandardDeadline(
                new Definition(id, title, dataset, from, done, 0, null, Unit.DAYS, Filter.all(), null, 7));
    }

    /** How long there is. {@code within(0, …)} with a target date as {@code from}: until that very day. */
    Deadline within(int amount, Unit unit);

    /** How long there is, as each partnership has set it; a setting that is a number. */
    Deadline within(Setting amount, Unit unit);

    /** Only for records that pass. The filter looks at the record alone, without {@code exists} and {@code refers}. */
    Deadline when(Filter filter);

    /**
     * The clock stands still during the items of a child list, which has the date components {@code from} and, nullable, {@code
     * until}, both days included: the deadline moves by as many days (working days, for working days). A pause that begins after the
     * last day in time moves nothing. While a pause is open nothing is overdue.
     */
    Deadline pausedBy(String childList);

    /** So many days before the deadline the record shows as due soon; 7 unless this is said. */
    Deadline warn(int days);

    /** What the platform reads. */
    Definition definition();

    /** How a deadline is counted. */
    enum Unit {
        DAYS,
        /** Monday to Friday without the bank holidays of England and Wales. */
        WORKING_DAYS,
        /** The same day of a later month, or its last day. */
        MONTHS
    }

    /**
     * A deadline as the platform reads it. Built by {@link Deadline#of} only.
     *
     * @param setting id of the setting that holds the amount; then {@code amount} is not used
     * @param pauses name of the child list
     */
    record Definition(
            String id,
            String title,
            Class<? extends Record> dataset,
            String from,
            String done,
            int amount,
            @Nullable String setting,
            Unit unit,
            Filter when,
            @Nullable String pauses,
            int warnDays) {
        public Definition {
            Objects.requireNonNull(id, "id");
            Objects.requireNonNull(title, "title");
            Objects.requireNonNull(dataset, "dataset");
            Objects.requireNonNull(from, "from");
            Objects.requireNonNull(done, "done");
        }
    }
}
