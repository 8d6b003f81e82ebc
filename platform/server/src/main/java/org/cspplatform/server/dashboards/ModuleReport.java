package org.cspplatform.server.dashboards;

import java.util.List;
import org.cspplatform.server.charts.ChartView;
import org.cspplatform.server.tenancy.Region;

/**
 * A module's released measures in the order of its reports.
 *
 * @param title of the module
 * @param headlines of all its measures
 */
public record ModuleReport(Region region, String title, List<Headline> headlines, List<Section> sections) {
    public ModuleReport {
        headlines = List.copyOf(headlines);
        sections = List.copyOf(sections);
    }

    /** Measures under a heading, with what the module's author says of them; the text may be empty. */
    public record Section(String heading, String text, List<Part> parts) {
        public Section {
            parts = List.copyOf(parts);
        }
    }

    /** A measure over time. */
    public record Part(Headline headline, ChartView chart) {}

    public String base() {
        return "/regions/" + region.code();
    }
}
