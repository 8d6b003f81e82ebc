package org.cspplatform.server.funding.plan;

import org.cspplatform.server.tenancy.Partnership;

/**
 * A partnership's plan of a year.
 *
 * @param mayChange whether the reader keeps this plan
 */
public record PlanPage(Partnership partnership, PlanSummary plan, boolean mayChange) {

    /** Where this page is. */
    public String place() {
        return "/partnerships/" + partnership.code() + "/plan/" + plan.year();
    }
}
