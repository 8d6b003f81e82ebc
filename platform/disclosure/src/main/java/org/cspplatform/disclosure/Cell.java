package org.cspplatform.disclosure;

import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The key of a cell, the same in every table that shows it: what is counted, and the codes which restrict it. A dimension in which
 * the cell is the total is left out, so that the row total of one table is the row total of another.
 *
 * @param quantity what is counted or added up
 * @param at code by dimension
 */
public record Cell(String quantity, SortedMap<String, String> at) {
    public Cell {
        at = Collections.unmodifiableSortedMap(new TreeMap<>(at));
    }

    @Override
    public String toString() {
        return quantity + at;
    }
}
