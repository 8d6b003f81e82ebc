package org.cspplatform.disclosure;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A code of a dimension: a total, a group or a leaf. The figure of a code with parts is the sum of the figures of its parts.
 *
 * @param name unique within the dimension
 * @param parts the codes it is made of; none for a leaf
 * @param means the conditions that whoever is counted under it meets, where tables of other dimensions may count the same by the
 *     same conditions; empty: nobody else does, or only tables that have this very dimension
 */
public record Code(String name, List<Code> parts, Optional<Set<String>> means) {
    public Code {
        if (name.isBlank()) throw new IllegalArgumentException("A code needs a name");
        parts = List.copyOf(parts);
        means = means.map(Set::copyOf);
    }

    /** One that only its own dimension knows. */
    public Code(String name, List<Code> parts) {
        this(name, parts, Optional.empty());
    }

    public static Code leaf(String name) {
        return new Code(name, List.of());
    }

    public static Code of(String name, Code... parts) {
        return new Code(name, List.of(parts));
    }

    /**
     * The same code, known by what it means. A cell at it is the same cell as any other of the same quantity that is restricted by
     * the same conditions altogether, whichever dimensions restrict it: those under 18 whose course is completed are the completed
     * ones of those under 18.
     */
    public Code meaning(Set<String> conditions) {
        return new Code(name, parts, Optional.of(conditions));
    }
}
