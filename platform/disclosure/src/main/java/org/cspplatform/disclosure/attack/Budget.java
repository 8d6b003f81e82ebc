package org.cspplatform.disclosure.attack;

import java.time.Duration;

/**
 * How much one attack may cost. Steps are counted the same on every machine, so that the same question is answered the same
 * everywhere as long as the time is not what stops it.
 *
 * @param steps most nodes of search and exchanges of the simplex method; positive
 * @param time longest time
 */
public record Budget(long steps, Duration time) {
    public Budget {
        if (steps <= 0) throw new IllegalArgumentException("A budget needs at least one step, not " + steps);
        if (time.isNegative() || time.isZero()) throw new IllegalArgumentException("A budget needs time, not " + time);
    }

    /** Enough for an exact answer on tables of some hundred suppressed cells: a million steps, ten seconds. */
    public static Budget standard() {
        return new Budget(1_000_000, Duration.ofSeconds(10));
    }
}
