package org.cspplatform.server.release;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.UUID;
import org.cspplatform.disclosure.Shown.NotReleased;
import org.cspplatform.disclosure.Shown.Suppressed;
import org.cspplatform.disclosure.Shown.Value;
import org.jspecify.annotations.Nullable;

/**
 * What an audience is shown of protected figures: never what another, which sees both, is not shown. To suppress more never helps an
 * attacker, so the result is as safe as its protection.
 *
 * @param closer what the closer audience is shown; null for the closest
 */
record ShownFigures(Protection protection, @Nullable Protection closer) {
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    Shown of(@Nullable UUID partnership, @Nullable String breakdown, @Nullable String code, @Nullable String outcome) {
        String contributor = partnership == null ? null : partnership.toString();
        boolean hidden = closer != null && !(closer.shown(contributor, breakdown, code, outcome) instanceof Value);
        if (hidden) {
            return new Shown.Suppressed();
        }
        return switch (protection.shown(contributor, breakdown, code, outcome)) {
            case Value(long number) -> new Shown.Value(BigDecimal.valueOf(number));
            case Suppressed(), NotReleased() -> new Shown.Suppressed();
        };
    }

    /** Whether the breakdown is left out, because it could not be made safe. */
    boolean without(String breakdown) {
        return protection.dropped(breakdown) || (closer != null && closer.dropped(breakdown));
    }

    boolean nothing() {
        return protection.nothing() || (closer != null && closer.nothing());
    }

    /** So many times the one by the other, both as shown; suppressed when either is. */
    static Shown quotient(Shown numerator, Shown denominator, BigDecimal times, int places) {
        if (numerator instanceof Shown.Suppressed || denominator instanceof Shown.Suppressed) {
            return new Shown.Suppressed();
        }
        if (numerator instanceof Shown.Value(BigDecimal part)
                && denominator instanceof Shown.Value(BigDecimal whole)
                && whole.signum() > 0) {
            return new Shown.Value(part.multiply(times).divide(whole, places, RoundingMode.HALF_UP));
        }
        return new Shown.None();
    }

    static Shown percent(Shown numerator, Shown denominator) {
        return quotient(numerator, denominator, HUNDRED, 1);
    }
}
