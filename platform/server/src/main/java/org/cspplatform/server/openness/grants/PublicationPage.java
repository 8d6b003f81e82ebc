package org.cspplatform.server.openness.grants;

import java.math.BigDecimal;
import java.util.List;
import org.cspplatform.server.funding.FinancialYear;
import org.cspplatform.server.tenancy.Partnership;
import org.cspplatform.server.tenancy.Region;

/**
 * What of a region's money is published, due and missing.
 *
 * @param years those that can be opened to the public or closed again
 * @param ungranted allocations that are not entered as grants
 */
public record PublicationPage(Region region, List<MonthStanding> months, List<Year> years, List<Ungranted> ungranted) {
    public PublicationPage {
        months = List.copyOf(months);
        years = List.copyOf(years);
        ungranted = List.copyOf(ungranted);
    }

    /** A financial year, and whether its allocations, accepted returns and payments are public. */
    public record Year(FinancialYear year, boolean open) {}

    /** An allocation that is not entered as a grant. */
    public record Ungranted(Partnership partnership, FinancialYear year, BigDecimal amount) {}

    /** How many months wait to be published. */
    public long due() {
        return months.stream()
                .filter(month -> month.publishable() || month.state() == MonthStanding.State.INCOMPLETE)
                .count();
    }
}
