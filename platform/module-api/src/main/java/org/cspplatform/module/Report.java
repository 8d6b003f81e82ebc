package org.cspplatform.module;

import java.util.List;
import java.util.Objects;

/** A page that shows several measures, in order, with their charts and tables. */
public sealed interface Report permits StandardReport {
    /**
     * Makes a report.
     *
     * @param id its name in addresses, written like a module's id
     * @param title its heading
     * @param measures ids of the module's measures
     */
    static Report of(String id, String title, String... measures) {
        return new StandardReport(new Definition(id, title, List.of(measures)));
    }

    /** What the platform reads. */
    Definition definition();

    /** A report as the platform reads it. Built by {@link Report#of} only. */
    record Definition(String id, String title, List<String> measures) {
        public Definition {
            Objects.requireNonNull(id, "id");
            Objects.requireNonNull(title, "title");
            measures = List.copyOf(measures);
        }
    }
}
