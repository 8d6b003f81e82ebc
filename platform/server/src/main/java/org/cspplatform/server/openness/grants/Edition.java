package org.cspplatform.server.openness.grants;

import java.time.Instant;
import java.time.YearMonth;
import java.util.UUID;

/**
 * What was published of a month at one moment.
 *
 * @param number from 1; those above correct the one before
 * @param correction what it corrects; empty for the first
 */
public record Edition(
        UUID id, YearMonth month, int number, String correction, Instant publishedAt, String publishedBy) {}
