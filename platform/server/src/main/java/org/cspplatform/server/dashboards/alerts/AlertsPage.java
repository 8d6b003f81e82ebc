package org.cspplatform.server.dashboards.alerts;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import org.cspplatform.server.web.FieldError;
import org.jspecify.annotations.Nullable;

/**
 * Somebody's alerts, and the form to set one.
 *
 * @param measures titles by name
 * @param subjects names by code, the region first; empty for a partnership's people
 * @param values as entered
 */
public record AlertsPage(
        List<Row> rows,
        List<String> lately,
        Map<String, String> measures,
        Map<String, String> subjects,
        Map<String, String> values,
        List<FieldError> errors,
        @Nullable String done) {
    /** What the form offers, in order. */
    public static final SequencedMap<String, String> WHEN = when();

    public AlertsPage {
        rows = List.copyOf(rows);
        lately = List.copyOf(lately);
        errors = List.copyOf(errors);
    }

    /**
     * An alert.
     *
     * @param bound for example "rises above 10"
     * @param state in words
     */
    public record Row(String id, String title, String bound, String state, boolean past) {}

    private static SequencedMap<String, String> when() {
        SequencedMap<String, String> when = new LinkedHashMap<>();
        when.put("above", "rises above");
        when.put("below", "falls below");
        return Collections.unmodifiableSequencedMap(when);
    }

    public String value(String field) {
        return values.getOrDefault(field, "");
    }
}
