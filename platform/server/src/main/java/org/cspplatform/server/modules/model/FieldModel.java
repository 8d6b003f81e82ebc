package org.cspplatform.server.modules.model;

import java.util.Locale;
import org.cspplatform.server.modules.model.FieldType.OneOfCodes;
import org.cspplatform.server.modules.model.FieldType.YesNo;

/**
 * A component of a record type.
 *
 * @param name in Java, in JSON, in the heading of a file
 * @param column in the table
 * @param key whether it is, or belongs to, what a partnership knows the record by
 * @param personal whether it identifies a person
 * @param specialCategory whether it says of a person what the law protects further
 * @param countsOn whether it decides the quarter
 */
public record FieldModel(
        String name,
        String column,
        String label,
        String hint,
        FieldType type,
        boolean required,
        boolean key,
        boolean personal,
        boolean specialCategory,
        boolean countsOn) {
    /** Whether a measure may be broken down by it. */
    public boolean dimension() {
        return !personal && (type instanceof OneOfCodes || type instanceof YesNo);
    }

    /** The label within a sentence: "the date of birth". */
    public String inSentence() {
        boolean abbreviation = label.length() > 1 && Character.isUpperCase(label.charAt(1));
        return abbreviation ? label : label.substring(0, 1).toLowerCase(Locale.UK) + label.substring(1);
    }
}
