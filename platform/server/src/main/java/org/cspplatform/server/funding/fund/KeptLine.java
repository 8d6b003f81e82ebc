package org.cspplatform.server.funding.fund;

import io.micronaut.core.annotation.Introspected;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;

/** A line of the fund with what the office keeps about it. */
@Introspected
public record KeptLine(
        UUID id,
        LineKind kind,
        String name,
        BigDecimal amount,
        String note,
        boolean withdrawn,
        long version,
        Instant changedAt,
        String changedBy) {}
