package org.cspplatform.server.funding.fund;

import java.math.BigDecimal;
import java.util.Optional;
import org.cspplatform.server.tenancy.Partnership;

/**
 * What a partnership has of the fund and what it plans to do with it.
 *
 * @param planned pounds that its activities are to cost
 * @param approved the greatest excess of its plan that was approved
 */
public record Share(
        Partnership partnership,
        BigDecimal allocation,
        BigDecimal carryForward,
        BigDecimal planned,
        BigDecimal approved) {

    public BigDecimal total() {
        return allocation.add(carryForward);
    }

    /** Negative when more is planned than there is. */
    public BigDecimal remainder() {
        return total().subtract(planned);
    }

    public Optional<OverCommitment> overCommitment() {
        return OverCommitment.of(total(), planned, approved);
    }
}
