package org.cspplatform.server.charts;

import org.jspecify.annotations.Nullable;

/**
 * A chart ready for a page; {@code chart/chart.jte} shows it, without its table and file where the page has them beside it
 * ({@code table = false}). It holds everything itself, so that a chart has no address of its
 * own that somebody else could open.
 *
 * @param option for ECharts in the browser, JSON
 * @param rows the table for the script that tells what is pointed at, JSON
 * @param picture what the server drew, as a {@code data:} address; null for a browser that draws for itself, and
 *     when it is not at hand
 * @param file the table as CSV, as a {@code data:} address
 */
public record ChartView(
        Chart chart,
        ChartTable table,
        String option,
        String rows,
        Drawing drawing,
        @Nullable String picture,
        String file) {
    ChartView with(@Nullable String otherPicture) {
        return new ChartView(chart, table, option, rows, drawing, otherPicture, file);
    }
}
