package org.cspplatform.disclosure;

import java.util.Arrays;
import java.util.stream.LongStream;
import org.cspplatform.disclosure.attack.Interval;

/**
 * What must stay possible in an attacker's eyes for a sensitive figure: every value from the least to the greatest, both included;
 * or, for figures which must merely not be known exactly, any other than the true one.
 *
 * @param truth the figure
 * @param least at most the truth
 * @param greatest at least the truth
 * @param merelyInexact whether any other value will do
 * @param reason the rule, for people
 */
record Need(long truth, long least, long greatest, boolean merelyInexact, String reason) {
    /** Which of the values a witness has to show possible; the extremes imply those between. */
    enum Side {
        BELOW,
        ABOVE,
        EITHER
    }

    static Need range(long truth, long least, long greatest, String reason) {
        return new Need(truth, Math.min(least, truth), Math.max(greatest, truth), false, reason);
    }

    static Need inexact(long truth, String reason) {
        return new Need(truth, Math.max(0, truth - 1), truth + 1, true, reason);
    }

    Side[] sides() {
        return merelyInexact ? new Side[] {Side.EITHER} : new Side[] {Side.BELOW, Side.ABOVE};
    }

    /**
     * The values of which one has to be possible; none when all is well without.
     *
     * @param anyway what the attacker would know if the release showed nothing but noughts
     */
    long[] targets(Side side, Guess anyway) {
        long lower = Math.min(truth, Math.max(least, anyway.least()));
        long upper = Math.max(truth, Math.min(greatest, anyway.greatest()));
        LongStream values =
                switch (side) {
                    case BELOW -> LongStream.of(lower);
                    case ABOVE -> LongStream.of(upper);
                    case EITHER -> LongStream.of(upper, lower);
                };
        return values.filter(value -> value != truth).toArray();
    }

    boolean metBy(Interval interval, Guess anyway) {
        return Arrays.stream(sides()).allMatch(side -> {
            long[] targets = targets(side, anyway);
            return targets.length == 0 || Arrays.stream(targets).anyMatch(value -> interval.covers(value, value));
        });
    }

    /** Of two needs of one figure the one that asks for more. */
    Need or(Need other) {
        return other.width() > width() ? other : this;
    }

    private long width() {
        return merelyInexact ? 0 : greatest - least;
    }
}
