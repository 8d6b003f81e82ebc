package org.cspplatform.server.charts;

import jakarta.inject.Singleton;
import java.util.Base64;

/** Readies charts for pages. */
@Singleton
public class ChartViews {

    /** The chart as a page shows it, by {@code @template.chart.chart(chart = …)}. */
    public ChartView of(Chart chart) {
        String file = Base64.getEncoder().encodeToString(ChartFile.write(chart.table()));
        return new ChartView(chart, "data:text/csv;charset=utf-8;base64," + file);
    }
}
