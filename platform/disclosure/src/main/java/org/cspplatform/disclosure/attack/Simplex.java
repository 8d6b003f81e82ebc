package org.cspplatform.disclosure.attack;

import java.util.function.Consumer;

/**
 * The simplex method in exact whole numbers, always at a point that fits the equations and the bounds. The next question starts where
 * the last one ended, so that an end of an interval mostly takes a few exchanges; and in tables nearly every point on the way is a
 * table of whole numbers that shows something about all unknowns.
 */
final class Simplex {
    /** Exchanges without progress after which Bland's rule, which cannot go round in circles, takes over. */
    private static final int STALLED = 30;

    enum Outcome {
        REACHED,
        OUT_OF_REACH,
        SPENT
    }

    private final Tableau tableau;
    private final int unknowns;
    private final long[] low;
    private final long[] high;
    private final Meter meter;
    private final Consumer<long[]> tables;
    private boolean grounded;

    /** Starts at any point; {@link #enter} makes it fit. */
    Simplex(Equations equations, long[] point, Meter meter, Consumer<long[]> tables) {
        tableau = new Tableau(equations, point);
        unknowns = point.length;
        low = new long[tableau.size()];
        high = new long[tableau.size()];
        this.meter = meter;
        this.tables = tables;
    }

    /** Goes to a point within the box. */
    Outcome enter(Box box) {
        for (int i = 0; i < low.length; i++) {
            low[i] = Math.min(least(box, i), tableau.floor(i));
            high[i] = Math.max(greatest(box, i), tableau.ceiling(i));
        }
        for (int i = 0; i < low.length; i++) {
            Outcome down = tableau.ceiling(i) > greatest(box, i) ? push(i, 1, greatest(box, i)) : Outcome.REACHED;
            if (down != Outcome.REACHED) return down;
            high[i] = greatest(box, i);
            Outcome up = tableau.floor(i) < least(box, i) ? push(i, -1, least(box, i)) : Outcome.REACHED;
            if (up != Outcome.REACHED) return up;
            low[i] = least(box, i);
        }
        return grounded || ground() ? Outcome.REACHED : Outcome.SPENT;
    }

    private long least(Box box, int unknown) {
        return unknown < unknowns ? box.least()[unknown] : 0;
    }

    private long greatest(Box box, int unknown) {
        return unknown < unknowns ? box.greatest()[unknown] : 0;
    }

    /** Rids the tableau of the gaps, which are closed, and of equations that follow from the others; false when the budget ended. */
    private boolean ground() {
        for (int column = tableau.columns() - 1; column >= 0; column--)
            if (tableau.inColumn(column) >= unknowns) tableau.fix(column);
        for (int row = tableau.rows() - 1; row >= 0; row--) {
            if (tableau.inRow(row) < unknowns) continue;
            if (!meter.spend()) return false;
            int column = pivot(row);
            if (column < 0) {
                tableau.drop(row);
            } else {
                tableau.exchange(row, column, 0);
                tableau.fix(column);
            }
        }
        grounded = true;
        return true;
    }

    private int pivot(int row) {
        int best = -1;
        for (int column = 0; column < tableau.columns(); column++) {
            long entry = Math.abs(tableau.entry(row, column));
            if (entry == tableau.scale()) return column;
            if (entry != 0 && (best < 0 || entry < Math.abs(tableau.entry(row, best)))) best = column;
        }
        return best;
    }

    Tableau tableau() {
        return tableau;
    }

    /** Makes {@code sign · unknown} as little as it gets, but no less than {@code sign · goal}. */
    Outcome push(int unknown, int sign, long goal) {
        long[] bound = sign > 0 ? low : high;
        long kept = bound[unknown];
        bound[unknown] = goal;
        int stalled = 0;
        try {
            while (sign * Long.compare(tableau.top(unknown), Math.multiplyExact(goal, tableau.scale())) > 0) {
                if (!meter.spend()) return Outcome.SPENT;
                int column = entering(unknown, sign, stalled > STALLED);
                if (column < 0) return Outcome.OUT_OF_REACH;
                stalled = step(column, direction(column, unknown, sign)) ? 0 : stalled + 1;
            }
            return Outcome.REACHED;
        } finally {
            bound[unknown] = kept;
        }
    }

    private int direction(int column, int unknown, int sign) {
        if (!tableau.isBasic(unknown)) return -sign;
        return sign * Long.signum(tableau.entry(tableau.row(unknown), column));
    }

    /** The column that changes the unknown most, or by Bland's rule the first that does. */
    private int entering(int unknown, int sign, boolean bland) {
        if (!tableau.isBasic(unknown)) return canMove(tableau.column(unknown), -sign) ? tableau.column(unknown) : -1;
        int row = tableau.row(unknown);
        int best = -1;
        for (int column = 0; column < tableau.columns(); column++) {
            long entry = tableau.entry(row, column);
            if (entry == 0 || !canMove(column, sign * Long.signum(entry))) continue;
            boolean better = best < 0
                    || (bland
                            ? tableau.inColumn(column) < tableau.inColumn(best)
                            : Math.abs(entry) > Math.abs(tableau.entry(row, best)));
            if (better) best = column;
        }
        return best;
    }

    private boolean canMove(int column, int direction) {
        int unknown = tableau.inColumn(column);
        return direction > 0 ? tableau.floor(unknown) < high[unknown] : tableau.floor(unknown) > low[unknown];
    }

    /** Moves the column's unknown until something is at its bound; false when that was so at once. */
    private boolean step(int column, int direction) {
        int own = tableau.inColumn(column);
        // The way to go, as a fraction: to the own bound at first.
        long way = Math.multiplyExact(
                direction > 0 ? high[own] - tableau.floor(own) : tableau.floor(own) - low[own], tableau.scale());
        long part = tableau.scale();
        int blocking = -1;
        for (int row = 0; row < tableau.rows(); row++) {
            long fall = direction * tableau.entry(row, column);
            if (fall == 0) continue;
            long room = room(row, fall);
            int compared = compare(room, part, way, Math.abs(fall));
            if (compared < 0 || (compared == 0 && blocking >= 0 && tableau.inRow(row) < tableau.inRow(blocking))) {
                way = room;
                part = Math.abs(fall);
                blocking = row;
            }
        }
        if (blocking < 0) {
            tableau.move(column, direction * (way / part));
        } else {
            int leaving = tableau.inRow(blocking);
            long bound = direction * tableau.entry(blocking, column) > 0 ? low[leaving] : high[leaving];
            tableau.exchange(blocking, column, bound);
        }
        if (way != 0 && tableau.fractional() < 0) tables.accept(tableau.point());
        return way != 0;
    }

    /** How far, over the scale, the row's unknown is from the bound towards which it goes. */
    private long room(int row, long fall) {
        int unknown = tableau.inRow(row);
        long top = tableau.top(unknown);
        return fall > 0
                ? Math.subtractExact(top, Math.multiplyExact(low[unknown], tableau.scale()))
                : Math.subtractExact(Math.multiplyExact(high[unknown], tableau.scale()), top);
    }

    /** Compares a · b with c · d, all not below nought, in 128 bits. */
    private static int compare(long a, long b, long c, long d) {
        int upper = Long.compare(Math.multiplyHigh(a, b), Math.multiplyHigh(c, d));
        return upper != 0 ? upper : Long.compareUnsigned(a * b, c * d);
    }
}
