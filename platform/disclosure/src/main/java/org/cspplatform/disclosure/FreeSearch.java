package org.cspplatform.disclosure;

import java.util.Arrays;
import java.util.BitSet;

/**
 * Looks for a chain of changes among figures which are unknown already, without suppressing any more: depth first, always repairing
 * the sum with the fewest possibilities. It starts afresh in another order when it gets lost. That it finds nothing proves nothing.
 */
final class FreeSearch {
    private static final int[] DEEPEST = {10, 16, 40};

    private final Universe universe;
    private final Sums sums;
    private final Pattern pattern;
    private final Clock clock;
    private final int nodes;
    private final long[] gaps;
    private final int[] open;
    private final int[] position;
    private final BitSet used = new BitSet();
    private final int[] chain = new int[41];
    private final long[] changes = new long[41];
    private int openCount;
    private int length;
    private int left;
    private int turn;
    private int deepest;

    /**
     * @param nodes how many changes are tried at most at the first start; the others have twice and four times as many
     */
    FreeSearch(Universe universe, Pattern pattern, Clock clock, int nodes) {
        this.universe = universe;
        this.sums = universe.sums();
        this.pattern = pattern;
        this.clock = clock;
        this.nodes = nodes;
        gaps = new long[sums.count()];
        open = new int[sums.count()];
        position = new int[sums.count()];
        Arrays.fill(position, -1);
    }

    /** Whether a chain was found that changes the figure and spares a contributor; it is then added to the trial. */
    boolean find(int figure, long change, Trial trial, int sparing) {
        if (!isPossible(figure, change, trial, sparing)) return false;
        for (int start = 0; start < DEEPEST.length && !clock.isOver(); start++) {
            left = nodes << start;
            turn = start * 7;
            deepest = DEEPEST[start];
            push(figure, change);
            boolean found = repair(trial, sparing);
            if (found) for (int i = 0; i < length; i++) trial.add(chain[i], changes[i]);
            while (length > 0) pop();
            if (found) return true;
        }
        return false;
    }

    private boolean repair(Trial trial, int sparing) {
        if (openCount == 0) return true;
        if (length >= deepest) return false;
        int tightest = tightest(trial, sparing);
        if (tightest < 0) return false;
        int[] members = pattern.loose(tightest);
        int count = pattern.looseCount(tightest);
        // Those that put fewer sums out of balance come first.
        int[] ranks = new int[count];
        int lowest = Integer.MAX_VALUE;
        int highest = -1;
        for (int m = 0; m < count; m++) {
            ranks[m] = rank(members[m], tightest, trial, sparing);
            if (ranks[m] < 0) continue;
            lowest = Math.min(lowest, ranks[m]);
            highest = Math.max(highest, ranks[m]);
        }
        for (int rank = lowest; rank <= highest; rank++) {
            for (int m = 0; m < count; m++) {
                int at = (m + turn) % count;
                if (ranks[at] != rank) continue;
                if (left-- <= 0) return false;
                push(members[at], repairing(members[at], tightest));
                if (repair(trial, sparing)) return true;
                pop();
            }
        }
        return false;
    }

    /** The open sum with the fewest possibilities; -1 when one has none. */
    private int tightest(Trial trial, int sparing) {
        int best = -1;
        int fewest = Integer.MAX_VALUE;
        for (int i = 0; i < openCount; i++) {
            int sum = open[i];
            int[] members = pattern.loose(sum);
            int count = pattern.looseCount(sum);
            clock.count(count);
            int possible = 0;
            for (int m = 0; m < count && possible < fewest; m++) {
                if (!used.get(members[m]) && isPossible(members[m], repairing(members[m], sum), trial, sparing))
                    possible++;
            }
            if (possible == 0) return -1;
            if (possible >= fewest) continue;
            fewest = possible;
            best = sum;
        }
        return best;
    }

    /** How many sums are out of balance after the figure repaired this one; -1 when it may not. */
    private int rank(int figure, int sum, Trial trial, int sparing) {
        if (used.get(figure)) return -1;
        long change = repairing(figure, sum);
        if (!isPossible(figure, change, trial, sparing)) return -1;
        int[] of = sums.sumsOf(figure);
        int[] signs = sums.signsOf(figure);
        int count = openCount;
        for (int i = 0; i < of.length; i++) {
            if (position[of[i]] < 0) {
                if (pattern.looseCount(of[i]) < 2) return -1;
                count++;
            } else if (gaps[of[i]] + signs[i] * change == 0) {
                count--;
            }
        }
        return count;
    }

    private long repairing(int figure, int sum) {
        int[] of = sums.sumsOf(figure);
        int at = 0;
        while (of[at] != sum) at++;
        return -gaps[sum] * sums.signsOf(figure)[at];
    }

    private boolean isPossible(int figure, long change, Trial trial, int sparing) {
        if (universe.owner(figure) == sparing) return false;
        long value = universe.truth(figure) + trial.change(figure) + change;
        return trial.suppresses(figure)
                ? pattern.wouldAllow(figure, value)
                : value >= pattern.least(figure) && value <= pattern.greatest(figure);
    }

    private void push(int figure, long change) {
        chain[length] = figure;
        changes[length++] = change;
        used.set(figure);
        shift(figure, change);
    }

    private void pop() {
        int figure = chain[--length];
        used.clear(figure);
        shift(figure, -changes[length]);
    }

    private void shift(int figure, long change) {
        int[] of = sums.sumsOf(figure);
        int[] signs = sums.signsOf(figure);
        for (int i = 0; i < of.length; i++) {
            int sum = of[i];
            gaps[sum] += signs[i] * change;
            if (gaps[sum] != 0 && position[sum] < 0) {
                position[sum] = openCount;
                open[openCount++] = sum;
            } else if (gaps[sum] == 0) {
                int last = open[--openCount];
                open[position[sum]] = last;
                position[last] = position[sum];
                position[sum] = -1;
            }
        }
    }
}
