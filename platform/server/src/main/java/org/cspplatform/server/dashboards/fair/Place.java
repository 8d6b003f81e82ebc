package org.cspplatform.server.dashboards.fair;

/** Where a unit stands in a funnel. Of units that do the same, 1 in 20 lies outside the inner limits by chance, 1 in 500 outside the outer. */
public enum Place {
    FAR_BELOW("below the lower 99.8% limit"),
    BELOW("below the lower 95% limit"),
    WITHIN("no more than chance would give"),
    ABOVE("above the upper 95% limit"),
    FAR_ABOVE("above the upper 99.8% limit");

    static final double INNER = 0.025;
    static final double OUTER = 0.001;

    private final String words;

    Place(String words) {
        this.words = words;
    }

    /** For a sentence that begins with the unit's name. */
    public String words() {
        return words;
    }

    public boolean isHigh() {
        return this == ABOVE || this == FAR_ABOVE;
    }

    public boolean isLow() {
        return this == BELOW || this == FAR_BELOW;
    }

    public boolean isFar() {
        return this == FAR_BELOW || this == FAR_ABOVE;
    }

    /** By the probability of at most what was observed, as {@link Chance#quantile} draws the limits. */
    static Place of(double atMost) {
        if (atMost < INNER) {
            return atMost < OUTER ? FAR_BELOW : BELOW;
        }
        if (atMost >= 1 - INNER) {
            return atMost >= 1 - OUTER ? FAR_ABOVE : ABOVE;
        }
        return WITHIN;
    }

    /** By standard deviations from the middle. */
    static Place ofDeviations(double z) {
        double size = Math.abs(z);
        if (size <= Funnel.INNER_DEVIATIONS) {
            return WITHIN;
        }
        boolean far = size > Funnel.OUTER_DEVIATIONS;
        return z > 0 ? far ? FAR_ABOVE : ABOVE : far ? FAR_BELOW : BELOW;
    }
}
