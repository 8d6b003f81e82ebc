package org.cspplatform.server.funding.fund;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;

/**
 * What a partnership has of its region's fund in one year.
 *
 * @param allocation pounds from this year's fund
 * @param carryForward pounds left of earlier years; negative where an overspend is carried
 */
public record Allocation(
        UUID id,
        UUID partnershipId,
        BigDecimal allocation,
        BigDecimal carryForward,
        String note,
        long version,
        Instant changedAt,
        String changedBy) {

    /** What the partnership can plan with. */
    public BigDecimal total() {
        return allocation.add(carryForward);
    }
}
