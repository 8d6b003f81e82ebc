package org.cspplatform.server.funding.plan;

import io.micronaut.core.annotation.Introspected;
import java.math.BigDecimal;
import java.util.UUID;

/**
 * What an activity is to achieve in its year.
 *
 * @param unit what is counted: "young people mentored"
 * @param target how many, at least nothing
 */
@Introspected
public record ExpectedOutcome(UUID id, String description, String unit, BigDecimal target) {}
