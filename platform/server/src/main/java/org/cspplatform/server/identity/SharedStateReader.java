package org.cspplatform.server.identity;

import io.micronaut.context.event.StartupEvent;
import io.micronaut.runtime.event.annotation.EventListener;
import io.micronaut.scheduling.annotation.Scheduled;
import jakarta.inject.Singleton;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Keeps what each request needs of the database in memory: before the first request, and each second after that. */
@Singleton
class SharedStateReader {
    private static final Logger LOG = LoggerFactory.getLogger(SharedStateReader.class);

    private final KeyRing keys;
    private final EndedSessions<?> ended;

    SharedStateReader(KeyRing keys, EndedSessions<?> ended) {
        this.keys = keys;
        this.ended = ended;
    }

    @EventListener
    void readFirst(StartupEvent started) {
        keys.refresh();
        ended.refresh();
    }

    @Scheduled(fixedDelay = "1s", initialDelay = "1s")
    void follow() {
        try {
            keys.refresh();
            ended.refresh();
        } catch (RuntimeException unreachable) {
            LOG.warn("Signing keys and ended sessions could not be read again: {}", unreachable.getMessage());
        }
    }
}
