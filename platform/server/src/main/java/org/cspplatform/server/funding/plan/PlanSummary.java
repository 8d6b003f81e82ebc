package org.cspplatform.server.funding.plan;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.cspplatform.server.funding.FinancialYear;
import org.cspplatform.server.funding.Pounds;
import org.cspplatform.server.funding.fund.Allocation;
import org.cspplatform.server.funding.fund.Approval;
import org.cspplatform.server.funding.fund.OverCommitment;
import org.jspecify.annotations.Nullable;

/**
 * What a partnership has in a year and what it plans to do with it.
 *
 * @param allocation null when the region has not given one yet
 * @param approvals of an excess, oldest first
 */
public record PlanSummary(
        FinancialYear year, @Nullable Allocation allocation, List<Activity> activities, List<Approval> approvals) {

    /** Allocation and carry forward. */
    public BigDecimal available() {
        return allocation == null ? Pounds.ZERO : allocation.total();
    }

    /** The sum of the activities. */
    public BigDecimal planned() {
        return activities.stream().map(Activity::plannedSpend).reduce(Pounds.ZERO, BigDecimal::add);
    }

    /** Negative when more is planned than there is. */
    public BigDecimal remainder() {
        return available().subtract(planned());
    }

    public Optional<OverCommitment> overCommitment() {
        BigDecimal approved = approvals.stream().map(Approval::excess).reduce(Pounds.ZERO, BigDecimal::max);
        return OverCommitment.of(available(), planned(), approved);
    }
}
