package org.cspplatform.module;

import java.time.LocalDate;
import java.util.List;

/**
 * Which records a measure looks at. Fields are named like the components; a name that does not exist, a code of another list,
 * or a personal field is an error of the module. Built by the factories; the records are what the platform reads.
 */
public sealed interface Filter {
    /** Every record. */
    record All() implements Filter {}

    /** Records whose code is one of some. */
    record OneOf(String field, List<Enum<?>> codes) implements Filter {
        public OneOf {
            codes = List.copyOf(codes);
        }
    }

    /** Records whose yes-or-no field has this value. */
    record Answered(String field, boolean answer) implements Filter {}

    /** Records in which an optional field is filled, or is not. */
    record Filled(String field, boolean filled) implements Filter {}

    /** Records whose number lies between two values, both included. */
    record Between(String field, long least, long greatest) implements Filter {}

    /** Records in which one date follows another by no more than some days. */
    record Within(String laterField, String earlierField, int days) implements Filter {}

    /** Records whose date lies on or after a day. */
    record From(String field, LocalDate day) implements Filter {}

    /** Records that pass every one of some filters. */
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

    /** The field's code is one of these; a record without a code does not pass. */
    static Filter oneOf(String field, Enum<?>... codes) {
        return new OneOf(field, List.of(codes));
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

    static Filter between(String field, long least, long greatest) {
        return new Between(field, least, greatest);
    }

    /** {@code laterField} is filled and lies from 0 to {@code days} days after {@code earlierField}. */
    static Filter within(int days, String laterField, String earlierField) {
        return new Within(laterField, earlierField, days);
    }

    static Filter from(String field, LocalDate day) {
        return new From(field, day);
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
