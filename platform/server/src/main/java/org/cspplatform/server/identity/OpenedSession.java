package org.cspplatform.server.identity;

import java.time.Instant;
import java.util.UUID;

/**
 * A session in which tokens may be given out.
 *
 * @param accountId whose
 * @param expiresAt when it ends however much it is used
 */
record OpenedSession(UUID id, UUID accountId, Instant expiresAt) {}
