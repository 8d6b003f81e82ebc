package org.cspplatform.server;

import io.micronaut.context.annotation.Factory;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.ZoneId;

/** The time as the field counts it: a return due on a day is due until midnight in England and Wales. */
@Factory
final class SystemClock {
    @Singleton
    Clock clock() {
        return Clock.system(ZoneId.of("Europe/London"));
    }
}
