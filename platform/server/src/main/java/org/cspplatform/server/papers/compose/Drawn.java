package org.cspplatform.server.papers.compose;

import jakarta.inject.Singleton;
import org.cspplatform.server.charts.Chart;
import org.cspplatform.server.charts.ChartPictures;
import org.cspplatform.server.charts.Drawing;
import org.cspplatform.server.papers.content.Picture;

/** Draws a chart as a picture that a paper keeps. */
@Singleton
final class Drawn {
    private final ChartPictures pictures;

    Drawn(ChartPictures pictures) {
        this.pictures = pictures;
    }

    Picture picture(Chart chart) {
        return new Picture(
                0,
                chart.title(),
                chart.title() + ". " + chart.description(),
                pictures.svg(chart),
                Drawing.WIDTH,
                Drawing.of(chart).height());
    }
}
