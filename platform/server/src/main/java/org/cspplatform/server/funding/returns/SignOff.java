package org.cspplatform.server.funding.returns;

import java.time.Instant;
import java.util.UUID;

/** A lead vouches for the figures: name and time. */
public record SignOff(UUID accountId, String name, Instant at) {}
