package org.cspplatform.server;

import io.micronaut.context.event.ApplicationEventListener;
import io.micronaut.context.event.ShutdownEvent;
import io.micronaut.scheduling.TaskExecutors;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Lets no scheduled work begin once the service stops, and waits for what is under way. Work that began later would bring parts of
 * the service to life again that nobody would ever end: a replica that others wait for, pools of connections.
 */
@Singleton
final class ScheduledWorkEnds implements ApplicationEventListener<ShutdownEvent> {
    private static final Logger LOG = LoggerFactory.getLogger(ScheduledWorkEnds.class);

    /** All that is scheduled can be cut off at any moment; waiting spares the log the noise of it. */
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final ExecutorService scheduled;

    ScheduledWorkEnds(@Named(TaskExecutors.SCHEDULED) ExecutorService scheduled) {
        this.scheduled = scheduled;
    }

    @Override
    public void onApplicationEvent(ShutdownEvent stopping) {
        end();
    }

    void end() {
        scheduled.shutdown();
        try {
            if (!scheduled.awaitTermination(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)) {
                LOG.info("Scheduled work is cut off; it is taken up again at the next start");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
