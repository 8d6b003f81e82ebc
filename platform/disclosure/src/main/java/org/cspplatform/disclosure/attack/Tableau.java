package org.cspplatform.disclosure.attack;

import java.util.Arrays;

/**
 * Equations solved for some unknowns, the basic ones, in terms of the others, in exact whole numbers: every coefficient is a whole
 * number over one common {@link #scale()}, which is the determinant of the basis and stays 1 or small in tables (J. Edmonds, "Systems
 * of distinct representatives and linear algebra", Journal of Research of the National Bureau of Standards 71B, 1967). Together with
 * a point that fits; the unknowns which are not basic have whole values at all times. For each equation there is one more
 * unknown, its gap: what the left side lacks.
 */
final class Tableau {
    /** Products of two such numbers, and their difference, fit. */
    private static final long LARGEST = 1L << 30;

    private final int unknowns;
    private final long[][] entries;
    private final int[] basic;
    private final int[] others;
    private final int[] place;
    private final long[] wholes;
    private final long[] tops;
    private int columns;
    private int rows;
    private long scale = 1;

    /** Gaps are basic, everything else has its value in the point. */
    Tableau(Equations equations, long[] point) {
        unknowns = point.length;
        rows = equations.rows().size();
        columns = unknowns;
        entries = new long[rows][unknowns];
        basic = new int[rows];
        others = new int[unknowns];
        Arrays.setAll(others, i -> i);
        place = new int[unknowns + rows];
        Arrays.setAll(place, i -> i < unknowns ? ~i : i - unknowns);
        wholes = Arrays.copyOf(point, unknowns + rows);
        tops = new long[rows];
        for (int i = 0; i < rows; i++) {
            Equation row = equations.rows().get(i);
            basic[i] = unknowns + i;
            tops[i] = row.value() - row.of(point);
            for (int j = 0; j < row.indices().length; j++) entries[i][row.indices()[j]] = row.factors()[j];
        }
    }

    /** How many unknowns there are, gaps included. */
    int size() {
        return place.length;
    }

    int rows() {
        return rows;
    }

    int columns() {
        return columns;
    }

    long scale() {
        return scale;
    }

    boolean isBasic(int unknown) {
        return place[unknown] >= 0;
    }

    /** The row of a basic unknown. */
    int row(int unknown) {
        return place[unknown];
    }

    /** The column of one that is not basic. */
    int column(int unknown) {
        return ~place[unknown];
    }

    int inRow(int row) {
        return basic[row];
    }

    int inColumn(int column) {
        return others[column];
    }

    /** By how much, over the scale, the row's unknown falls when the column's rises by one. */
    long entry(int row, int column) {
        return entries[row][column];
    }

    /** The value of an unknown times the scale. */
    long top(int unknown) {
        return isBasic(unknown) ? tops[place[unknown]] : Math.multiplyExact(wholes[unknown], scale);
    }

    long floor(int unknown) {
        return isBasic(unknown) ? Math.floorDiv(tops[place[unknown]], scale) : wholes[unknown];
    }

    long ceiling(int unknown) {
        return isBasic(unknown) ? Math.ceilDiv(tops[place[unknown]], scale) : wholes[unknown];
    }

    /** An unknown without a whole value; -1 when there is none. */
    int fractional() {
        if (scale == 1) return -1;
        for (int i = 0; i < rows; i++) if (tops[i] % scale != 0) return basic[i];
        return -1;
    }

    /** The values of the unknowns without the gaps, rounded down. */
    long[] point() {
        long[] point = new long[unknowns];
        Arrays.setAll(point, this::floor);
        return point;
    }

    /** Changes an unknown that is not basic, and the basic ones with it. */
    void move(int column, long by) {
        wholes[others[column]] += by;
        for (int i = 0; i < rows; i++)
            if (entries[i][column] != 0)
                tops[i] = Math.subtractExact(tops[i], Math.multiplyExact(entries[i][column], by));
    }

    /** Changes the column's unknown until the row's has this value, and exchanges the two. */
    void exchange(int row, int column, long value) {
        long pivot = entries[row][column];
        long sign = Long.signum(pivot);
        long before = scale;
        long way = Math.subtractExact(tops[row], Math.multiplyExact(before, value));
        scale = Math.abs(pivot);
        for (int i = 0; i < rows; i++) {
            long factor = entries[i][column];
            if (i == row || (factor == 0 && scale == before)) continue;
            tops[i] = Math.subtractExact(Math.multiplyExact(scale, tops[i]), Math.multiplyExact(sign * factor, way))
                    / before;
            eliminate(entries[i], entries[row], column, before, sign);
        }
        tops[row] = Math.addExact(Math.multiplyExact(scale, wholes[others[column]]), sign * way);
        if (sign < 0) for (int j = 0; j < columns; j++) entries[row][j] = -entries[row][j];
        entries[row][column] = sign * before;
        int entering = others[column];
        others[column] = basic[row];
        basic[row] = entering;
        place[entering] = row;
        place[others[column]] = ~column;
        wholes[others[column]] = value;
    }

    private void eliminate(long[] line, long[] pivots, int column, long before, long sign) {
        long factor = line[column];
        boolean scaled = scale != before;
        for (int j = 0; j < columns; j++) {
            if (j == column || (pivots[j] == 0 && !scaled)) continue;
            long entry = sign * (line[j] * pivots[column] - factor * pivots[j]) / before;
            if (Math.abs(entry) > LARGEST) throw new ArithmeticException("Coefficients grow beyond " + LARGEST);
            line[j] = entry;
        }
        line[column] = -sign * factor;
    }

    /** Forgets an unknown that is not basic: it keeps its value for good. */
    void fix(int column) {
        columns--;
        place[others[column]] = ~Integer.MAX_VALUE;
        if (column == columns) return;
        for (int i = 0; i < rows; i++) entries[i][column] = entries[i][columns];
        others[column] = others[columns];
        place[others[column]] = ~column;
    }

    /** Forgets a row that says nothing any more: all its coefficients are nought. */
    void drop(int row) {
        rows--;
        place[basic[row]] = ~Integer.MAX_VALUE;
        wholes[basic[row]] = tops[row] / scale;
        if (row == rows) return;
        long[] line = entries[row];
        entries[row] = entries[rows];
        entries[rows] = line;
        basic[row] = basic[rows];
        tops[row] = tops[rows];
        place[basic[row]] = row;
    }
}
