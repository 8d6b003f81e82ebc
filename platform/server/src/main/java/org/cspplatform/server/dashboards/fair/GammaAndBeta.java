package org.cspplatform.server.dashboards.fair;

/**
 * The two incomplete functions from which tails of the Poisson and the binomial distribution follow. Series and continued
 * fractions as in Abramowitz and Stegun, <i>Handbook of Mathematical Functions</i> (1964), 6.5.29, 6.5.31 and 26.5.8, the
 * fractions evaluated after Lentz (1976). Relative error below 1e-10 for arguments up to 1e7.
 */
final class GammaAndBeta {
    private static final double CLOSE = 1e-15;
    private static final double TINY = 1e-300;
    private static final int MOST_TERMS = 100_000;
    private static final double HALF_LN_TWO_PI = 0.5 * Math.log(2 * Math.PI);

    private GammaAndBeta() {}

    /** The logarithm of the gamma function of a positive number: Stirling's series, shifted upwards where it is weak. */
    static double lnGamma(double of) {
        double shift = 0;
        double x = of;
        while (x < 15) {
            shift -= Math.log(x);
            x++;
        }
        double inverse = 1 / x;
        double square = inverse * inverse;
        double series = inverse
                * (1 / 12.0 - square * (1 / 360.0 - square * (1 / 1260.0 - square * (1 / 1680.0 - square / 1188.0))));
        return shift + (x - 0.5) * Math.log(x) - x + HALF_LN_TWO_PI + series;
    }

    /** The regularised upper incomplete gamma function Q(a, x), a above 0 and x not below 0. */
    static double upperGamma(double a, double x) {
        if (x <= 0) {
            return 1;
        }
        double front = Math.exp(a * Math.log(x) - x - lnGamma(a));
        return x < a + 1 ? 1 - front * gammaSeries(a, x) : front * gammaFraction(a, x);
    }

    private static double gammaSeries(double a, double x) {
        double term = 1 / a;
        double sum = term;
        for (int n = 1; n < MOST_TERMS && Math.abs(term) > Math.abs(sum) * CLOSE; n++) {
            term *= x / (a + n);
            sum += term;
        }
        return sum;
    }

    private static double gammaFraction(double a, double x) {
        double b = x + 1 - a;
        double c = 1 / TINY;
        double d = 1 / b;
        double h = d;
        double change = 0;
        for (int n = 1; n < MOST_TERMS && Math.abs(change - 1) > CLOSE; n++) {
            double an = -n * (n - a);
            b += 2;
            d = 1 / awayFromZero(an * d + b);
            c = awayFromZero(b + an / c);
            change = d * c;
            h *= change;
        }
        return h;
    }

    /** The regularised incomplete beta function I_x(a, b), a and b above 0, x from 0 to 1. */
    static double beta(double x, double a, double b) {
        if (x <= 0) {
            return 0;
        }
        if (x >= 1) {
            return 1;
        }
        double front = Math.exp(lnGamma(a + b) - lnGamma(a) - lnGamma(b) + a * Math.log(x) + b * Math.log1p(-x));
        return x < (a + 1) / (a + b + 2)
                ? front * betaFraction(x, a, b) / a
                : 1 - front * betaFraction(1 - x, b, a) / b;
    }

    private static double betaFraction(double x, double a, double b) {
        double c = 1;
        double d = 1 / awayFromZero(1 - (a + b) * x / (a + 1));
        double h = d;
        double change = 0;
        for (int m = 1; m < MOST_TERMS && Math.abs(change - 1) > CLOSE; m++) {
            double even = m * (b - m) * x / ((a + 2 * m - 1) * (a + 2 * m));
            d = 1 / awayFromZero(1 + even * d);
            c = awayFromZero(1 + even / c);
            h *= d * c;
            double odd = -(a + m) * (a + b + m) * x / ((a + 2 * m) * (a + 2 * m + 1));
            d = 1 / awayFromZero(1 + odd * d);
            c = awayFromZero(1 + odd / c);
            change = d * c;
            h *= change;
        }
        return h;
    }

    private static double awayFromZero(double number) {
        return Math.abs(number) < TINY ? TINY : number;
    }
}
