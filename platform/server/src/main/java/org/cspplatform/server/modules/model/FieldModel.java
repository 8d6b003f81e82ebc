package org.cspplatform.server.modules.model;

import java.util.List;
import java.util.Locale;
import org.cspplatform.server.modules.model.FieldType.OneOfCodes;
import org.cspplatform.server.modules.model.FieldType.YesNo;
import org.jspecify.annotations.Nullable;

/**
 * A component of a record type, or a method of it that the platform works out.
 *
 * @param name in Java, in JSON, in the heading of a file
 * @param column in the table
 * @param required whether somebody must fill it in; of lists and sets nobody must, for they may be empty
 * @param requiredWhen when else it must be filled in; null: never
 * @param key whether it is, or belongs to, what a partnership knows the record by
 * @param personal whether it identifies a person
 * @param specialCategory whether it says of a person what the law protects further
 * @param countsOn whether it decides the quarter
 * @param marked whether its author allows a measure to be broken down by this text
 * @param withheld whether it stays with the partnership when the record is shared
 * @param derived whether the platform works it out, so that nobody enters it
 */
public record FieldModel(
        String name,
        String column,
        String label,
        String hint,
        FieldType type,
        boolean required,
        @Nullable Condition requiredWhen,
        boolean key,
        boolean personal,
        boolean specialCategory,
        boolean countsOn,
        boolean marked,
        boolean withheld,
        boolean derived) {
    /**
     * When a field must be filled in.
     *
     * @param field the other field
     * @param values names of codes, or true and false; none: whenever the other is filled in
     */
    public record Condition(String field, List<String> values) {
        public Condition {
            values = List.copyOf(values);
        }
    }

    /** Whether a measure may be broken down by it. */
    public boolean dimension() {
        return !personal && (marked || type instanceof OneOfCodes || type instanceof YesNo);
    }

    /** Its code list; null when it has none. */
    public @Nullable CodeList codeList() {
        return switch (type) {
            case OneOfCodes(CodeList list) -> list;
            case FieldType.SomeCodes(CodeList list) -> list;
            default -> null;
        };
    }

    /** Whether its column holds something in every row. */
    public boolean notNull() {
        return required || type.many();
    }

    /** Whether it may leave the partnership with a record that is shared. */
    public boolean leaves() {
        return !personal
                && !withheld
                && !(type instanceof FieldType.FileId)
                && !(type instanceof FieldType.Pointer)
                && !(type instanceof FieldType.Person);
    }

    /** Its column as a migration makes it. */
    public String columnDefinition() {
        String empty =
                switch (type) {
                    case FieldType.SomeCodes _ -> " default '{}'";
                    case FieldType.Items _ -> " default '[]'";
                    default -> "";
                };
        return column + " " + type.columnTypes().getFirst().replace(" without time zone", "")
                + (notNull() ? " not null" : "") + empty;
    }

    /** The label within a sentence: "the date of birth". */
    public String inSentence() {
        boolean abbreviation = label.length() > 1 && Character.isUpperCase(label.charAt(1));
        return abbreviation ? label : label.substring(0, 1).toLowerCase(Locale.UK) + label.substring(1);
    }
}
