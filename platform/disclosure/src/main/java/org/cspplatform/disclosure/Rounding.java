package org.cspplatform.disclosure;

/** How the shown figures are rounded. A suppressed cell stays suppressed. */
public sealed interface Rounding {
    /** The figure as it is shown. */
    long shown(long figure);

    /** Figures are shown as they are. */
    record None() implements Rounding {
        @Override
        public long shown(long figure) {
            return figure;
        }
    }

    /**
     * Each figure, totals too, by itself to the nearest multiple of a base, halves up: totals are worked out, then rounded, so that
     * rounded parts need not add up (HES Analysis Guide, NHS Digital).
     *
     * @param base at least 2
     */
    record Nearest(long base) implements Rounding {
        public Nearest {
            if (base < 2) throw new IllegalArgumentException("Rounding to a base of " + base + " changes nothing");
        }

        @Override
        public long shown(long figure) {
            return (figure + base / 2) / base * base;
        }
    }

    static Rounding none() {
        return new None();
    }

    static Rounding nearest(long base) {
        return new Nearest(base);
    }
}
