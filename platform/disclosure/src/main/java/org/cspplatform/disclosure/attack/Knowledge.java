package org.cspplatform.disclosure.attack;

import java.util.ArrayList;
import java.util.List;

/** What somebody knows: unknown whole numbers, and sums of them that are known. Immutable. */
public final class Knowledge {
    /** No number in a table is larger; keeps all arithmetic exact. */
    private static final long LARGEST = 1_000_000_000_000L;

    private final long[] least;
    private final long[] greatest;
    private final List<Sum> sums;

    private Knowledge(long[] least, long[] greatest, List<Sum> sums) {
        this.least = least;
        this.greatest = greatest;
        this.sums = sums;
    }

    public static Builder builder() {
        return new Builder();
    }

    /** How many unknowns there are. */
    public int size() {
        return least.length;
    }

    /** Whether these values, one for each unknown, agree with everything known; exact. */
    public boolean allows(long[] values) {
        if (values.length != size())
            throw new IllegalArgumentException(values.length + " values for " + size() + " unknowns");
        for (int i = 0; i < values.length; i++) if (values[i] < least[i] || values[i] > greatest[i]) return false;
        for (Sum sum : sums) if (!sum.fits(values)) return false;
        return true;
    }

    long least(int unknown) {
        return least[unknown];
    }

    long greatest(int unknown) {
        return greatest[unknown];
    }

    List<Sum> sums() {
        return sums;
    }

    /** Collects what is known. Not for several threads. */
    public static final class Builder {
        private final List<long[]> bounds = new ArrayList<>();
        private final List<Sum> sums = new ArrayList<>();

        private Builder() {}

        /**
         * A number which is only known to lie between two bounds, both included, and no further than a million million from
         * nought.
         *
         * @return its index
         */
        public int unknown(long atLeast, long atMost) {
            if (atLeast > atMost) throw new IllegalArgumentException("No number is from " + atLeast + " to " + atMost);
            if (atLeast < -LARGEST || atMost > LARGEST)
                throw new IllegalArgumentException("Bounds beyond ±" + LARGEST + ": " + atLeast + " to " + atMost);
            bounds.add(new long[] {atLeast, atMost});
            return bounds.size() - 1;
        }

        /** The sum of {@code coefficients[i]} times the unknown {@code indices[i]} is known exactly. */
        public Builder sum(int[] indices, int[] coefficients, long value) {
            return between(indices, coefficients, value, value);
        }

        /** The sum is known to be between two values, both included: a total that was rounded. */
        public Builder between(int[] indices, int[] coefficients, long low, long high) {
            Sum sum = Sum.of(indices, coefficients, low, high, bounds.size());
            long span = Math.max(Math.abs(low), Math.abs(high));
            for (int factor : sum.factors())
                span = Math.addExact(span, Math.multiplyExact(Math.abs((long) factor), LARGEST));
            sums.add(sum);
            return this;
        }

        public Knowledge build() {
            return new Knowledge(
                    bounds.stream().mapToLong(bound -> bound[0]).toArray(),
                    bounds.stream().mapToLong(bound -> bound[1]).toArray(),
                    List.copyOf(sums));
        }
    }
}
