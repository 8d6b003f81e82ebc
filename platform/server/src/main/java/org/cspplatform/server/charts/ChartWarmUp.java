package org.cspplatform.server.charts;

import io.micronaut.context.annotation.Requires;
import io.micronaut.context.env.Environment;
import io.micronaut.scheduling.annotation.Scheduled;
import jakarta.inject.Singleton;

/** Loads what draws charts soon after the start, when the service has done its own work, so that no page comes before it. */
@Singleton
@Requires(notEnv = Environment.TEST)
class ChartWarmUp {
    private final ChartPictures pictures;

    ChartWarmUp(ChartPictures pictures) {
        this.pictures = pictures;
    }

    @Scheduled(initialDelay = "15s")
    void warmUp() {
        pictures.warmUp();
    }
}
