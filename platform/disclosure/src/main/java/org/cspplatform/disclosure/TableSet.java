package org.cspplatform.disclosure;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Tables to be released together. Cells with the same key are the same cell: they must have the same figure and are treated alike.
 *
 * @param tables at least one
 * @param contributor the dimension whose leaves contribute the figures (the partnerships): each knows its own
 * @param withheld dimensions of which only totals are to be released; what is below is known to the contributors, and protected
 */
public record TableSet(List<Table> tables, Optional<String> contributor, Set<String> withheld) {
    public TableSet {
        tables = List.copyOf(tables);
        withheld = Set.copyOf(withheld);
        if (tables.isEmpty()) throw new IllegalArgumentException("There is no table");
    }

    public static TableSet of(Table... tables) {
        return new TableSet(List.of(tables), Optional.empty(), Set.of());
    }

    /** The same, where each leaf of this dimension knows its own figures and may deduct them from totals. */
    public TableSet contributedBy(String dimension) {
        return new TableSet(tables, Optional.of(dimension), withheld);
    }

    /** The same, releasing nothing but totals over this dimension. */
    public TableSet withholding(String dimension) {
        Set<String> more = new HashSet<>(withheld);
        more.add(dimension);
        return new TableSet(tables, contributor, more);
    }
}
