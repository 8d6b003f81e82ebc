package org.cspplatform.server.charts;

import io.micronaut.http.context.ServerRequestContext;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

/**
 * Readies charts for pages. Pictures are for browsers without scripts: one with scripts says so by a cookie, draws for itself and is
 * spared the picture.
 */
@Singleton
public class ChartViews {
    private static final int WAIT = 500;
    private static final String SCRIPTS = "csp_scripts";
    private final ChartPictures pictures;

    ChartViews(ChartPictures pictures) {
        this.pictures = pictures;
    }

    /** The chart as a page shows it to who asked for it, by {@code @template.chart.chart(chart = …)}. */
    public ChartView of(Chart chart) {
        return forReader(withoutPicture(chart));
    }

    /** The same whoever asks, with its picture when that is at hand: for a page that is kept for others. */
    public ChartView forEverybody(Chart chart) {
        return pictured(withoutPicture(chart));
    }

    /** The same for whoever asks now, of a chart that was readied before. */
    public ChartView forReader(ChartView readied) {
        return drawsForItself() ? readied : pictured(readied);
    }

    /** The chart readied, to be kept for many readers; each gets it by {@link #forReader}. */
    public ChartView withoutPicture(Chart chart) {
        Drawing drawing = Drawing.of(chart);
        ChartTable table = chart.table();
        return new ChartView(
                chart,
                table,
                pictures.json(drawing.option()),
                pictures.json(table),
                drawing,
                null,
                address("text/csv;charset=utf-8", ChartFile.write(table)));
    }

    private ChartView pictured(ChartView chart) {
        return chart.with(pictures.svg(chart, WAIT)
                .map(svg -> address("image/svg+xml", svg.getBytes(StandardCharsets.UTF_8)))
                .orElse(null));
    }

    private static boolean drawsForItself() {
        return ServerRequestContext.currentRequest()
                .flatMap(request -> request.getCookies().findCookie(SCRIPTS))
                .isPresent();
    }

    private static String address(String type, byte[] content) {
        return "data:" + type + ";base64," + Base64.getEncoder().encodeToString(content);
    }
}
