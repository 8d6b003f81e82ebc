package org.cspplatform.disclosure.attack;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.LongStream;

/** The oracle: tries every point there is. */
final class Enumeration {
    private final Knowledge knowledge;
    private final long[] least;
    private final long[] greatest;
    private final List<Set<Long>> values = new ArrayList<>();
    private long points;

    Enumeration(Knowledge knowledge) {
        this.knowledge = knowledge;
        least = new long[knowledge.size()];
        greatest = new long[knowledge.size()];
        Arrays.fill(least, Long.MAX_VALUE);
        Arrays.fill(greatest, Long.MIN_VALUE);
        for (int i = 0; i < knowledge.size(); i++) values.add(new HashSet<>());
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
                values.get(i).add(point[i]);
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

    boolean meets(Demand demand) {
        return switch (demand) {
            case Demand.Every every ->
                LongStream.rangeClosed(every.low(), every.high())
                        .allMatch(value -> values.get(every.unknown()).contains(value));
            case Demand.Reach reach -> of(reach.unknown()).covers(reach.low(), reach.high());
            case Demand.Doubt doubt -> values.get(doubt.unknown()).size() > 1;
        };
    }
}
