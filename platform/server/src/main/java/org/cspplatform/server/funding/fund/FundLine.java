package org.cspplatform.server.funding.fund;

import io.micronaut.core.annotation.Introspected;
import java.math.BigDecimal;
import java.util.UUID;

/**
 * A line of a region's fund as everybody who may see the fund sees it.
 *
 * @param amount pounds, never negative
 */
@Introspected
public record FundLine(UUID id, LineKind kind, String name, BigDecimal amount) {}
