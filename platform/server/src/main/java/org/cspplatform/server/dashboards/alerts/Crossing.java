package org.cspplatform.server.dashboards.alerts;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/**
 * A figure passed a bound.
 *
 * @param period first day of the quarter it is of
 */
record Crossing(UUID id, Alert alert, LocalDate period, Instant at) {}
