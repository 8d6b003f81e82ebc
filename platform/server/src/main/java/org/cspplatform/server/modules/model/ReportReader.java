package org.cspplatform.server.modules.model;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.cspplatform.module.Report;

/** Checks a module's reports against its measures. */
final class ReportReader {
    private final List<MeasureModel> measures;
    private final Problems problems;

    ReportReader(List<MeasureModel> measures, Problems problems) {
        this.measures = measures;
        this.problems = problems;
    }

    List<Report.Definition> read(List<Report> all) {
        List<Report.Definition> reports = all.stream().map(Report::definition).toList();
        Set<String> ids = new HashSet<>();
        for (Report.Definition report : reports) {
            String place = "report " + report.id();
            if (!Names.isId(report.id()) || !ids.add(report.id())) {
                problems.add(
                        place, "Its id is taken or malformed.", "Use lower-case words joined by hyphens, once each.");
            }
            if (report.title().isBlank()) {
                problems.add(place, "It has no title.", "Say what people call it.");
            }
            if (report.measures().isEmpty()) {
                problems.add(place, "It shows no measure.", "Name at least one measure of this module.");
            }
            check(report, place);
        }
        return reports;
    }

    private void check(Report.Definition report, String place) {
        for (Report.Section section : report.sections()) {
            if (section.measures().isEmpty() && section.heading().isBlank()) {
                problems.add(place, "A section has neither heading nor measure.", "Give it one, or leave it out.");
            }
        }
        for (String named : report.measures()) {
            if (measures.stream().noneMatch(measure -> measure.id().equals(named))) {
                problems.add(place, "There is no measure " + named + ".", "Name a measure of this module.");
            }
        }
    }
}
