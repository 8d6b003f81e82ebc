package org.cspplatform.disclosure.attack;

/** Counts what an attack has spent of its budget. */
final class Meter {
    private final long deadline;
    private long left;

    Meter(Budget budget) {
        left = budget.steps();
        deadline = System.nanoTime() + budget.time().toNanos();
    }

    /** Pays for a step; false when nothing is left to pay with. */
    boolean spend() {
        if (left <= 0 || System.nanoTime() - deadline > 0) left = 0;
        else left--;
        return !isSpent();
    }

    boolean isSpent() {
        return left <= 0;
    }
}
