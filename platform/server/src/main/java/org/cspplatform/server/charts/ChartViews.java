package org.cspplatform.server.charts;

import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

/** Readies charts for pages. */
@Singleton
public class ChartViews {
    private static final int WAIT = 500;
    private final ChartPictures pictures;

    ChartViews(ChartPictures pictures) {
        this.pictures = pictures;
    }

    /** The chart as a page shows it, by {@code @template.chart.chart(chart = …)}. */
    public ChartView of(Chart chart) {
        Drawing drawing = Drawing.of(chart);
        ChartTable table = chart.table();
        return new ChartView(
                chart,
                table,
                pictures.json(drawing.option()),
                pictures.json(table),
                drawing,
                pictures.svg(chart, drawing, WAIT)
                        .map(svg -> address("image/svg+xml", svg.getBytes(StandardCharsets.UTF_8)))
                        .orElse(null),
                address("text/csv;charset=utf-8", ChartFile.write(table)));
    }

    private static String address(String type, byte[] content) {
        return "data:" + type + ";base64," + Base64.getEncoder().encodeToString(content);
    }
}
