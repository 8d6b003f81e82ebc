package org.cspplatform.disclosure.attack;

/** A value for each unknown that agrees with everything known. */
public final class Solution {
    private final long[] values;
    private final boolean optimal;

    Solution(long[] values, boolean optimal) {
        this.values = values;
        this.optimal = optimal;
    }

    public long value(int unknown) {
        return values[unknown];
    }

    public long[] values() {
        return values.clone();
    }

    /** Whether it is proven that no other is better. */
    public boolean isOptimal() {
        return optimal;
    }
}
