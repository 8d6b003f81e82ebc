package org.cspplatform.disclosure;

import java.util.Arrays;

/** What the release shows at this stage, and what the public therefore knows of each figure before adding up. */
final class Pattern {
    private static final double LIGHT = 1;
    private static final double SPREAD = 0.25;

    private final Universe universe;
    private final Policy policy;
    private final Rounded rounded;
    private final long[] least;
    private final long[] greatest;
    private final boolean[] suppressed;
    private final boolean[] withheld;
    private final double[] weights;
    private final int[][] loose;
    private final int[] looseCounts;

    Pattern(Universe universe, Rounded rounded, boolean[] withheld) {
        this.universe = universe;
        this.policy = rounded.policy();
        this.rounded = rounded;
        this.withheld = withheld;
        int size = universe.size();
        least = new long[size];
        greatest = new long[size];
        suppressed = new boolean[universe.presentSize()];
        weights = new double[universe.presentSize()];
        Sums sums = universe.sums();
        loose = new int[sums.count()][];
        looseCounts = new int[sums.count()];
        for (int s = 0; s < loose.length; s++) loose[s] = new int[sums.members(s).length];
        for (int i = 0; i < size; i++) set(i);
        weigh();
    }

    /** A cell costs one, a large one a little more, so that small ones are preferred among equals. */
    private void weigh() {
        long largest = 1;
        for (int i = 0; i < weights.length; i++) largest = Math.max(largest, universe.truth(i));
        for (int i = 0; i < weights.length; i++)
            weights[i] = LIGHT + SPREAD * Math.log1p((double) universe.truth(i)) / Math.log1p((double) largest);
    }

    private void set(int figure) {
        boolean before = isLoose(figure);
        Guess guess = universe.known(figure);
        if (figure < suppressed.length) guess = guess.and(told(figure));
        least[figure] = guess.least();
        greatest[figure] = guess.greatest();
        if (before != isLoose(figure))
            for (int sum : universe.sums().sumsOf(figure)) list(sum, figure, isLoose(figure));
    }

    private Guess told(int cell) {
        if (withheld[cell]) return Guess.ANYTHING;
        if (suppressed[cell]) return guessIfSuppressed(cell);
        return Guess.value(rounded.figure(cell), policy, universe.isMagnitude(cell));
    }

    private Guess guessIfSuppressed(int cell) {
        return Guess.suppressed(policy, universe.isMagnitude(cell), universe.truth(cell));
    }

    private void list(int sum, int figure, boolean add) {
        int[] members = loose[sum];
        if (add) {
            members[looseCounts[sum]++] = figure;
            return;
        }
        int at = 0;
        while (members[at] != figure) at++;
        members[at] = members[--looseCounts[sum]];
    }

    void suppress(int cell) {
        suppressed[cell] = true;
        set(cell);
    }

    void show(int cell) {
        suppressed[cell] = false;
        set(cell);
    }

    boolean isSuppressed(int figure) {
        return figure < suppressed.length && suppressed[figure];
    }

    boolean isWithheld(int figure) {
        return figure < withheld.length && withheld[figure];
    }

    /** Whether the public does not know it at once. */
    boolean isLoose(int figure) {
        return least[figure] < greatest[figure];
    }

    long least(int figure) {
        return least[figure];
    }

    long greatest(int figure) {
        return greatest[figure];
    }

    /** The members of a sum which are not known at once: the first {@link #looseCount} of the array. */
    int[] loose(int sum) {
        return loose[sum];
    }

    int looseCount(int sum) {
        return looseCounts[sum];
    }

    /** Whether the cell may be suppressed to protect others: it is shown and not nought. */
    boolean maySuppress(int figure) {
        return figure < suppressed.length
                && !suppressed[figure]
                && !withheld[figure]
                && (universe.truth(figure) > 0 || policy.suppressesNoughts());
    }

    /** Whether the figure could be this, were the cell suppressed. */
    boolean wouldAllow(int cell, long figure) {
        Guess guess = ifSuppressed(cell);
        return guess.least() <= figure && figure <= guess.greatest();
    }

    /** What would be known of the cell, were it suppressed. */
    Guess ifSuppressed(int cell) {
        return universe.known(cell).and(guessIfSuppressed(cell));
    }

    double weight(int cell) {
        return weights[cell];
    }

    boolean[] suppressed() {
        return Arrays.copyOf(suppressed, suppressed.length);
    }
}
