package org.cspplatform.disclosure.attack;

/** {@code Σ factors[i] · unknown[indices[i]] = value}. */
final class Equation {
    private final int[] indices;
    private final int[] factors;
    private final long value;

    Equation(int[] indices, int[] factors, long value) {
        this.indices = indices;
        this.factors = factors;
        this.value = value;
    }

    int[] indices() {
        return indices;
    }

    int[] factors() {
        return factors;
    }

    long value() {
        return value;
    }

    /** The left side at a point. */
    long of(long[] point) {
        long total = 0;
        for (int i = 0; i < indices.length; i++) total += factors[i] * point[indices[i]];
        return total;
    }

    boolean holds(long[] point) {
        return of(point) == value;
    }

    /** The least that the left side can be within the box. */
    long least(Box box) {
        long total = 0;
        for (int i = 0; i < indices.length; i++)
            total += factors[i] * (factors[i] > 0 ? box.least()[indices[i]] : box.greatest()[indices[i]]);
        return total;
    }

    /** The greatest that the left side can be within the box. */
    long greatest(Box box) {
        long total = 0;
        for (int i = 0; i < indices.length; i++)
            total += factors[i] * (factors[i] > 0 ? box.greatest()[indices[i]] : box.least()[indices[i]]);
        return total;
    }
}
