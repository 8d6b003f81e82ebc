package org.cspplatform.disclosure.attack;

import java.util.List;

/**
 * What an attack found out.
 *
 * <p>Whatever the kind, both ends of every interval that is not empty are values which the cell has in some table of whole numbers
 * that agrees with everything known; each such table was found and then checked in exact arithmetic. So the attacker's true interval
 * is never narrower than the one given here, and a cell that is safe by this interval is safe, whatever tolerance a solver has.
 *
 * @param intervals one for each target, in their order
 * @param kind how far the intervals are proven
 */
public record Attack(List<Interval> intervals, Kind kind) {
    public Attack {
        intervals = List.copyOf(intervals);
    }

    public enum Kind {
        /**
         * Each interval is the attacker's: there is also a proof that no table of whole numbers has a value outside. The proof is
         * exact too: by bounds, by search, or by the simplex method in whole numbers.
         */
        EXACT,
        /**
         * The budget ended first. At least one of the true intervals may be wider than the one given, none is narrower: relying on
         * these suppresses too much at worst.
         */
        BOUNDED,
        /** The budget ended before a single table was found: every interval is empty, and nothing is proven. */
        GAVE_UP
    }
}
