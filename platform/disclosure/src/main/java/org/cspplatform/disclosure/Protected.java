package org.cspplatform.disclosure;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A release, made safe; with the true figures, which only the owner may see, since later releases must be attacked together with it.
 *
 * @param tables the true figures
 * @param policy by which it was protected
 * @param cells what is shown of each cell, in the order of the tables
 * @param dropped dimensions of which only totals are released, because their detail could not be protected
 * @param reasons in plain words, why something was dropped
 * @param statistics what it took
 */
public record Protected(
        TableSet tables,
        Policy policy,
        Map<Cell, Shown> cells,
        List<String> dropped,
        List<String> reasons,
        Statistics statistics) {
    private static final Shown NOT_RELEASED = new Shown.NotReleased();

    public Protected {
        cells = Collections.unmodifiableMap(new LinkedHashMap<>(cells));
        dropped = List.copyOf(dropped);
        reasons = List.copyOf(reasons);
    }

    /** What is shown of a cell; not released when the tables don't have it. */
    public Shown shown(Cell cell) {
        return cells.getOrDefault(cell, NOT_RELEASED);
    }

    /** What is shown of the cell at one code of each dimension of a table. */
    public Shown shown(Table table, String... codes) {
        return shown(table.cell(codes));
    }
}
