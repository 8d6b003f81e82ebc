package org.cspplatform.disclosure.attack;

/** The least and greatest value of each unknown in the points found so far that fit a system exactly. */
final class Witnesses {
    private final Part part;
    private final long[] least;
    private final long[] greatest;
    private boolean any;

    Witnesses(Part part) {
        this.part = part;
        least = new long[part.box().size()];
        greatest = new long[part.box().size()];
    }

    /** Takes the point when it fits, in exact arithmetic. */
    boolean add(long[] point) {
        if (!part.box().holds(point) || !part.equations().hold(point)) return false;
        for (int i = 0; i < point.length; i++) {
            least[i] = any ? Math.min(least[i], point[i]) : point[i];
            greatest[i] = any ? Math.max(greatest[i], point[i]) : point[i];
        }
        any = true;
        return true;
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
}
