package org.cspplatform.module;

import java.util.Objects;

/**
 * A pseudonym: the reference by which a partnership's services know a person, never a name or a national number. The same
 * person has the same key in every record of a partnership, so that a history can be followed.
 *
 * @param value 1 to 64 letters, digits and {@code - _ / .}
 */
public record PersonKey(String value) {
    public PersonKey {
        Objects.requireNonNull(value, "value");
    }

    @Override
    public String toString() {
        return value;
    }
}
