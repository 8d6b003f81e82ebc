package org.cspplatform.server.identity;

import java.time.Duration;

/**
 * How many wrong passwords are let pass before each further one costs a wait.
 *
 * @param free how many cost nothing
 * @param first the wait after the next; it doubles with each one after that
 */
record GuessLimit(int free, Duration first) {
    /** No wait is longer, so that nobody can keep a person out for long. */
    static final Duration LONGEST = Duration.ofMinutes(15);

    /** One person's account from one network or browser. */
    static final GuessLimit PAIR = new GuessLimit(5, Duration.ofMinutes(1));

    /** One network, over all accounts. An office may share an address. */
    static final GuessLimit NETWORK = new GuessLimit(50, Duration.ofMinutes(1));

    /** One account, over all networks from which its owner has never signed in. */
    static final GuessLimit ACCOUNT = new GuessLimit(100, Duration.ofMinutes(1));

    /** The wait after so many failures; zero while they are free. */
    Duration waitAfter(int failures) {
        if (failures < free) {
            return Duration.ZERO;
        }
        int doublings = Math.min(failures - free, 10);
        Duration wait = first.multipliedBy(1L << doublings);
        return wait.compareTo(LONGEST) > 0 ? LONGEST : wait;
    }
}
