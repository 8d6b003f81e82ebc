package org.cspplatform.disclosure.attack;

import java.util.Arrays;

/** The oracle: tries every point there is. */
final class Enumeration {
    private final Knowledge knowledge;
    private final long[] least;
    private final long[] greatest;
    private long points;

    Enumeration(Knowledge knowledge) {
        this.knowledge = knowledge;
        least = new long[knowledge.size()];
        greatest = new long[knowledge.size()];
        Arrays.fill(least, Long.MAX_VALUE);
        Arrays.fill(greatest, Long.MIN_VALUE);
        long[] point = new long[knowledge.size()];
        from(0, point);
    }

    private void from(int unknown, long[] point) {
        if (unknown == point.length) {
            if (!knowledge.allows(point)) return;
            points++;
            for (int i = 0; i < point.length; i++) {
                least[i] = Math.min(least[i], point[i]);
                greatest[i] = Math.max(greatest[i], point[i]);
            }
            return;
        }
        for (long value = knowledge.least(unknown); value <= knowledge.greatest(unknown); value++) {
            point[unknown] = value;
            from(unknown + 1, point);
        }
    }

    long points() {
        return points;
    }

    Interval of(int unknown) {
        return new Interval(least[unknown], greatest[unknown]);
    }
}
