package org.cspplatform.disclosure;

import java.util.List;

/**
 * What a table is broken down by: a tree of codes from the total over any number of groups to the leaves. Tables that have a
 * dimension of the same name share the cells which they describe with the same codes.
 *
 * @param name such as "sex"; unique within a table
 * @param total the code of the total
 */
public record Dimension(String name, Code total) {
    public Dimension {
        if (name.isBlank()) throw new IllegalArgumentException("A dimension needs a name");
        if (total.parts().isEmpty())
            throw new IllegalArgumentException("Dimension " + name + " has no codes below its total");
    }

    /** A dimension without groups: the total is the sum of all codes. */
    public static Dimension flat(String name, String total, List<String> codes) {
        return new Dimension(
                name, new Code(total, codes.stream().map(Code::leaf).toList()));
    }
}
