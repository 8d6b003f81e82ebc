package org.cspplatform.module;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** A page that shows several measures, in order, with their charts and tables: the module's quarterly report, for example. */
public sealed interface Report permits StandardReport {
    /**
     * Makes a report.
     *
     * @param id its name in addresses, written like a module's id
     * @param title its heading
     * @param measures ids of the module's measures, which stand first
     */
    static Report of(String id, String title, String... measures) {
        List<Section> sections = measures.length == 0 ? List.of() : List.of(new Section("", "", List.of(measures)));
        return new StandardReport(new Definition(id, title, "", sections));
    }

    /** What the report is for and for whom, in a paragraph under its heading. */
    Report about(String text);

    /**
     * Adds a part under a heading of its own.
     *
     * @param text what the figures show and how to read them; may be empty
     * @param measures ids of the module's measures
     */
    Report section(String heading, String text, String... measures);

    /** What the platform reads. */
    Definition definition();

    /** A part of a report. */
    record Section(String heading, String text, List<String> measures) {
        public Section {
            measures = List.copyOf(measures);
        }
    }

    /** A report as the platform reads it. Built by {@link Report#of} only. */
    record Definition(String id, String title, String about, List<Section> sections) {
        public Definition {
            Objects.requireNonNull(id, "id");
            Objects.requireNonNull(title, "title");
            sections = List.copyOf(sections);
        }

        /** Ids of all measures, in order. */
        public List<String> measures() {
            List<String> all = new ArrayList<>();
            sections.forEach(section -> all.addAll(section.measures()));
            return all;
        }
    }
}
