package org.cspplatform.disclosure;

import java.util.Collections;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The key of a cell, the same in every table that shows it: what is counted, and the codes which restrict it. A dimension in which
 * the cell is the total is left out, so that the row total of one table is the row total of another. Of a code that has a meaning (see
 * {@link Code#meaning}) its conditions are the keys.
 *
 * @param quantity what is counted or added up
 * @param at code by dimension
 */
public record Cell(String quantity, SortedMap<String, String> at) {
    private static final String HOLDS = "holds";

    public Cell {
        at = Collections.unmodifiableSortedMap(new TreeMap<>(at));
    }

    /** The cell that is restricted by conditions, see {@link Code#meaning}. */
    public static Cell meeting(String quantity, Set<String> conditions) {
        SortedMap<String, String> at = new TreeMap<>();
        restrict(at, conditions);
        return new Cell(quantity, at);
    }

    static void restrict(Map<String, String> at, Set<String> conditions) {
        conditions.forEach(condition -> at.put(condition, HOLDS));
    }

    @Override
    public String toString() {
        return quantity + at;
    }
}
