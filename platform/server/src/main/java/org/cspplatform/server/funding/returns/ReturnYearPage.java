package org.cspplatform.server.funding.returns;

import java.util.List;
import org.cspplatform.server.funding.FinancialYear;
import org.cspplatform.server.tenancy.Partnership;

/** The four returns of a partnership's year. */
public record ReturnYearPage(Partnership partnership, FinancialYear year, List<ReturnPage> quarters) {
    public ReturnYearPage {
        quarters = List.copyOf(quarters);
    }
}
