package org.cspplatform.module;

import java.time.LocalDate;
import java.util.Objects;
import java.util.function.BiPredicate;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Something that must hold within one record, or between it and others, in plain Java, with the field to blame when it does not. It
 * is asked once all fields are right by themselves, for a form, the API and each row of a file alike.
 *
 * @param <T> the record type
 */
public sealed interface Rule<T extends Record> permits RuleOfRecord {
    /**
     * Makes a rule within one record.
     *
     * @param dataset the record type
     * @param field the component to blame, by name
     * @param message what is wrong and what to do, for example {@code The closing date must be on or after the contact date}
     * @param holds true when the record is right; without side effects
     */
    static <T extends Record> Rule<T> of(Class<T> dataset, String field, String message, Predicate<? super T> holds) {
        Objects.requireNonNull(holds, "holds");
        return new RuleOfRecord<>(new Definition<>(dataset, field, message, (made, _) -> holds.test(made), false));
    }

    /**
     * Makes a rule between a record and others of the partnership. It may ask the database for each record, so an import with such a
     * rule is slower.
     *
     * @param holds true when the record is right; without side effects
     */
    static <T extends Record> Rule<T> across(
            Class<T> dataset, String field, String message, BiPredicate<? super T, OtherRecords> holds) {
        return new RuleOfRecord<>(new Definition<>(dataset, field, message, holds, true));
    }

    /**
     * Makes a rule that the later of two dates is not before the earlier, where both are known.
     *
     * @param field the component to blame, by name; usually that of the later date
     */
    static <T extends Record> Rule<T> inOrder(
            Class<T> dataset,
            String field,
            String message,
            Function<? super T, @Nullable LocalDate> earlier,
            Function<? super T, @Nullable LocalDate> later) {
        return of(dataset, field, message, made -> {
            LocalDate first = earlier.apply(made);
            LocalDate second = later.apply(made);
            return first == null || second == null || !second.isBefore(first);
        });
    }

    /** What the platform reads. */
    Definition<T> definition();

    /**
     * A rule as the platform reads it. Built by the factories of {@link Rule} only.
     *
     * @param across whether it looks at other records
     * @param <T> the record type
     */
    record Definition<T extends Record>(
            Class<T> dataset,
            String field,
            String message,
            BiPredicate<? super T, OtherRecords> holds,
            boolean across) {
        public Definition {
            Objects.requireNonNull(dataset, "dataset");
            Objects.requireNonNull(field, "field");
            Objects.requireNonNull(message, "message");
            Objects.requireNonNull(holds, "holds");
        }
    }
}
