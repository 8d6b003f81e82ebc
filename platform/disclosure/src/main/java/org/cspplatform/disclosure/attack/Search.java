package org.cspplatform.disclosure.attack;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;

/**
 * Finds the least and greatest value of an unknown over the whole numbers: branch and bound, in which the bounds of each node are
 * narrowed by every equation, and a linear program gives a bound and a point wherever narrowing alone has too much left to try.
 */
final class Search {
    private final Part part;
    private final Equations equations;
    private final Program program;
    private final Witnesses witnesses;
    private final Meter meter;
    private long best;
    private Box asked;

    Search(Part part, Witnesses witnesses, Meter meter) {
        this.part = part;
        this.equations = part.equations();
        this.program = new Program(equations);
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
        best = witnesses.best(target, sign);
        return run(part.box(), target, sign, enough);
    }

    /** Looks for a point with this value of the target; empty when the budget ended first. */
    Optional<Boolean> isPossible(int target, long value) {
        Box box = part.box().with(target, value, value);
        if (!equations.narrow(box, target)) return Optional.of(false);
        best = Long.MAX_VALUE;
        boolean ended = run(box, target, 1, Long.MAX_VALUE - 1);
        if (best != Long.MAX_VALUE) return Optional.of(true);
        return ended ? Optional.of(false) : Optional.empty();
    }

    private boolean run(Box start, int target, int sign, long enough) {
        asked = start;
        Deque<Box> open = new ArrayDeque<>();
        open.push(start);
        while (!open.isEmpty() && best > enough) {
            Box box = open.pop();
            if (lowest(box, target, sign) >= best) continue;
            if (!meter.spend()) return false;
            if (isSmall(box)) {
                if (!settled(box, target, sign))
                    split(open, box, isOpen(box, target) ? target : narrowest(box), sign, target);
            } else {
                byProgram(open, box, target, sign);
            }
        }
        return true;
    }

    private void witness(long[] point, int target, int sign) {
        // A solver's point may lie outside what was asked for: then it shows something, but not what is looked for
        // here.
        if (witnesses.add(point) && asked.holds(point)) best = Math.min(best, sign * point[target]);
    }

    private static long lowest(Box box, int target, int sign) {
        return sign > 0 ? box.least()[target] : -box.greatest()[target];
    }

    private static boolean isOpen(Box box, int unknown) {
        return !box.isFixed(unknown);
    }

    /** Few enough points for trying, with narrowing, to cost less than a linear program. */
    private static boolean isSmall(Box box) {
        double points = 1;
        for (int i = 0; i < box.size(); i++) points *= 1.0 + box.width(i);
        return points <= 512;
    }

    private boolean settled(Box box, int target, int sign) {
        for (int i = 0; i < box.size(); i++) if (isOpen(box, i)) return false;
        witness(box.least(), target, sign);
        return true;
    }

    private void byProgram(Deque<Box> open, Box box, int target, int sign) {
        Optional<Program.Answer> answer = program.minimise(box, target, sign);
        if (answer.isPresent() && answer.get().feasible()) {
            double[] duals = answer.get().duals();
            long bound = Math.max(
                    Proof.leastOf(equations, box, duals, target, sign),
                    Proof.leastOf(equations, box, Proof.turned(duals), target, sign));
            if (bound >= best) return;
            witness(rounded(answer.get().point()), target, sign);
            if (bound >= best) return;
            int fractional = mostFractional(answer.get().point(), box);
            if (fractional >= 0) {
                divide(open, box, fractional, (long) Math.floor(answer.get().point()[fractional]));
                return;
            }
        } else if (answer.isPresent()) {
            Optional<Program.Answer> breach = program.leastBreach(box);
            if (breach.isPresent()
                    && (Proof.impossible(equations, box, breach.get().duals())
                            || Proof.impossible(
                                    equations, box, Proof.turned(breach.get().duals())))) return;
        }
        split(open, box, isOpen(box, target) ? target : narrowest(box), sign, target);
    }

    private static long[] rounded(double[] point) {
        long[] rounded = new long[point.length];
        for (int i = 0; i < point.length; i++) rounded[i] = Math.round(point[i]);
        return rounded;
    }

    private static int mostFractional(double[] point, Box box) {
        int most = -1;
        double furthest = 1e-6;
        for (int i = 0; i < point.length; i++) {
            double off = Math.abs(point[i] - Math.rint(point[i]));
            if (off > furthest && point[i] > box.least()[i] && point[i] < box.greatest()[i]) {
                furthest = off;
                most = i;
            }
        }
        return most;
    }

    private static int narrowest(Box box) {
        int narrowest = -1;
        for (int i = 0; i < box.size(); i++)
            if (isOpen(box, i) && (narrowest < 0 || box.width(i) < box.width(narrowest))) narrowest = i;
        return narrowest;
    }

    /** The wanted end first, alone when the range is short, else one half after the other. */
    private void split(Deque<Box> open, Box box, int unknown, int sign, int target) {
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

    private void divide(Deque<Box> open, Box box, int unknown, long cut) {
        push(open, box.with(unknown, cut + 1, box.greatest()[unknown]), unknown);
        push(open, box.with(unknown, box.least()[unknown], cut), unknown);
    }

    private void push(Deque<Box> open, Box box, int changed) {
        if (equations.narrow(box, changed)) open.push(box);
    }
}
