package org.cspplatform.server.charts;

import io.micronaut.http.context.ServerRequestContext;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.jspecify.annotations.Nullable;

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

    /** The chart as a page shows it, by {@code @template.chart.chart(chart = …)}. */
    public ChartView of(Chart chart) {
        return of(chart, !drawsForItself());
    }

    /** The same whoever asks, with its picture when that is at hand: for a page that is kept for others. */
    public ChartView forEverybody(Chart chart) {
        return of(chart, true);
    }

    private ChartView of(Chart chart, boolean withPicture) {
        Drawing drawing = Drawing.of(chart);
        ChartTable table = chart.table();
        return new ChartView(
                chart,
                table,
                pictures.json(drawing.option()),
                pictures.json(table),
                drawing,
                withPicture ? picture(chart, drawing) : null,
                address("text/csv;charset=utf-8", ChartFile.write(table)));
    }

    private @Nullable String picture(Chart chart, Drawing drawing) {
        return pictures.svg(chart, drawing, WAIT)
                .map(svg -> address("image/svg+xml", svg.getBytes(StandardCharsets.UTF_8)))
                .orElse(null);
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
