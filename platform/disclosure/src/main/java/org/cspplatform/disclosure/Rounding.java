package org.cspplatform.disclosure;

/** How the shown figures are rounded. A suppressed cell stays suppressed. */
public sealed interface Rounding {
    /** The figure, rounded by itself. */
    long alone(long figure);

    /** Figures are shown as they are. */
    record None() implements Rounding {
        @Override
        public long alone(long figure) {
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
        public long alone(long figure) {
            return (figure + base / 2) / base * base;
        }
    }

    /**
     * To one of the two multiples of a base next to each figure, so that rounded parts add up to rounded totals, as close to the true
     * figures as that allows: see {@link org.cspplatform.disclosure.rounding.ControlledRounding}. Where there is no such rounding, or
     * none is found in time, each figure goes to its nearest multiple, and the release says so.
     *
     * @param base at least 2
     */
    record Controlled(int base) implements Rounding {
        public Controlled {
            if (base < 2) throw new IllegalArgumentException("Rounding to a base of " + base + " changes nothing");
        }

        @Override
        public long alone(long figure) {
            return new Nearest(base).alone(figure);
        }
    }

    static Rounding none() {
        return new None();
    }

    static Rounding nearest(long base) {
        return new Nearest(base);
    }

    static Rounding controlled(int base) {
        return new Controlled(base);
    }
}
