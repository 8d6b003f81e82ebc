package org.cspplatform.server.dashboards;

import java.util.List;
import java.util.Map;
import org.cspplatform.server.charts.ChartView;
import org.cspplatform.server.release.ReleasedMeasure;
import org.jspecify.annotations.Nullable;

/**
 * A released measure of a region: over time, and partnership by partnership.
 *
 * @param base path of the region
 * @param subject code of the partnership whose figures are shown over time; empty for the region
 * @param subjects names by code, the region first
 * @param quarter first day of the quarter compared
 * @param quarters labels by first day, the latest first
 * @param by the breakdown shown; empty for none
 * @param breakdowns labels by field; empty when the measure has none
 * @param run over time
 * @param places whether the reader may change where the partnerships lie on the map
 * @param funnel null when there is nothing to compare fairly
 * @param broken the quarter by the codes of the breakdown; null when none is shown
 */
public record MeasureView(
        ReleasedMeasure measure,
        String base,
        String subject,
        Map<String, String> subjects,
        String quarter,
        Map<String, String> quarters,
        String by,
        Map<String, String> breakdowns,
        ChartView run,
        @Nullable ChartView funnel,
        ChartView map,
        boolean places,
        FigureTable figures,
        @Nullable FigureTable broken) {

    /** Figures as texts. The first column of each row is its name. */
    public record FigureTable(String caption, List<String> columns, List<List<String>> rows) {
        public FigureTable {
            columns = List.copyOf(columns);
            rows = rows.stream().map(List::copyOf).toList();
        }

        /** All its texts, for the legend beside it. */
        public List<String> texts() {
            return rows.stream().flatMap(List::stream).toList();
        }
    }

    public String path() {
        return base + "/dashboard/" + measure.module() + "/" + measure.measure();
    }

    /** Where each quarter is as it was released, with its restatements. */
    public String released() {
        return base + "/measures/" + measure.module() + "/" + measure.measure();
    }

    /** Where the same figures are for programs and spreadsheets. */
    public String file() {
        return "/api/v1" + released() + "?format=csv" + (by.isEmpty() ? "" : "&by=" + by);
    }

    public String unit() {
        return Words.unit(measure);
    }

    public String better() {
        return Words.direction(measure.direction());
    }
}
