package org.cspplatform.server.dashboards.fair;

import java.util.function.DoubleUnaryOperator;

/**
 * Between which values the truth behind a number may lie.
 *
 * @param lower not below 0
 * @param upper not below {@code lower}
 */
public record ExactLimits(double lower, double upper) {
    private static final int HALVINGS = 200;

    /**
     * The exact limits of a count of events: Garwood, <i>Fiducial limits for the Poisson distribution</i>, Biometrika 28 (1936).
     * Divided by the population and multiplied by "per", they are those of a rate.
     *
     * @param count not below 0
     * @param confidence for example 0.95
     */
    public static ExactLimits ofEvents(long count, double confidence) {
        double tail = tail(confidence);
        double most = 2 * (count + 10) + 20 * Math.sqrt(count + 1.0);
        double lower = count == 0 ? 0 : where(mean -> 1 - GammaAndBeta.upperGamma((double) count, mean), tail, most);
        double upper = where(mean -> 1 - GammaAndBeta.upperGamma(count + 1.0, mean), 1 - tail, most);
        return new ExactLimits(lower, upper);
    }

    /**
     * The exact limits of a proportion: Clopper and Pearson, <i>The use of confidence or fiducial limits</i>, Biometrika 26 (1934).
     *
     * @param count from 0 to {@code of}
     * @param of above 0
     * @return between 0 and 1
     */
    public static ExactLimits ofShare(long count, long of, double confidence) {
        if (count < 0 || count > of || of == 0) {
            throw new IllegalArgumentException("No share: " + count + " of " + of);
        }
        double tail = tail(confidence);
        double lower =
                count == 0 ? 0 : where(share -> GammaAndBeta.beta(share, (double) count, of - count + 1.0), tail, 1);
        double upper = count == of
                ? 1
                : where(share -> GammaAndBeta.beta(share, count + 1.0, (double) (of - count)), 1 - tail, 1);
        return new ExactLimits(lower, upper);
    }

    private static double tail(double confidence) {
        if (!(confidence > 0 && confidence < 1)) {
            throw new IllegalArgumentException("No confidence: " + confidence);
        }
        return (1 - confidence) / 2;
    }

    /** Where a function that rises from 0 reaches a value. */
    private static double where(DoubleUnaryOperator rising, double value, double most) {
        double low = 0;
        double high = most;
        for (int i = 0; i < HALVINGS && high - low > high * 1e-14; i++) {
            double middle = (low + high) / 2;
            if (rising.applyAsDouble(middle) < value) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return (low + high) / 2;
    }
}
