package org.cspplatform.module;

import java.util.ArrayList;
import java.util.List;

/** A report under construction: each step is a new one. */
record StandardReport(Definition definition) implements Report {
    @Override
    public Report about(String text) {
        Definition d = definition;
        return new StandardReport(new Definition(d.id(), d.title(), text, d.sections()));
    }

    @Override
    public Report section(String heading, String text, String... measures) {
        Definition d = definition;
        List<Section> sections = new ArrayList<>(d.sections());
        sections.add(new Section(heading, text, List.of(measures)));
        return new StandardReport(new Definition(d.id(), d.title(), d.about(), sections));
    }
}
