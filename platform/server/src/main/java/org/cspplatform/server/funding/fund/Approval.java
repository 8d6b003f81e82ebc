package org.cspplatform.server.funding.fund;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * That the region's office knows of an over-commitment and why it lets it be: some plan for expected underspends.
 *
 * @param partnershipId whose plan; null for the fund itself
 * @param excess pounds above what there is, up to which the approval goes
 */
public record Approval(
        UUID id,
        @Nullable UUID partnershipId,
        BigDecimal excess,
        String reason,
        Instant approvedAt,
        String approvedBy) {}
