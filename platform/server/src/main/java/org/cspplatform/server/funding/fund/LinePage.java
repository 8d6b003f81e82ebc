package org.cspplatform.server.funding.fund;

import java.util.List;
import java.util.UUID;
import org.cspplatform.server.funding.FinancialYear;
import org.cspplatform.server.funding.history.PastVersion;
import org.cspplatform.server.tenancy.Region;
import org.cspplatform.server.web.FieldError;

/** One line of the fund, to be changed, with its history. */
public record LinePage(
        Region region,
        FinancialYear year,
        UUID id,
        LineForm form,
        List<PastVersion> history,
        List<FieldError> errors) {}
