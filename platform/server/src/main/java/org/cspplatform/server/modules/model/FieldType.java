package org.cspplatform.server.modules.model;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The closed set of field types. In the database and on the wire a value is a {@code String} (texts, codes, person keys), an
 * {@code Integer}, a {@code BigDecimal}, a {@code Boolean} or a {@code LocalDate}.
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

    record DecimalNumber(
            int places, @Nullable BigDecimal min, @Nullable BigDecimal max) implements FieldType {}

    record YesNo() implements FieldType {}

    /** @param untilToday whether it may not lie in the future */
    record Day(@Nullable LocalDate min, @Nullable LocalDate max, boolean untilToday) implements FieldType {}

    /** A code list. */
    record OneOfCodes(List<Code> codes) implements FieldType {
        public OneOfCodes {
            codes = List.copyOf(codes);
        }

        public Optional<Code> code(String name) {
            return codes.stream().filter(code -> code.name().equals(name)).findFirst();
        }
    }

    /** A pseudonymous key of a person. */
    record Person() implements FieldType {}

    /**
     * One code of a list.
     *
     * @param name how it is stored and sent
     * @param label how people read it
     * @param constant the author's own
     */
    record Code(String name, String label, Enum<?> constant) {}

    /** The types of column that can hold it, as {@code format_type} writes them; the first is what to use. */
    default List<String> columnTypes() {
        return switch (this) {
            case Line _, Lines _, OneOfCodes _, Person _ -> List.of("text", "character varying");
            case WholeNumber _ -> List.of("integer", "bigint");
            case DecimalNumber _ -> List.of("numeric");
            case YesNo _ -> List.of("boolean");
            case Day _ -> List.of("date");
        };
    }
}
