package org.cspplatform.disclosure.attack;

/**
 * Whole numbers from {@code least} to {@code greatest}, both included; empty when {@code least} is above {@code greatest}.
 *
 * @param least the least value
 * @param greatest the greatest value
 */
public record Interval(long least, long greatest) {
    /** The interval with nothing in it. */
    public static final Interval EMPTY = new Interval(1, 0);

    public boolean isEmpty() {
        return least > greatest;
    }

    /** Whether there is just one value: the attacker knows it. */
    public boolean isSingle() {
        return least == greatest;
    }

    /** Whether every value from {@code from} to {@code to} lies within. */
    public boolean covers(long from, long to) {
        return least <= from && to <= greatest;
    }
}
