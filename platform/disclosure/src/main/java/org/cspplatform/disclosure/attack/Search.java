package org.cspplatform.disclosure.attack;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;

/**
 * Finds the least and greatest value of an unknown over the whole numbers: branch and bound, in which the bounds of each node are
 * narrowed by every equation, and the simplex method in exact numbers gives a bound and points wherever narrowing alone has too much
 * left to try.
 */
final class Search {
    /** Coefficients of the largest tableau kept: 64 MB. */
    private static final long LARGEST = 8_000_000;

    /** Unknowns of all boxes still to be looked into: 64 MB. A search that keeps more of them gives up, as one whose budget ended. */
    private static final long MOST_OPEN = 4_000_000;

    private final Part part;
    private final Equations equations;
    private final Witnesses witnesses;
    private final Meter meter;
    private Optional<Simplex> simplex = Optional.empty();
    private boolean simple;
    private boolean ended;
    private int target;
    private int sign;
    private long best;
    private Box asked;
    private Optional<long[]> found = Optional.empty();

    Search(Part part, Witnesses witnesses, Meter meter) {
        this.part = part;
        this.equations = part.equations();
        this.witnesses = witnesses;
        this.meter = meter;
        asked = part.box();
    }

    /** Looks for the least of {@code sign · target} and leaves its point with the witnesses; false when the budget ended first. */
    boolean leastOf(int target, int sign) {
        return leastOf(target, sign, Long.MIN_VALUE);
    }

    /** The same, content with {@code enough} or less. */
    boolean leastOf(int target, int sign, long enough) {
        this.target = target;
        this.sign = sign;
        best = witnesses.best(target, sign);
        return run(part.box(), enough);
    }

    /** Looks for a point with this value of the target; empty when the budget ended first. */
    Optional<Boolean> isPossible(int target, long value) {
        Box box = part.box().with(target, value, value);
        if (!equations.narrow(box, target)) return Optional.of(false);
        this.target = target;
        sign = 1;
        best = Long.MAX_VALUE;
        boolean decided = run(box, Long.MAX_VALUE - 1);
        if (best != Long.MAX_VALUE) return Optional.of(true);
        return decided ? Optional.of(false) : Optional.empty();
    }

    private boolean run(Box start, long enough) {
        asked = start;
        ended = (long) part.box().size() * equations.rows().size() > LARGEST;
        Deque<Box> open = new ArrayDeque<>();
        open.push(start);
        while (!open.isEmpty() && best > enough) {
            Box box = open.pop();
            if (lowest(box) >= best) continue;
            if (ended || !meter.spend() || (long) open.size() * part.box().size() > MOST_OPEN) return false;
            if (simple || isSmall(box)) {
                if (!isSettled(box)) split(open, box);
            } else {
                try {
                    bySimplex(open, box);
                } catch (ArithmeticException tooLarge) {
                    // Not seen in tables: coefficients outgrow 64 bits. Trying is slower and needs none.
                    simple = true;
                    open.push(box);
                }
            }
        }
        return !ended;
    }

    private void witness(long[] point) {
        // On the way from one part of the search to another a point shows something, but not what is asked for here.
        if (!witnesses.add(point) || !asked.holds(point) || sign * point[target] >= best) return;
        best = sign * point[target];
        found = Optional.of(point.clone());
    }

    /** The point of the best value found last. */
    Optional<long[]> found() {
        return found;
    }

    private long lowest(Box box) {
        return sign > 0 ? box.least()[target] : -box.greatest()[target];
    }

    /** Few enough points for trying, with narrowing, to cost less than exchanges. */
    private static boolean isSmall(Box box) {
        double points = 1;
        for (int i = 0; i < box.size(); i++) points *= 1.0 + box.width(i);
        return points <= 64;
    }

    private boolean isSettled(Box box) {
        for (int i = 0; i < box.size(); i++) if (!box.isFixed(i)) return false;
        witness(box.least());
        return true;
    }

    private void bySimplex(Deque<Box> open, Box box) {
        if (simplex.isEmpty()) simplex = Optional.of(new Simplex(equations, witnesses.point(), meter, this::witness));
        Simplex now = simplex.get();
        Simplex.Outcome inside = now.enter(box);
        ended = inside == Simplex.Outcome.SPENT;
        if (inside != Simplex.Outcome.REACHED) return;
        ended = now.push(target, sign, sign * lowest(box)) == Simplex.Outcome.SPENT;
        if (ended) return;
        Tableau tableau = now.tableau();
        int fractional = tableau.fractional();
        if (fractional < 0) {
            witness(tableau.point());
            return;
        }
        long bound = sign > 0 ? tableau.ceiling(target) : -tableau.floor(target);
        if (bound >= best) return;
        Box rest = sign > 0
                ? box.with(target, bound, box.greatest()[target])
                : box.with(target, box.least()[target], -bound);
        if (fractional == target) push(open, rest, target);
        else divide(open, rest, fractional, tableau.floor(fractional));
    }

    /** The wanted end of the target first, else of what has least to choose from; alone when the range is short. */
    private void split(Deque<Box> open, Box box) {
        int unknown = box.isFixed(target) ? narrowest(box) : target;
        long low = box.least()[unknown];
        long high = box.greatest()[unknown];
        boolean fromBelow = unknown != target || sign > 0;
        long cut = fromBelow ? low : high - 1;
        if (high - low > 16) cut = low + (high - low) / 2;
        Box lower = box.with(unknown, low, cut);
        Box upper = box.with(unknown, cut + 1, high);
        push(open, fromBelow ? upper : lower, unknown);
        push(open, fromBelow ? lower : upper, unknown);
    }

    private static int narrowest(Box box) {
        int narrowest = -1;
        for (int i = 0; i < box.size(); i++)
            if (!box.isFixed(i) && (narrowest < 0 || box.width(i) < box.width(narrowest))) narrowest = i;
        return narrowest;
    }

    private void divide(Deque<Box> open, Box box, int unknown, long cut) {
        push(open, box.with(unknown, cut + 1, box.greatest()[unknown]), unknown);
        push(open, box.with(unknown, box.least()[unknown], cut), unknown);
    }

    private void push(Deque<Box> open, Box box, int changed) {
        if (equations.narrow(box, changed)) open.push(box);
    }
}
