package org.cspplatform.server.charts;

/**
 * A chart: what it says and its figures, without how it is drawn. {@link ChartViews} readies it for a page, on which
 * {@code chart/chart.jte} shows it with its table and downloads.
 */
public sealed interface Chart permits PeriodChart, CategoryChart, FunnelPlot, RunChart, HexMap {

    About about();

    /** All that it shows, as texts. */
    ChartTable table();

    default String id() {
        return about().id();
    }

    default String title() {
        return about().title();
    }

    default String description() {
        return about().description();
    }
}
