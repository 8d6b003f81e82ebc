package org.cspplatform.server.dashboards.alerts;

import org.cspplatform.server.dashboards.Words;

/** What an alert is, in words. */
final class AlertWords {
    private AlertWords() {}

    /** For example {@code DHR learning: Overdue actions is above 10}. */
    static String passed(Alert alert) {
        return alert.title() + " is " + (alert.rises() ? "above " : "below ") + Words.plain(alert.bound());
    }

    /** For example {@code above 10}. */
    static String bound(Alert alert) {
        return (alert.rises() ? "rises above " : "falls below ") + Words.plain(alert.bound());
    }
}
