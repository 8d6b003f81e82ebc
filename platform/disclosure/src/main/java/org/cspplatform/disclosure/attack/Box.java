package org.cspplatform.disclosure.attack;

/** The bounds of each unknown of a system while it is being searched. */
final class Box {
    private final long[] least;
    private final long[] greatest;

    Box(long[] least, long[] greatest) {
        this.least = least;
        this.greatest = greatest;
    }

    long[] least() {
        return least;
    }

    long[] greatest() {
        return greatest;
    }

    Box copy() {
        return new Box(least.clone(), greatest.clone());
    }

    int size() {
        return least.length;
    }

    boolean isFixed(int unknown) {
        return least[unknown] == greatest[unknown];
    }

    long width(int unknown) {
        return greatest[unknown] - least[unknown];
    }

    boolean holds(long[] point) {
        for (int i = 0; i < point.length; i++) if (point[i] < least[i] || point[i] > greatest[i]) return false;
        return true;
    }

    /** A copy in which one unknown has narrower bounds. */
    Box with(int unknown, long atLeast, long atMost) {
        Box narrower = copy();
        narrower.least[unknown] = atLeast;
        narrower.greatest[unknown] = atMost;
        return narrower;
    }
}
