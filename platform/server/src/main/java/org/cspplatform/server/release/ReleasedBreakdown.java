package org.cspplatform.server.release;

import java.util.Locale;

/**
 * A field by which a released table is broken down.
 *
 * @param label the field in words
 */
public record ReleasedBreakdown(String field, String label) {
    /** The label within a sentence. */
    public String inSentence() {
        boolean abbreviation = label.length() > 1 && Character.isUpperCase(label.charAt(1));
        return abbreviation ? label : label.substring(0, 1).toLowerCase(Locale.UK) + label.substring(1);
    }
}
