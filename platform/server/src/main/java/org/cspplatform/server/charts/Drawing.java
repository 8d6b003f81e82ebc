package org.cspplatform.server.charts;

import java.util.Map;

/**
 * How a chart is drawn: an option object of ECharts without functions, the same for the browser and for the server
 * (echarts.apache.org/en/option.html).
 *
 * @param option of maps, lists, texts, numbers and truth values only
 * @param height in pixels at {@link #WIDTH}
 * @param narrowHeight in pixels at {@link #NARROW} and below
 */
public record Drawing(Map<String, Object> option, int height, int narrowHeight) {
    /** How wide a picture for a page or a paper is, in pixels. */
    public static final int WIDTH = 720;
    /** Up to this width the narrow form is drawn, as on a telephone. */
    public static final int NARROW = 480;

    public static Drawing of(Chart chart) {
        return switch (chart) {
            case PeriodChart periods -> PeriodDrawing.of(periods);
            case CategoryChart categories -> CategoryDrawing.of(categories);
            case FunnelPlot funnel -> FunnelDrawing.of(funnel);
            case RunChart run -> RunDrawing.of(run);
            case HexMap map -> HexDrawing.of(map);
        };
    }
}
