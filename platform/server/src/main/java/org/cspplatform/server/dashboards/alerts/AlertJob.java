package org.cspplatform.server.dashboards.alerts;

import io.micronaut.context.annotation.Requires;
import io.micronaut.scheduling.annotation.Scheduled;
import jakarta.inject.Singleton;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Looks at the alerts every {@code csp.alerts.every}; {@code off} for never. Every replica looks; one of them writes. */
@Singleton
@Requires(property = "csp.alerts.every", notEquals = "off")
class AlertJob {
    private static final Logger LOG = LoggerFactory.getLogger(AlertJob.class);

    private final Alerts alerts;

    AlertJob(Alerts alerts) {
        this.alerts = alerts;
    }

    @Scheduled(fixedDelay = "${csp.alerts.every}", initialDelay = "1m")
    void look() {
        try {
            alerts.look();
        } catch (RuntimeException failure) {
            LOG.error("The alerts could not be looked at", failure);
        }
    }
}
