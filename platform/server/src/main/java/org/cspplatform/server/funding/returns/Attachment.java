package org.cspplatform.server.funding.returns;

import io.micronaut.core.annotation.Introspected;
import java.time.Instant;
import java.util.UUID;

/**
 * A file that goes with a return.
 *
 * @param mediaType found from its content, never taken from the sender
 * @param size in bytes
 */
@Introspected
public record Attachment(UUID id, String fileName, String mediaType, long size, Instant addedAt, String addedBy) {}
