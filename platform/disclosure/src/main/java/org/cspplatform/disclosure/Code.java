package org.cspplatform.disclosure;

import java.util.List;

/**
 * A code of a dimension: a total, a group or a leaf. The figure of a code with parts is the sum of the figures of its parts.
 *
 * @param name unique within the dimension
 * @param parts the codes it is made of; none for a leaf
 */
public record Code(String name, List<Code> parts) {
    public Code {
        if (name.isBlank()) throw new IllegalArgumentException("A code needs a name");
        parts = List.copyOf(parts);
    }

    public static Code leaf(String name) {
        return new Code(name, List.of());
    }

    public static Code of(String name, Code... parts) {
        return new Code(name, List.of(parts));
    }
}
