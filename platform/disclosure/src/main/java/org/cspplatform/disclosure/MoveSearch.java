package org.cspplatform.disclosure;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.PriorityQueue;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Looks for a chain of changes which starts at one figure and leaves every sum in balance: a beam search that repairs one sum after
 * the other. It may suppress further cells on its way, at their weight, and then prefers cheap chains. What it finds is a proof; that
 * it finds nothing proves nothing.
 */
final class MoveSearch {
    private static final int LONGEST = 40;
    private static final int LONGER = 10;

    /** How much more a choice costs here than in the search among what is free. */
    private static final int COSTLY = 20;

    private final Universe universe;
    private final Sums sums;
    private final Pattern pattern;
    private final Clock clock;
    private final Effort effort;

    MoveSearch(Universe universe, Pattern pattern, Clock clock, Effort effort) {
        this.universe = universe;
        this.sums = universe.sums();
        this.pattern = pattern;
        this.clock = clock;
        this.effort = effort;
    }

    /** A path not yet made. */
    private record Step(@Nullable Path from, int figure, long change, double price, double score) {}

    /**
     * Searches.
     *
     * @param figure where to start
     * @param change by how much it changes; not nought
     * @param trial changes already made, to which the new ones are added
     * @param sparing the contributor whose figures must not change; {@link Trial#NO_ONE} for the public
     * @param suppressing whether more cells may be suppressed
     */
    @Nullable
    Path find(int figure, long change, Trial trial, int sparing, boolean suppressing) {
        @Nullable Path found = find(figure, change, trial, sparing, suppressing, effort.wide());
        return found == null && suppressing ? find(figure, change, trial, sparing, true, 4 * effort.wide()) : found;
    }

    private @Nullable Path find(int figure, long change, Trial trial, int sparing, boolean suppressing, int width) {
        double price = price(figure, change, trial, sparing, suppressing);
        if (price < 0) return null;
        List<Path> level = List.of(Path.start(sums, figure, change, price));
        @Nullable Path best = null;
        int longest = LONGEST;
        for (int length = 1; length < longest && !level.isEmpty() && !clock.isOver(); length++) {
            PriorityQueue<Step> next =
                    new PriorityQueue<>(Comparator.comparingDouble(Step::score).reversed());
            Set<Long> seen = new HashSet<>();
            for (Path path : level) {
                if (path.isBalanced()) {
                    // Longer chains are seldom cheaper, and wander for ever among what is free.
                    longest = Math.min(longest, length + LONGER);
                    if (best == null || path.cost() < best.cost()) best = path;
                    if (best.cost() == 0) return best;
                } else if (best == null || path.cost() < best.cost()) {
                    extend(path, trial, sparing, suppressing, width, next, seen);
                }
            }
            List<Path> paths = new ArrayList<>();
            for (Step step : next)
                if (step.from() != null) paths.add(step.from().and(sums, step.figure(), step.change(), step.price()));
            paths.sort(
                    Comparator.comparingInt((Path path) -> path.open().length).thenComparingDouble(Path::cost));
            level = paths;
        }
        return best;
    }

    /** Tries every figure that could repair the sum with the fewest of them. */
    private void extend(
            Path path,
            Trial trial,
            int sparing,
            boolean suppressing,
            int width,
            PriorityQueue<Step> next,
            Set<Long> seen) {
        int tightest = 0;
        int[] open = path.open();
        for (int i = 1; i < open.length; i++)
            if (choices(open[i], suppressing) < choices(open[tightest], suppressing)) tightest = i;
        int sum = open[tightest];
        long gap = path.gap(tightest);
        int[] members = suppressing ? sums.members(sum) : pattern.loose(sum);
        int count = choices(sum, suppressing);
        clock.count((long) COSTLY * count);
        for (int m = 0; m < count; m++) {
            int figure = members[m];
            long change = -gap * sign(figure, sum);
            double price = price(figure, change, trial, sparing, suppressing);
            if (price < 0) continue;
            int left = path.openAfter(sums, figure, change);
            double score = path.cost() + price + effort.eagerness() * left + 0.001 * m / count;
            if (next.size() >= width && score >= worst(next)) continue;
            if (path.changes(figure) || !seen.add(path.mark() + Path.mark(figure, change))) continue;
            next.add(new Step(path, figure, change, price, score));
            if (next.size() > width) next.poll();
        }
    }

    private int choices(int sum, boolean suppressing) {
        return suppressing ? sums.members(sum).length : pattern.looseCount(sum);
    }

    private static double worst(PriorityQueue<Step> queue) {
        Step worst = queue.peek();
        return worst == null ? Double.MAX_VALUE : worst.score();
    }

    private int sign(int figure, int sum) {
        int[] of = sums.sumsOf(figure);
        for (int i = 0; i < of.length; i++) if (of[i] == sum) return sums.signsOf(figure)[i];
        throw new IllegalStateException("Figure " + figure + " is not in sum " + sum);
    }

    /** What changing the figure costs: nothing while it is unknown enough, its weight when it must be suppressed for it; -1: not possible. */
    private double price(int figure, long change, Trial trial, int sparing, boolean suppressing) {
        if (universe.owner(figure) == sparing) return -1;
        long value = universe.truth(figure) + trial.change(figure) + change;
        if (value >= pattern.least(figure) && value <= pattern.greatest(figure)) return 0;
        if (!suppressing || !pattern.maySuppress(figure) || !pattern.wouldAllow(figure, value)) return -1;
        return trial.suppresses(figure) ? 0 : pattern.weight(figure);
    }
}
