package org.cspplatform.disclosure.attack;

import java.util.Arrays;

/**
 * Bounds that hold whatever a solver's tolerance: for <em>any</em> multipliers y of the equations A x = b, and every x in the box,
 * {@code c·x = y·b + (c - yA)·x >= y·b + Σ min over the box of (c - yA) x}. A solver's multipliers make this bound (nearly) the
 * optimum; evaluated in whole numbers it is true even when they are a little off (A. Neumaier and O. Shcherbina, "Safe bounds in
 * linear and mixed-integer linear programming", Mathematical Programming 99, 2004).
 */
final class Proof {
    /** Multipliers of tables are small fractions; this is a multiple of every number up to twelve. */
    private static final long SCALE = 27_720;

    private static final long[] NOTHING = {};

    private Proof() {}

    /** No point of the box that fits the equations has {@code sign · target} below this. */
    static long leastOf(Equations equations, Box box, double[] duals, int target, int sign) {
        long trivial = sign > 0 ? box.least()[target] : -box.greatest()[target];
        long[] scaled = scaled(duals, Double.MAX_VALUE);
        if (scaled.length == 0) return trivial;
        try {
            return Math.max(trivial, Math.ceilDiv(bound(equations, box, scaled, target, sign), SCALE));
        } catch (ArithmeticException tooLarge) {
            return trivial;
        }
    }

    /** Whether these multipliers prove that no point of the box fits the equations. */
    static boolean impossible(Equations equations, Box box, double[] duals) {
        long[] scaled = scaled(duals, 1e6);
        try {
            return scaled.length > 0 && bound(equations, box, scaled, 0, 0) > 0;
        } catch (ArithmeticException tooLarge) {
            return false;
        }
    }

    private static long[] scaled(double[] duals, double most) {
        long[] scaled = new long[duals.length];
        for (int i = 0; i < duals.length; i++) {
            if (!(Math.abs(duals[i]) <= Math.min(most, 1e9))) return NOTHING;
            scaled[i] = Math.round(duals[i] * SCALE);
        }
        return scaled;
    }

    private static long bound(Equations equations, Box box, long[] y, int target, int sign) {
        long bound = 0;
        long[] reduced = new long[box.size()];
        if (reduced.length > 0) reduced[target] = sign * SCALE;
        for (int i = 0; i < y.length; i++) {
            if (y[i] == 0) continue;
            Equation row = equations.rows().get(i);
            bound = Math.addExact(bound, Math.multiplyExact(y[i], row.value()));
            for (int j = 0; j < row.indices().length; j++)
                reduced[row.indices()[j]] = Math.subtractExact(
                        reduced[row.indices()[j]], Math.multiplyExact(y[i], (long) row.factors()[j]));
        }
        for (int j = 0; j < reduced.length; j++) {
            if (reduced[j] == 0) continue;
            long extreme = reduced[j] > 0 ? box.least()[j] : box.greatest()[j];
            bound = Math.addExact(bound, Math.multiplyExact(reduced[j], extreme));
        }
        return bound;
    }

    /** Multipliers with the other sign: solvers differ in the convention, and both give a true bound. */
    static double[] turned(double[] duals) {
        return Arrays.stream(duals).map(dual -> -dual).toArray();
    }
}
