package org.cspplatform.server.funding.plan;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import org.cspplatform.server.funding.FinancialYear;
import org.cspplatform.server.funding.fund.FundBook;
import org.cspplatform.server.tenancy.Partnership;

/** Puts a partnership's money and plan side by side. */
@Singleton
public final class PlanSummaries {
    private final Plans plans;
    private final FundBook fund;
    private final Clock clock;

    PlanSummaries(Plans plans, FundBook fund, Clock clock) {
        this.plans = plans;
        this.fund = fund;
        this.clock = clock;
    }

    public PlanSummary of(Partnership partnership, FinancialYear year) {
        return new PlanSummary(
                year,
                fund.allocationIfAny(partnership, year).orElse(null),
                plans.activities(partnership, year),
                fund.approvalsOfPlan(partnership, year));
    }

    /** The year to show first: the latest that has activities, else the present one. */
    public FinancialYear latestYear(Partnership partnership) {
        return plans.latestYear(partnership).orElseGet(() -> FinancialYear.of(LocalDate.now(clock)));
    }
}
