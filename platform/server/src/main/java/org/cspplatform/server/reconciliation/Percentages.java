package org.cspplatform.server.reconciliation;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Optional;

/** Percentages as papers print them, rounded. */
final class Percentages {
    private Percentages() {}

    /** Exact to sixteen digits; empty when the whole is nothing. */
    static Optional<BigDecimal> of(BigDecimal part, BigDecimal whole) {
        return whole.signum() == 0
                ? Optional.empty()
                : Optional.of(part.movePointRight(2).divide(whole, MathContext.DECIMAL64));
    }

    /** Whether a printed percentage is the exact one rounded, up or down at a half, to the digits that are printed. */
    static boolean agree(Figure printed, BigDecimal exact) {
        BigDecimal gap = printed.value().subtract(exact).abs();
        return gap.compareTo(printed.unit().divide(BigDecimal.TWO)) <= 0;
    }
}
