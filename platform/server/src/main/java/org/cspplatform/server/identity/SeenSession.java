package org.cspplatform.server.identity;

import io.micronaut.core.annotation.Introspected;
import java.time.Instant;
import java.util.UUID;

/**
 * An open session, as its owner sees it.
 *
 * @param kind {@code page} or {@code api}
 */
@Introspected
public record SeenSession(UUID id, String kind, String clientAddress, Instant startedAt, Instant lastSeenAt) {}
