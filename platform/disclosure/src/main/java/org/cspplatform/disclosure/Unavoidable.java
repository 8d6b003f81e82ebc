package org.cspplatform.disclosure;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.IntStream;
import org.cspplatform.disclosure.attack.Attack;
import org.cspplatform.disclosure.attack.Attacker;
import org.cspplatform.disclosure.attack.Budget;
import org.cspplatform.disclosure.attack.Interval;
import org.cspplatform.disclosure.attack.Knowledge;
import org.jspecify.annotations.Nullable;

/**
 * What an attacker would know if the present release suppressed every figure but noughts: what earlier releases told, that a total of
 * three figures above nought is at least three, and that a contributor's own figures are part of the totals. No suppression can undo
 * it, so nothing more is asked. Found by narrowing bounds sum by sum; where that says too little, since some sums follow from several
 * others together, by integer programming.
 */
final class Unavoidable {
    private static final int LARGEST = 5_000;
    private static final Budget BUDGET = new Budget(2_000, Duration.ofMillis(300));

    private final Universe universe;
    private final long[] least;
    private final long[] greatest;
    private final Map<Integer, Map<Integer, Guess>> byViewer = new HashMap<>();
    private final Map<Integer, Map<Integer, Guess>> proven = new HashMap<>();

    Unavoidable(Universe universe, Policy policy, boolean[] withheld) {
        this.universe = universe;
        least = new long[universe.size()];
        greatest = new long[universe.size()];
        for (int i = 0; i < least.length; i++) {
            Guess guess = universe.known(i);
            if (i < withheld.length && !withheld[i])
                guess = guess.and(
                        universe.truth(i) == 0
                                        && !policy.suppressesNoughts()
                                        && !universe.needs().containsKey(i)
                                ? new Guess(0, 0)
                                : Guess.suppressed(policy, universe.isMagnitude(i), universe.truth(i)));
            least[i] = guess.least();
            greatest[i] = guess.greatest();
        }
        narrow(least, greatest, IntStream.range(0, universe.allSums().count()).toArray());
    }

    Guess of(int figure, int viewer) {
        Guess guess = narrowed(figure, viewer);
        Guess open = proven(figure, Trial.NO_ONE);
        if (open != null) guess = guess.and(open);
        Guess own = viewer < 0 ? null : proven(figure, viewer);
        return own == null ? guess : guess.and(own);
    }

    private Guess narrowed(int figure, int viewer) {
        Guess open = new Guess(least[figure], greatest[figure]);
        return viewer < 0
                ? open
                : byViewer.computeIfAbsent(viewer, this::seenBy).getOrDefault(figure, open);
    }

    private @Nullable Guess proven(int figure, int viewer) {
        return proven.getOrDefault(viewer, Map.of()).get(figure);
    }

    /**
     * Looks closer at what a viewer would know of a figure.
     *
     * @return whether that is more than was said before
     */
    boolean sharpen(int figure, int viewer) {
        if (universe.size() > LARGEST || proven(figure, viewer) != null) return false;
        Guess before = of(figure, viewer);
        Guess exact = exactly(figure, viewer);
        proven.computeIfAbsent(viewer, _ -> new HashMap<>()).put(figure, exact);
        return !of(figure, viewer).equals(before);
    }

    private Guess exactly(int figure, int viewer) {
        Knowledge.Builder known = Knowledge.builder();
        long[] truth = new long[least.length];
        for (int i = 0; i < truth.length; i++) {
            truth[i] = universe.truth(i);
            boolean own = universe.owner(i) == viewer;
            known.unknown(own ? truth[i] : least[i], own ? truth[i] : greatest[i]);
        }
        Sums sums = universe.sums();
        for (int s = 0; s < sums.count(); s++) known.sum(sums.members(s), sums.signs(s), 0);
        Attack attack = new Attacker().attack(known.build(), new int[] {figure}, BUDGET, truth);
        Interval interval = attack.intervals().getFirst();
        return attack.kind() == Attack.Kind.EXACT
                ? new Guess(interval.least(), interval.greatest())
                : new Guess(Long.MIN_VALUE, Long.MAX_VALUE);
    }

    private Map<Integer, Guess> seenBy(int viewer) {
        long[] low = least.clone();
        long[] high = greatest.clone();
        BitSet touched = new BitSet();
        for (int i = 0; i < low.length; i++) {
            if (universe.owner(i) != viewer) continue;
            low[i] = universe.truth(i);
            high[i] = universe.truth(i);
            for (int sum : universe.allSums().sumsOf(i)) touched.set(sum);
        }
        narrow(low, high, touched.stream().toArray());
        Map<Integer, Guess> different = new HashMap<>();
        for (int figure : universe.needs().keySet())
            if (low[figure] != least[figure] || high[figure] != greatest[figure])
                different.put(figure, new Guess(low[figure], high[figure]));
        return different;
    }

    private void narrow(long[] low, long[] high, int[] first) {
        Sums sums = universe.allSums();
        ArrayDeque<Integer> queue = new ArrayDeque<>();
        BitSet queued = new BitSet();
        for (int sum : first) {
            queue.add(sum);
            queued.set(sum);
        }
        // Each round narrows by whole numbers; where that could creep, stopping early only asks for more than needed.
        long left = 20L * sums.count() + 1000;
        while (!queue.isEmpty() && left-- > 0) {
            int sum = queue.remove();
            queued.clear(sum);
            BitSet narrowed = narrow(low, high, sum);
            narrowed.stream()
                    .flatMap(figure -> IntStream.of(sums.sumsOf(figure)))
                    .forEach(other -> {
                        if (other == sum || queued.get(other)) return;
                        queue.add(other);
                        queued.set(other);
                    });
        }
    }

    /** Each member is what all others leave it. */
    private BitSet narrow(long[] low, long[] high, int sum) {
        int[] members = universe.allSums().members(sum);
        int[] signs = universe.allSums().signs(sum);
        long lowest = 0;
        long highest = 0;
        for (int m = 0; m < members.length; m++) {
            lowest += signs[m] > 0 ? low[members[m]] : -high[members[m]];
            highest += signs[m] > 0 ? high[members[m]] : -low[members[m]];
        }
        BitSet narrowed = new BitSet();
        for (int m = 0; m < members.length; m++) {
            int figure = members[m];
            long own = signs[m] > 0 ? low[figure] : -high[figure];
            long ownHigh = signs[m] > 0 ? high[figure] : -low[figure];
            long from = -(highest - ownHigh);
            long to = -(lowest - own);
            long newLow = Math.max(low[figure], signs[m] > 0 ? from : -to);
            long newHigh = Math.min(high[figure], signs[m] > 0 ? to : -from);
            if (newLow == low[figure] && newHigh == high[figure]) continue;
            low[figure] = newLow;
            high[figure] = newHigh;
            lowest += (signs[m] > 0 ? newLow : -newHigh) - own;
            highest += (signs[m] > 0 ? newHigh : -newLow) - ownHigh;
            narrowed.set(figure);
        }
        return narrowed;
    }
}
