package org.cspplatform.server.dashboards.fair;

/** Of what kind a figure is, and so how chance moves it. */
public sealed interface Basis {
    /** A percentage: some out of a number. */
    record Share() implements Basis {}

    /**
     * Events for so many of the population.
     *
     * @param per above 0
     */
    record Rate(double per) implements Basis {
        public Rate {
            if (!(per > 0)) {
                throw new IllegalArgumentException("A rate is per something");
            }
        }
    }

    /** Counts, sums and days, of which only their own past says how much they vary. */
    record Alone() implements Basis {}

    /** The figure of a count out of a volume; NaN for what has no volume. */
    default double figure(double count, double volume) {
        return switch (this) {
            case Share() -> 100 * count / volume;
            case Rate(double per) -> per * count / volume;
            case Alone() -> Double.NaN;
        };
    }

    /**
     * How chance moves the count of a volume around a middle.
     *
     * @param middle the figure that all are held against, above 0 and of shares below 100
     */
    default Chance chance(double middle, double volume) {
        return switch (this) {
            case Share() -> new Chance.OfShares(volume, middle / 100);
            case Rate(double per) -> new Chance.OfEvents(middle / per * volume);
            case Alone() -> throw new IllegalArgumentException("Only shares and rates are held against chance");
        };
    }
}
