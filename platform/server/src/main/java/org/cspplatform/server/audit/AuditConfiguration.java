package org.cspplatform.server.audit;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.core.bind.annotation.Bindable;
import java.time.Duration;

/**
 * Settings under {@code csp.audit}.
 *
 * @param queue how many entries may wait for the log; more have to wait for a place
 * @param patience how long a request waits for its entry to be on disk before it fails
 */
@ConfigurationProperties("csp.audit")
record AuditConfiguration(
        @Bindable(defaultValue = "4096") int queue,
        @Bindable(defaultValue = "5s") Duration patience) {}
