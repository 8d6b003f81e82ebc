package org.cspplatform.server.funding.fund;

import java.util.List;
import org.cspplatform.server.funding.FinancialYear;
import org.cspplatform.server.tenancy.Partnership;
import org.cspplatform.server.tenancy.Region;
import org.cspplatform.server.web.FieldError;
import org.jspecify.annotations.Nullable;

/**
 * An over-commitment to be approved.
 *
 * @param partnership whose plan; null for the fund itself
 * @param reason as it was entered
 */
public record ApprovalPage(
        Region region,
        FinancialYear year,
        @Nullable Partnership partnership,
        OverCommitment overCommitment,
        String reason,
        List<FieldError> errors) {

    /** What is over-committed, in words. */
    public String subject() {
        return partnership == null ? "the fund of " + year : "the plan of " + partnership.name() + " for " + year;
    }
}
