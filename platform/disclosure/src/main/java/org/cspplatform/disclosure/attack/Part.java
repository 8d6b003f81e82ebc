package org.cspplatform.disclosure.attack;

/** A system of its own within what is known. */
final class Part {
    private final int[] origin;
    private final Equations equations;
    private final Box box;

    Part(int[] origin, Equations equations, Box box) {
        this.origin = origin;
        this.equations = equations;
        this.box = box;
    }

    /** The index of each of its unknowns in the knowledge; totals known within a range come after all others. */
    int[] origin() {
        return origin;
    }

    Equations equations() {
        return equations;
    }

    /** The bounds of its unknowns, narrowed already. */
    Box box() {
        return box;
    }

    /** The system's share of the true values; a total that is known within a range follows from its equation. */
    long[] start(long[] truth) {
        long[] start = new long[origin.length];
        for (int i = 0; i < start.length; i++) start[i] = origin[i] < truth.length ? truth[origin[i]] : total(i, truth);
        return start;
    }

    private long total(int unknown, long[] truth) {
        // A range that says no more than the bounds do was left out; any value does.
        if (equations.rowsOf(unknown).length == 0) return box.least()[unknown];
        Equation row = equations.rows().get(equations.rowsOf(unknown)[0]);
        long total = -row.value();
        for (int j = 0; j < row.indices().length; j++)
            if (row.indices()[j] != unknown) total += row.factors()[j] * truth[origin[row.indices()[j]]];
        return total;
    }
}
