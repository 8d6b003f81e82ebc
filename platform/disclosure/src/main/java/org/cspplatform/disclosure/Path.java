package org.cspplatform.disclosure;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Changes made so far, one figure after the other, and the sums they have put out of balance. */
final class Path {
    private static final int[] NONE = {};
    private static final long[] NOTHING = {};

    private final @Nullable Path before;
    private final int figure;
    private final long change;
    private final double cost;
    private final long mark;
    private final int length;
    private final int[] open;
    private final long[] gaps;

    private Path(@Nullable Path before, int figure, long change, double cost, long mark, int[] open, long[] gaps) {
        this.before = before;
        this.figure = figure;
        this.change = change;
        this.cost = cost;
        this.mark = mark;
        this.length = before == null ? 1 : before.length + 1;
        this.open = open;
        this.gaps = gaps;
    }

    static Path start(Sums sums, int figure, long change, double cost) {
        return extend(null, sums, figure, change, cost, mark(figure, change));
    }

    Path and(Sums sums, int next, long by, double more) {
        return extend(this, sums, next, by, cost + more, mark + mark(next, by));
    }

    private static Path extend(@Nullable Path before, Sums sums, int figure, long change, double cost, long mark) {
        int[] old = before == null ? NONE : before.open;
        long[] oldGaps = before == null ? NOTHING : before.gaps;
        int[] touched = sums.sumsOf(figure);
        int[] signs = sums.signsOf(figure);
        int[] open = new int[old.length + touched.length];
        long[] gaps = new long[open.length];
        int count = 0;
        for (int i = 0; i < old.length; i++) {
            long gap = oldGaps[i] + change(touched, signs, old[i], change);
            if (gap == 0) continue;
            open[count] = old[i];
            gaps[count++] = gap;
        }
        for (int i = 0; i < touched.length; i++) {
            if (position(old, touched[i]) >= 0) continue;
            open[count] = touched[i];
            gaps[count++] = signs[i] * change;
        }
        return new Path(before, figure, change, cost, mark, Arrays.copyOf(open, count), Arrays.copyOf(gaps, count));
    }

    private static long change(int[] touched, int[] signs, int sum, long change) {
        int at = position(touched, sum);
        return at < 0 ? 0 : signs[at] * change;
    }

    private static int position(int[] sums, int sum) {
        for (int i = 0; i < sums.length; i++) if (sums[i] == sum) return i;
        return -1;
    }

    /** How many sums would be out of balance after one more change. */
    int openAfter(Sums sums, int next, long by) {
        int[] touched = sums.sumsOf(next);
        int[] signs = sums.signsOf(next);
        int count = open.length;
        for (int i = 0; i < touched.length; i++) {
            int at = position(open, touched[i]);
            if (at < 0) count++;
            else if (gaps[at] + signs[i] * by == 0) count--;
        }
        return count;
    }

    boolean changes(int other) {
        for (Path at = this; at != null; at = at.before) if (at.figure == other) return true;
        return false;
    }

    boolean isBalanced() {
        return open.length == 0;
    }

    /** The sums out of balance. */
    int[] open() {
        return open;
    }

    /** By how much each is. */
    long gap(int position) {
        return gaps[position];
    }

    double cost() {
        return cost;
    }

    /** The same for the same changes in any order. */
    long mark() {
        return mark;
    }

    static long mark(int figure, long change) {
        long mixed = (figure * 0x9E3779B97F4A7C15L) ^ (change * 0xC2B2AE3D27D4EB4FL);
        mixed ^= mixed >>> 29;
        return mixed * 0xBF58476D1CE4E5B9L;
    }

    int length() {
        return length;
    }

    int figure() {
        return figure;
    }

    long by() {
        return change;
    }

    @Nullable
    Path before() {
        return before;
    }
}
