package org.cspplatform.server.measures;

import java.util.Locale;

/** How long the periods of a series are. */
public enum PeriodLength {
    QUARTER(3, 40),
    MONTH(1, 60);

    private final int months;
    private final int most;

    PeriodLength(int months, int most) {
        this.months = months;
        this.most = most;
    }

    int months() {
        return months;
    }

    /** How many periods a series has at most; more neither fits a chart nor is asked for. */
    int most() {
        return most;
    }

    /** The name that PostgreSQL's {@code date_trunc} knows, and people. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
