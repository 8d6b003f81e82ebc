package org.cspplatform.server.measures.cells;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;
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
        String counted = (unit.equals("£") ? "£" : "") + number(numbers.numerator());
        return switch (kind) {
            case COUNT, DISTINCT_COUNT, SUM -> counted;
            case RATE -> denominator == null ? counted : counted + " for " + number(denominator) + " people";
            case DAYS -> {
                BigDecimal days =
                        numbers.numbers().isEmpty() ? null : numbers.numbers().getFirst();
                yield days == null
                        ? Symbol.NOT_AVAILABLE.text()
                        : number(days.setScale(1, RoundingMode.HALF_UP)) + " days";
            }
            case SHARE, FOLLOW_UP, BEFORE_AFTER, FUNNEL ->
                denominator == null || denominator.signum() == 0
                        ? counted + " of 0"
                        : "%s of %s (%s%%)"
                                .formatted(
                                        counted,
                                        number(denominator),
                                        numbers.numerator()
                                                .multiply(HUNDRED)
                                                .divide(denominator, 1, RoundingMode.HALF_UP)
                                                .toPlainString());
        };
    }

    private static String number(BigDecimal number) {
        DecimalFormat format = new DecimalFormat("#,##0", DecimalFormatSymbols.getInstance(Locale.UK));
        format.setMinimumFractionDigits(Math.max(0, number.scale()));
        format.setMaximumFractionDigits(Math.max(0, number.scale()));
        return format.format(number);
    }
}
