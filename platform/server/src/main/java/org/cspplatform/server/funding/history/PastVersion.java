package org.cspplatform.server.funding.history;

import io.micronaut.core.annotation.Introspected;
import java.time.Instant;
import java.util.Map;

/**
 * How something was after one change.
 *
 * @param subject what it was: fund_line, allocation, theme, activity, expected_outcome
 * @param content its fields then, named as in the database
 */
@Introspected
public record PastVersion(
        String subject, long version, Instant changedAt, String changedBy, Map<String, Object> content) {}
