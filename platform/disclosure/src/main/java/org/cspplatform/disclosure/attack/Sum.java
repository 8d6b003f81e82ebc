package org.cspplatform.disclosure.attack;

import java.util.Map;
import java.util.TreeMap;

/** A known sum of unknowns: {@code low <= Σ factors[i] · unknown[indices[i]] <= high}. Each unknown stands in it once. */
final class Sum {
    private final int[] indices;
    private final int[] factors;
    private final long low;
    private final long high;

    Sum(int[] indices, int[] factors, long low, long high) {
        this.indices = indices;
        this.factors = factors;
        this.low = low;
        this.high = high;
    }

    int[] indices() {
        return indices;
    }

    int[] factors() {
        return factors;
    }

    long low() {
        return low;
    }

    long high() {
        return high;
    }

    /** Gathers what is said twice about one unknown and leaves out what counts nothing. */
    static Sum of(int[] indices, int[] factors, long low, long high, int unknowns) {
        if (indices.length != factors.length)
            throw new IllegalArgumentException(indices.length + " unknowns but " + factors.length + " coefficients");
        if (low > high) throw new IllegalArgumentException("The range " + low + " to " + high + " is empty");
        Map<Integer, Integer> gathered = new TreeMap<>();
        for (int i = 0; i < indices.length; i++) {
            if (indices[i] < 0 || indices[i] >= unknowns)
                throw new IllegalArgumentException("There is no unknown " + indices[i]);
            gathered.merge(indices[i], factors[i], Math::addExact);
        }
        gathered.values().removeIf(factor -> factor == 0);
        int[] places = gathered.keySet().stream().mapToInt(Integer::intValue).toArray();
        int[] counts = gathered.values().stream().mapToInt(Integer::intValue).toArray();
        return new Sum(places, counts, low, high);
    }

    long of(long[] values) {
        long total = 0;
        for (int i = 0; i < indices.length; i++)
            total = Math.addExact(total, Math.multiplyExact((long) factors[i], values[indices[i]]));
        return total;
    }

    boolean fits(long[] values) {
        long total = of(values);
        return low <= total && total <= high;
    }
}
