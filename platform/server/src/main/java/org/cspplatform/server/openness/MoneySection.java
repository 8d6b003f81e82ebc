package org.cspplatform.server.openness;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import org.cspplatform.server.funding.FinancialYear;
import org.cspplatform.server.web.Layout;

/** Allocations, spend and payments among what a region published. */
@Singleton
class MoneySection implements PublicSection {
    private final MoneyTables tables;

    MoneySection(MoneyTables tables) {
        this.tables = tables;
    }

    @Override
    public int order() {
        return 20;
    }

    @Override
    public List<Part> of(PublicRegion region) {
        List<FinancialYear> years = tables.years(region);
        List<Layout.Link> links = new ArrayList<>();
        for (FinancialYear year : years) {
            links.add(new Layout.Link("Allocations " + year, region.place() + "/allocations/" + year));
            links.add(new Layout.Link("Spend by quarter " + year, region.place() + "/spend/" + year));
            links.add(new Layout.Link("Payments over £500, " + year, region.place() + "/payments/" + year));
        }
        return years.isEmpty()
                ? List.of()
                : List.of(new Part(
                        "Money",
                        "What each partnership has of the fund, what it spent by accepted returns, and payments.",
                        links));
    }

    /** Money changes all the time; what a feed tells of it are the grants. */
    @Override
    public List<Entry> latest(PublicRegion region, int most) {
        return List.of();
    }
}
