package org.cspplatform.benchmarks;

/**
 * What one round of a case gave.
 *
 * @param rate how fast
 * @param cpu what the processors spent on it
 */
record Measured(Load.Rate rate, CpuTime cpu) {

    double perSecond() {
        return rate.perSecond();
    }

    /** Microseconds of processor time a unit of work. */
    double microseconds(long hundredths) {
        return hundredths * 10_000.0 / rate.units();
    }
}
