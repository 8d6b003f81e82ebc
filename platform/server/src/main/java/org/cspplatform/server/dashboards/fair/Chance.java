package org.cspplatform.server.dashboards.fair;

/** How a count varies by chance alone around what is expected of it. */
public sealed interface Chance {
    /** The probability of at most so many; 0 below 0. */
    double atMost(double count);

    /** The count that is expected. */
    double expected();

    /** The variance of the count. */
    double variance();

    /**
     * Events that come one by one, such as offences among residents.
     *
     * @param expected above 0
     */
    record OfEvents(double expected) implements Chance {
        public OfEvents {
            if (!(expected > 0)) {
                throw new IllegalArgumentException("Something must be expected, not " + expected);
            }
        }

        @Override
        public double atMost(double count) {
            return count < 0 ? 0 : GammaAndBeta.upperGamma(Math.floor(count) + 1, expected);
        }

        @Override
        public double variance() {
            return expected;
        }
    }

    /**
     * Some out of a known number, such as victims who were engaged.
     *
     * @param of how many there are, a whole number above 0
     * @param share expected of them, strictly between 0 and 1
     */
    record OfShares(double of, double share) implements Chance {
        public OfShares {
            if (!(of > 0 && share > 0 && share < 1)) {
                throw new IllegalArgumentException("No share of anything: " + share + " of " + of);
            }
        }

        @Override
        public double atMost(double count) {
            double whole = Math.floor(count);
            if (whole < 0) {
                return 0;
            }
            return whole >= of ? 1 : GammaAndBeta.beta(1 - share, of - whole, whole + 1);
        }

        @Override
        public double expected() {
            return of * share;
        }

        @Override
        public double variance() {
            return of * share * (1 - share);
        }
    }

    /**
     * The count below which a share {@code p} of chance falls, between whole numbers as Spiegelhalter (2005), appendix A.1.1,
     * draws the limits of a funnel: {@code r − (F(r) − p) / (F(r) − F(r − 1))}, where r is the least whole number with
     * {@code F(r) ≥ p}. So a count lies above the upper limit exactly when {@code F(count) ≥ p}, and below the lower exactly when
     * {@code F(count) < p}.
     *
     * @param p strictly between 0 and 1
     */
    default double quantile(double p) {
        double spread = Math.sqrt(variance());
        double low = -1;
        double high = Math.ceil(expected() + 3 * spread + 3);
        while (atMost(high) < p) {
            low = high;
            high = high + Math.ceil(spread) + 1;
        }
        while (high - low > 1) {
            double middle = Math.floor((low + high) / 2);
            if (atMost(middle) < p) {
                low = middle;
            } else {
                high = middle;
            }
        }
        double reached = atMost(high);
        return high - (reached - p) / (reached - atMost(low));
    }
}
