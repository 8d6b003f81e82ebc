package org.cspplatform.disclosure.attack;

import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;

/** What the points found so far that fit a system exactly show to be possible. */
final class Witnesses {
    private final Part part;
    private final long[] least;
    private final long[] greatest;
    private final Map<Integer, Range> ranges = new HashMap<>();
    private long[] point;
    private boolean any;

    /** Which of the values from {@code low} on were met. */
    private record Range(long low, int count, BitSet met) {
        void see(long value) {
            if (value >= low && value < low + count) met.set((int) (value - low));
        }
    }

    Witnesses(Part part) {
        this.part = part;
        least = new long[part.box().size()];
        greatest = new long[part.box().size()];
        point = part.box().least();
    }

    /** Remembers from now on each value of the unknown within the range. */
    void watch(int unknown, long low, long high) {
        ranges.put(unknown, new Range(low, Math.toIntExact(high - low + 1), new BitSet()));
    }

    /** Takes the point when it fits, in exact arithmetic. */
    boolean add(long[] point) {
        if (!part.box().holds(point) || !part.equations().hold(point)) return false;
        this.point = point.clone();
        for (int i = 0; i < point.length; i++) {
            least[i] = any ? Math.min(least[i], point[i]) : point[i];
            greatest[i] = any ? Math.max(greatest[i], point[i]) : point[i];
        }
        ranges.forEach((unknown, range) -> range.see(point[unknown]));
        any = true;
        return true;
    }

    /** Some point that was found; while there is none, one within the bounds only. */
    long[] point() {
        return point;
    }

    boolean any() {
        return any;
    }

    Interval of(int unknown) {
        return any ? new Interval(least[unknown], greatest[unknown]) : Interval.EMPTY;
    }

    /** The least of {@code sign · unknown} found; the largest number there is when no point was found. */
    long best(int unknown, int sign) {
        if (!any) return Long.MAX_VALUE;
        return sign > 0 ? least[unknown] : -greatest[unknown];
    }

    /** Whether what was found meets the demand for this unknown of the system; watched, if every value counts. */
    boolean meet(Demand demand, int unknown) {
        return any
                && switch (demand) {
                    case Demand.Every every -> missing(every, unknown) > every.high();
                    case Demand.Reach reach -> of(unknown).covers(reach.low(), reach.high());
                    case Demand.Doubt _ -> !of(unknown).isSingle();
                };
    }

    /** The first value demanded that was not met yet; above the last one when there is none. */
    long missing(Demand.Every every, int unknown) {
        Range range = ranges.get(unknown);
        if (range == null) return every.low();
        return every.low() + range.met().nextClearBit(0);
    }
}
