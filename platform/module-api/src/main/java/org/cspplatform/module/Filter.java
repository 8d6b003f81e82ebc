package org.cspplatform.module;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which records a measure looks at, or a deadline is about. Fields are named like the components and {@link Derived} methods; a name
 * that does not exist, a code of another list, or a personal field is an error of the module. Built by the factories; the records are
 * what the platform reads.
 */
public sealed interface Filter {
    /** Every record. */
    record All() implements Filter {}

    /** Records whose code is one of some; of a set of codes, those with at least one of some. */
    record OneOf(String field, List<Enum<?>> codes) implements Filter {
        public OneOf {
            codes = List.copyOf(codes);
        }
    }

    /** Records whose {@link Dimension} text is this one. */
    record Is(String field, String text) implements Filter {}

    /** Records whose yes-or-no field has this value. */
    record Answered(String field, boolean answer) implements Filter {}

    /** Records in which an optional field is filled, or is not. */
    record Filled(String field, boolean filled) implements Filter {}

    /** Records whose number lies between two values, both included; without one it is open on that side. */
    record Between(
            String field,
            @Nullable BigDecimal least,
            @Nullable BigDecimal greatest) implements Filter {}

    /** Records in which one date follows another by some days, both included. */
    record Within(String laterField, String earlierField, int least, int greatest) implements Filter {}

    /** Records whose date lies between two days, both included; without one it is open on that side. */
    record Dated(
            String field,
            @Nullable LocalDate from,
            @Nullable LocalDate until) implements Filter {}

    /** Records that at least one record of another dataset refers to, which itself passes. */
    record Exists(Class<? extends Record> dataset, String reference, Filter where) implements Filter {}

    /** Records that refer to a record which passes. */
    record Refers(String reference, Filter where) implements Filter {}

    /** Records that pass all of some filters. */
    record Every(List<Filter> filters) implements Filter {
        public Every {
            filters = List.copyOf(filters);
        }
    }

    /** Records that pass at least one of some filters. */
    record Any(List<Filter> filters) implements Filter {
        public Any {
            filters = List.copyOf(filters);
        }
    }

    /** Records that a filter does not let pass. */
    record Not(Filter filter) implements Filter {}

    static Filter all() {
        return new All();
    }

    /** The field's code is one of these, or its set has at least one of them; a record without a code does not pass. */
    static Filter oneOf(String field, Enum<?>... codes) {
        return new OneOf(field, List.of(codes));
    }

    /** The {@link Dimension} text is this one. */
    static Filter is(String field, String text) {
        return new Is(field, text);
    }

    static Filter yes(String field) {
        return new Answered(field, true);
    }

    static Filter no(String field) {
        return new Answered(field, false);
    }

    static Filter filled(String field) {
        return new Filled(field, true);
    }

    static Filter empty(String field) {
        return new Filled(field, false);
    }

    /** The number lies between two values, both included. */
    static Filter between(String field, long least, long greatest) {
        return new Between(field, BigDecimal.valueOf(least), BigDecimal.valueOf(greatest));
    }

    static Filter atLeast(String field, long least) {
        return new Between(field, BigDecimal.valueOf(least), null);
    }

    static Filter atMost(String field, long greatest) {
        return new Between(field, null, BigDecimal.valueOf(greatest));
    }

    /** {@code laterField} is filled and lies from 0 to {@code days} days after {@code earlierField}. */
    static Filter within(int days, String laterField, String earlierField) {
        return new Within(laterField, earlierField, 0, days);
    }

    /** {@code laterField} is filled and lies at least {@code days} days after {@code earlierField}. */
    static Filter atLeastAfter(int days, String laterField, String earlierField) {
        return new Within(laterField, earlierField, days, Integer.MAX_VALUE);
    }

    /** The date is this day or later. */
    static Filter from(String field, LocalDate day) {
        return new Dated(field, day, null);
    }

    /** The date is this day or earlier. */
    static Filter until(String field, LocalDate day) {
        return new Dated(field, null, day);
    }

    /**
     * At least one record of another dataset refers to this one and passes.
     *
     * @param reference the component of that dataset that is the {@link Reference} to this one
     */
    static Filter exists(Class<? extends Record> dataset, String reference, Filter where) {
        return new Exists(dataset, reference, where);
    }

    /** The record that this one refers to passes. */
    static Filter refers(String reference, Filter where) {
        return new Refers(reference, where);
    }

    /** This filter and another. */
    default Filter and(Filter other) {
        return new Every(List.of(this, other));
    }

    /** This filter or another. */
    default Filter or(Filter other) {
        return new Any(List.of(this, other));
    }

    /** What this filter does not let pass. */
    default Filter not() {
        return new Not(this);
    }
}
