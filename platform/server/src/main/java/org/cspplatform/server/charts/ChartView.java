package org.cspplatform.server.charts;

/**
 * A chart ready for a page; {@code chart/chart.jte} shows it. It holds everything itself, so that a chart has no address of its
 * own that somebody else could open.
 *
 * @param file the table as CSV, as a {@code data:} address
 */
public record ChartView(Chart chart, String file) {}
