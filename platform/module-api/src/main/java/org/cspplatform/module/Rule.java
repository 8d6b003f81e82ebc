package org.cspplatform.module;

import java.util.Objects;
import java.util.function.Predicate;

/**
 * Something that must hold within one record, in plain Java, with the field to blame when it does not. It is asked once all
 * fields are right by themselves, for a form, the API and each row of a file alike.
 *
 * @param <T> the record type
 */
public sealed interface Rule<T extends Record> permits RuleOfRecord {
    /**
     * Makes a rule.
     *
     * @param dataset the record type
     * @param field the component to blame, by name
     * @param message what is wrong and what to do, for example {@code The closing date must be on or after the contact date}
     * @param holds true when the record is right; without side effects
     */
    static <T extends Record> Rule<T> of(Class<T> dataset, String field, String message, Predicate<? super T> holds) {
        Objects.requireNonNull(dataset, "dataset");
        Objects.requireNonNull(field, "field");
        Objects.requireNonNull(message, "message");
        Objects.requireNonNull(holds, "holds");
        return new RuleOfRecord<>(new Definition<>(dataset, field, message, holds));
    }

    /** What the platform reads. */
    Definition<T> definition();

    /**
     * A rule as the platform reads it. Built by {@link Rule#of} only.
     *
     * @param <T> the record type
     */
    record Definition<T extends Record>(Class<T> dataset, String field, String message, Predicate<? super T> holds) {}
}
