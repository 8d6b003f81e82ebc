package org.cspplatform.disclosure.attack;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;

/** Equations of whole numbers, and which of them each unknown stands in. */
final class Equations {
    private final List<Equation> rows;
    private final int[][] rowsOf;
    private final int[][] factorsOf;

    Equations(List<Equation> rows, int unknowns) {
        this.rows = List.copyOf(rows);
        int[] counts = new int[unknowns];
        for (Equation row : rows) for (int unknown : row.indices()) counts[unknown]++;
        rowsOf = new int[unknowns][];
        factorsOf = new int[unknowns][];
        Arrays.setAll(rowsOf, unknown -> new int[counts[unknown]]);
        Arrays.setAll(factorsOf, unknown -> new int[counts[unknown]]);
        for (int i = 0; i < rows.size(); i++) {
            Equation row = rows.get(i);
            for (int j = 0; j < row.indices().length; j++) {
                int place = --counts[row.indices()[j]];
                rowsOf[row.indices()[j]][place] = i;
                factorsOf[row.indices()[j]][place] = row.factors()[j];
            }
        }
    }

    List<Equation> rows() {
        return rows;
    }

    int[] rowsOf(int unknown) {
        return rowsOf[unknown];
    }

    /** The factors of the unknown in these rows. */
    int[] factorsOf(int unknown) {
        return factorsOf[unknown];
    }

    int unknowns() {
        return rowsOf.length;
    }

    boolean hold(long[] point) {
        for (Equation row : rows) if (!row.holds(point)) return false;
        return true;
    }

    /** Narrows the box to what each equation alone leaves possible; false when nothing is left. */
    boolean narrow(Box box) {
        return new Narrowing(box).all();
    }

    /** The same, when only the bounds of one unknown have changed. */
    boolean narrow(Box box, int changed) {
        return new Narrowing(box).from(changed);
    }

    private final class Narrowing {
        private final Box box;
        private final Deque<Integer> queue = new ArrayDeque<>();
        private final boolean[] queued = new boolean[rows.size()];
        /** Bounds can creep by ones for ever; stopping early is sound. */
        private int patience = 20 * rows.size() + 100;

        Narrowing(Box box) {
            this.box = box;
        }

        boolean all() {
            for (int i = 0; i < rows.size(); i++) queue(i);
            return run();
        }

        boolean from(int unknown) {
            for (int row : rowsOf[unknown]) queue(row);
            return run();
        }

        private void queue(int row) {
            if (queued[row]) return;
            queued[row] = true;
            queue.add(row);
        }

        private boolean run() {
            for (Integer next = queue.poll(); next != null && patience-- > 0; next = queue.poll()) {
                queued[next] = false;
                if (!row(rows.get(next))) return false;
            }
            return true;
        }

        private boolean row(Equation row) {
            long spare = row.value() - row.least(box);
            long lack = row.greatest(box) - row.value();
            if (spare < 0 || lack < 0) return false;
            for (int i = 0; i < row.indices().length; i++) {
                int unknown = row.indices()[i];
                int factor = row.factors()[i];
                long low = box.least()[unknown];
                long high = box.greatest()[unknown];
                if (low == high) continue;
                long up = (factor > 0 ? spare : lack) / Math.abs(factor);
                long down = (factor > 0 ? lack : spare) / Math.abs(factor);
                if (up >= high - low && down >= high - low) continue;
                box.greatest()[unknown] = Math.min(high, low + up);
                box.least()[unknown] = Math.max(low, high - down);
                if (box.least()[unknown] > box.greatest()[unknown]) return false;
                for (int other : rowsOf[unknown]) queue(other);
                // The row's own totals are now out of date, but only too wide: it is queued again.
            }
            return true;
        }
    }
}
