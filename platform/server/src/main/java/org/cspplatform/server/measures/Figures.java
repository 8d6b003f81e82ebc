package org.cspplatform.server.measures;

import java.math.BigDecimal;
import org.cspplatform.server.charts.NumberText;
import org.cspplatform.server.charts.Symbol;
import org.cspplatform.server.modules.model.MeasureKind;
import org.jspecify.annotations.Nullable;

/** Writes the figures of a series as people read them. */
final class Figures {
    static final String NONE = Symbol.NOT_AVAILABLE.text();

    private Figures() {}

    /** What the measure says, with its unit. */
    static String words(MeasureSeries series, @Nullable BigDecimal figure) {
        if (figure == null) {
            return series.kind() == MeasureKind.RATE ? "no population" : NONE;
        }
        if (series.isShare()) {
            return number(figure) + "%";
        }
        if (series.kind() == MeasureKind.DAYS) {
            return number(figure) + (figure.compareTo(BigDecimal.ONE) == 0 ? " day" : " days");
        }
        return money(series) ? "£" + number(figure) : number(figure);
    }

    /** The same with what it is a number of, for a sentence. */
    static String sentence(MeasureSeries series, BigDecimal figure) {
        String words = words(series, figure);
        if (series.kind() == MeasureKind.RATE) {
            return words + " for each " + number(BigDecimal.valueOf(series.per() == null ? 1 : series.per()));
        }
        boolean counted = !series.isShare() && series.kind() != MeasureKind.DAYS && !money(series);
        return counted && !series.unit().isEmpty() ? words + " " + series.unit() : words;
    }

    /** With commas, and two places for money that has pence. */
    static String number(@Nullable BigDecimal number) {
        if (number == null) {
            return NONE;
        }
        return NumberText.of(number);
    }

    private static boolean money(MeasureSeries series) {
        return series.unit().equals("£");
    }
}
