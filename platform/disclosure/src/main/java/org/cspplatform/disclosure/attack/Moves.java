package org.cspplatform.disclosure.attack;

import java.util.Arrays;

/**
 * Steps from one point that fits a system to another: one unknown is changed, then others, until every equation holds again. In a
 * table these are the rings (two dimensions), cubes (three) and longer chains of suppressed cells which protect each other; finding
 * one costs next to nothing beside a linear program.
 */
final class Moves {
    /** More equations out of balance at once than the smallest moves of four-dimensional tables need. */
    private static final int MOST_OUT = 16;

    private final Equations equations;
    private final Box box;
    private final long[] lack;
    private final boolean[] used;
    private int[] out = new int[MOST_OUT + 16];
    private int outs;
    private int patience;

    Moves(Part part) {
        equations = part.equations();
        box = part.box();
        lack = new long[equations.rows().size()];
        used = new boolean[box.size()];
    }

    /**
     * Changes the point, which must fit, so that it fits again with the target changed.
     *
     * @param patience how many changes to try at most
     * @return whether it succeeded; if not, the point is as it was
     */
    boolean move(long[] point, int target, long by, int patience) {
        long wanted = point[target] + by;
        if (wanted < box.least()[target] || wanted > box.greatest()[target]) return false;
        this.patience = patience;
        change(point, target, by);
        boolean found = outs <= MOST_OUT && balance(point);
        if (!found) change(point, target, -by);
        used[target] = false;
        return found;
    }

    private boolean balance(long[] point) {
        if (outs == 0) return true;
        int row = tightest(point);
        long[] choices = choices(point, row);
        for (long choice : choices) {
            if (patience-- <= 0) return false;
            int unknown = (int) choice;
            long by = lack[row] / factor(row, unknown);
            change(point, unknown, by);
            boolean found = outs <= MOST_OUT && balance(point);
            if (!found) change(point, unknown, -by);
            used[unknown] = false;
            if (found) return true;
        }
        return false;
    }

    private int factor(int row, int unknown) {
        Equation equation = equations.rows().get(row);
        return equation.factors()[Arrays.binarySearch(equation.indices(), unknown)];
    }

    private void change(long[] point, int unknown, long by) {
        point[unknown] += by;
        used[unknown] = true;
        int[] rows = equations.rowsOf(unknown);
        int[] factors = equations.factorsOf(unknown);
        for (int i = 0; i < rows.length; i++) {
            long before = lack[rows[i]];
            lack[rows[i]] = before - factors[i] * by;
            if (before == 0) add(rows[i]);
            else if (lack[rows[i]] == 0) remove(rows[i]);
        }
    }

    private void add(int row) {
        if (outs == out.length) out = Arrays.copyOf(out, 2 * outs);
        out[outs++] = row;
    }

    private void remove(int row) {
        int at = 0;
        while (out[at] != row) at++;
        out[at] = out[--outs];
    }

    /** The equation out of balance that fewest unknowns can set right: what must be done is done first. */
    private int tightest(long[] point) {
        int tightest = out[0];
        int fewest = Integer.MAX_VALUE;
        for (int i = 0; i < outs && fewest > 0; i++) {
            int count = 0;
            Equation row = equations.rows().get(out[i]);
            for (int j = 0; j < row.indices().length && count < fewest; j++)
                if (canRight(point, row, j, lack[out[i]])) count++;
            if (count < fewest) {
                fewest = count;
                tightest = out[i];
            }
        }
        return tightest;
    }

    private boolean canRight(long[] point, Equation row, int place, long lacking) {
        int unknown = row.indices()[place];
        if (used[unknown] || lacking % row.factors()[place] != 0) return false;
        long becomes = point[unknown] + lacking / row.factors()[place];
        return becomes >= box.least()[unknown] && becomes <= box.greatest()[unknown];
    }

    /** The unknowns that can set the equation right, the ones first that leave fewest others out of balance. */
    private long[] choices(long[] point, int row) {
        Equation equation = equations.rows().get(row);
        long[] choices = new long[equation.indices().length];
        int count = 0;
        for (int j = 0; j < choices.length; j++) {
            if (!canRight(point, equation, j, lack[row])) continue;
            int unknown = equation.indices()[j];
            choices[count++] = ((long) outsAfter(unknown, lack[row] / equation.factors()[j]) << 32) | unknown;
        }
        Arrays.sort(choices, 0, count);
        return Arrays.copyOf(choices, count);
    }

    private int outsAfter(int unknown, long by) {
        int after = outs;
        int[] rows = equations.rowsOf(unknown);
        int[] factors = equations.factorsOf(unknown);
        for (int i = 0; i < rows.length; i++) {
            if (lack[rows[i]] == 0) after++;
            else if (lack[rows[i]] == factors[i] * by) after--;
        }
        return after;
    }
}
