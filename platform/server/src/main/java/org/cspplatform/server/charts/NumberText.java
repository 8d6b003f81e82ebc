package org.cspplatform.server.charts;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;

/** Writes numbers as people read them. */
public final class NumberText {
    private NumberText() {}

    /** With commas and all the places it has: {@code 1,230.50}. */
    public static String of(BigDecimal number) {
        return of(number, Math.max(0, number.scale()));
    }

    /** With commas and so many places, halves away from nought. */
    public static String of(BigDecimal number, int places) {
        DecimalFormat format = new DecimalFormat("#,##0", DecimalFormatSymbols.getInstance(Locale.UK));
        format.setRoundingMode(RoundingMode.HALF_UP);
        format.setMinimumFractionDigits(places);
        format.setMaximumFractionDigits(places);
        return format.format(number);
    }
}
