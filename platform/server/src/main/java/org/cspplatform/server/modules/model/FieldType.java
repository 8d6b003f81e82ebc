package org.cspplatform.server.modules.model;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.cspplatform.server.modules.model.CodeList.Code;
import org.jspecify.annotations.Nullable;

/**
 * The closed set of field types. A stored value is a {@code String} (texts, codes, keys), an {@code Integer}, a {@code
 * BigDecimal}, a {@code Boolean}, a {@code LocalDate}, a {@code LocalDateTime}, a {@code UUID} (a file), a {@code List} of
 * names of codes, or a {@code List} of items, each a {@code List} of such values.
 */
public sealed interface FieldType {
    /**
     * A text of one line.
     *
     * @param says what the pattern asks for, after "must be"
     */
    record Line(int max, @Nullable Pattern pattern, String says) implements FieldType {}

    /** A text of several lines. */
    record Lines(int max) implements FieldType {}

    record WholeNumber(@Nullable BigDecimal min, @Nullable BigDecimal max) implements FieldType {}

    /** A number with decimal places: plain, an amount in pounds, or a percentage. */
    record DecimalNumber(
            int places, @Nullable BigDecimal min, @Nullable BigDecimal max, Unit unit) implements FieldType {}

    /** What a number with decimal places counts. */
    enum Unit {
        NONE,
        POUNDS,
        PERCENT
    }

    record YesNo() implements FieldType {}

    /** @param untilToday whether it may not lie in the future */
    record Day(@Nullable LocalDate min, @Nullable LocalDate max, boolean untilToday) implements FieldType {}

    /** A date with the time on the clock on the wall; the limits are days, as those of {@link Day}. */
    record Moment(Day day) implements FieldType {}

    /** One code of a code list. */
    record OneOfCodes(CodeList list) implements FieldType {
        public List<Code> codes() {
            return list.codes();
        }

        public Optional<Code> code(String name) {
            return list.code(name);
        }
    }

    /** Any number of codes of a code list; stored in the order of the list, each once. */
    record SomeCodes(CodeList list) implements FieldType {}

    /** A pseudonymous key of a person. */
    record Person() implements FieldType {}

    /**
     * The key of a record of this or another dataset of the module.
     *
     * @param dataset id of that dataset
     * @param one what a record of it is called
     * @param table of it
     * @param key the field of it that is its key
     * @param column of that field
     * @param regional whether the records pointed to are a region's
     * @param toPerson whether that key is the pseudonymous key of a person
     */
    record Pointer(
            String dataset, String one, String table, String key, String column, boolean regional, boolean toPerson)
            implements FieldType {}

    /**
     * A list of records within the record.
     *
     * @param one what one is called
     * @param max how many there may be
     * @param fields of each
     * @param maker makes the author's record of one
     */
    record Items(String one, int max, List<FieldModel> fields, DatasetModel.RecordMaker maker) implements FieldType {
        public Items {
            fields = List.copyOf(fields);
        }
    }

    /** A file kept with the record, by its id. */
    record FileId() implements FieldType {}

    /** Whether it holds any number of values, none included: then it is never null. */
    default boolean many() {
        return this instanceof SomeCodes || this instanceof Items;
    }

    /** Whether a value is text that somebody wrote. */
    default boolean text() {
        return this instanceof Line || this instanceof Lines || this instanceof Person || this instanceof Pointer;
    }

    /** Whether a value is the pseudonymous key of a person, their own or repeated by a reference to their record. */
    default boolean namesPerson() {
        return this instanceof Person || (this instanceof Pointer pointer && pointer.toPerson());
    }

    /** The types of column that can hold it, as {@code format_type} writes them; the first is what to use. */
    default List<String> columnTypes() {
        return switch (this) {
            case Line _, Lines _, OneOfCodes _, Person _, Pointer _ -> List.of("text", "character varying");
            case WholeNumber _ -> List.of("integer", "bigint");
            case DecimalNumber number -> List.of(number.unit() == Unit.POUNDS ? "numeric(14,2)" : "numeric");
            case YesNo _ -> List.of("boolean");
            case Day _ -> List.of("date");
            case Moment _ -> List.of("timestamp without time zone");
            case SomeCodes _ -> List.of("text[]");
            case Items _ -> List.of("jsonb");
            case FileId _ -> List.of("uuid");
        };
    }
}
