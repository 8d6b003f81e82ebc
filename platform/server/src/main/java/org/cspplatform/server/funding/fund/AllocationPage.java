package org.cspplatform.server.funding.fund;

import java.util.List;
import org.cspplatform.server.funding.FinancialYear;
import org.cspplatform.server.funding.history.PastVersion;
import org.cspplatform.server.tenancy.Partnership;
import org.cspplatform.server.tenancy.Region;
import org.cspplatform.server.web.FieldError;

/** What one partnership has of the fund, to be changed, with its history. */
public record AllocationPage(
        Region region,
        FinancialYear year,
        Partnership partnership,
        AllocationForm form,
        List<PastVersion> history,
        List<FieldError> errors) {}
