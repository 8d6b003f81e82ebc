package org.cspplatform.disclosure;

import java.time.Duration;
import org.cspplatform.disclosure.attack.Budget;

/** Measures the work done against the budget. */
final class Clock {
    private static final long LOOK_EVERY = 5_000;

    private final long start = System.nanoTime();
    private final long nanos;
    private long until;
    private long work;
    private long nextLook = LOOK_EVERY;
    private boolean over;

    Clock(Budget budget) {
        nanos = budget.time().toNanos();
        until = nanos;
    }

    /** Sets most of the time that is left aside for what comes next, and keeps the rest for a fallback. */
    void nextTry() {
        long gone = System.nanoTime() - start;
        until = gone + (nanos - gone) / 5 * 3;
        over = gone >= nanos;
    }

    void count(long choices) {
        work += choices;
        if (work < nextLook) return;
        nextLook = work + LOOK_EVERY;
        look();
    }

    void look() {
        over = over || System.nanoTime() - start > until;
    }

    boolean isOver() {
        return over;
    }

    /** Choices looked at so far; the same on every machine. */
    long work() {
        return work;
    }

    Duration elapsed() {
        return Duration.ofNanos(System.nanoTime() - start);
    }
}
