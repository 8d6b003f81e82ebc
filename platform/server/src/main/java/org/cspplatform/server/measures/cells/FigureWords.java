package org.cspplatform.server.measures.cells;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.cspplatform.server.charts.NumberText;
import org.cspplatform.server.charts.Symbol;
import org.cspplatform.server.measures.cells.FigureStore.Numbers;
import org.cspplatform.server.modules.model.MeasureKind;
import org.jspecify.annotations.Nullable;

/** Writes an exact figure as people read it, with both of its numbers. */
final class FigureWords {
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private FigureWords() {}

    static String of(MeasureKind kind, String unit, @Nullable Numbers numbers) {
        if (numbers == null) {
            return Symbol.NOT_AVAILABLE.text();
        }
        BigDecimal denominator = numbers.denominator();
        String counted = (unit.equals("£") ? "£" : "") + NumberText.of(numbers.numerator());
        return switch (kind) {
            case COUNT, DISTINCT_COUNT, SUM -> counted;
            case RATE -> denominator == null ? counted : counted + " for " + NumberText.of(denominator) + " people";
            case DAYS -> {
                BigDecimal days =
                        numbers.numbers().isEmpty() ? null : numbers.numbers().getFirst();
                yield days == null
                        ? Symbol.NOT_AVAILABLE.text()
                        : NumberText.of(days.setScale(1, RoundingMode.HALF_UP)) + " days";
            }
            case SHARE, FOLLOW_UP, BEFORE_AFTER, FUNNEL ->
                denominator == null || denominator.signum() == 0
                        ? counted + " of 0"
                        : "%s of %s (%s%%)"
                                .formatted(
                                        counted,
                                        NumberText.of(denominator),
                                        numbers.numerator()
                                                .multiply(HUNDRED)
                                                .divide(denominator, 1, RoundingMode.HALF_UP)
                                                .toPlainString());
        };
    }
}
