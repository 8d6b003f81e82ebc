package org.cspplatform.disclosure;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;

/**
 * Rates and percentages from what a release shows, never from the true figures, so that they tell nothing more.
 *
 * @param fewest no rate of fewer events than this
 * @param reliable a rate of fewer events than this is marked as unreliable
 */
public record Rates(long fewest, long reliable) {
    /**
     * A rate from shown parts.
     *
     * @param numerator as shown
     * @param denominator as shown
     * @param value the rate
     * @param unreliable to be marked "u"
     */
    public record Rate(long numerator, long denominator, BigDecimal value, boolean unreliable) {}

    public Rates {
        if (fewest < 0 || reliable < fewest)
            throw new IllegalArgumentException("No rates below " + fewest + ", unreliable below " + reliable);
    }

    /** Any shown parts will do. */
    public static Rates plain() {
        return new Rates(0, 0);
    }

    /** Crude rates of the Office for National Statistics: none of fewer than 3 events, "u" below 20. */
    public static Rates crude() {
        return new Rates(3, 20);
    }

    /** Age-standardised rates of the Office for National Statistics: none of fewer than 10 events, "u" below 20. */
    public static Rates ageStandardised() {
        return new Rates(10, 20);
    }

    /**
     * A rate per so many; nothing when a part is not shown, the denominator is nought, or the events are too few.
     *
     * @param per such as 100 for a percentage
     * @param decimals of the result, halves up
     */
    public Optional<Rate> of(Shown numerator, Shown denominator, long per, int decimals) {
        if (!(numerator instanceof Shown.Value(long above)) || !(denominator instanceof Shown.Value(long below)))
            return Optional.empty();
        if (below == 0 || above < fewest) return Optional.empty();
        BigDecimal value = BigDecimal.valueOf(above)
                .multiply(BigDecimal.valueOf(per))
                .divide(BigDecimal.valueOf(below), decimals, RoundingMode.HALF_UP);
        return Optional.of(new Rate(above, below, value, above < reliable));
    }
}
