package org.cspplatform.server.dashboards.alerts;

import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;

/** What an alert is, in words. */
final class AlertWords {
    private AlertWords() {}

    /** For example {@code DHR learning: Overdue actions is above 10}. */
    static String passed(Alert alert) {
        return alert.title() + " is " + (alert.rises() ? "above " : "below ") + number(alert.bound());
    }

    /** For example {@code above 10}. */
    static String bound(Alert alert) {
        return (alert.rises() ? "rises above " : "falls below ") + number(alert.bound());
    }

    private static String number(BigDecimal number) {
        return new DecimalFormat("#,##0.##", DecimalFormatSymbols.getInstance(Locale.UK)).format(number);
    }
}
