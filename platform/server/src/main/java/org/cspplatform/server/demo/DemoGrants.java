package org.cspplatform.server.demo;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import org.cspplatform.server.funding.FinancialYear;
import org.cspplatform.server.openness.grants.GrantBook;
import org.cspplatform.server.openness.grants.MonthStanding;
import org.cspplatform.server.openness.grants.NewGrant;
import org.cspplatform.server.tenancy.Partnership;
import org.cspplatform.server.tenancy.PartnershipDirectory;
import org.cspplatform.server.tenancy.Region;
import org.cspplatform.server.tenancy.RegionDirectory;
import org.cspplatform.server.tenancy.Scopes;

/**
 * The published allocations of 2016-17 as grants. The papers give neither the day nor conditions nor reasons: the demo says so
 * in their place, and an example beside them, which is marked as invented, shows what they should be like.
 */
@Singleton
final class DemoGrants implements DemoStep {
    private static final FinancialYear YEAR = FinancialYear.parse("2016-17");
    private static final YearMonth PUBLISHED = YearMonth.of(2016, 4);
    private static final String NOT_RECORDED = "Not recorded in the published paper.";

    private final RegionDirectory regions;
    private final PartnershipDirectory partnerships;
    private final Scopes scopes;
    private final GrantBook book;

    DemoGrants(RegionDirectory regions, PartnershipDirectory partnerships, Scopes scopes, GrantBook book) {
        this.regions = regions;
        this.partnerships = partnerships;
        this.scopes = scopes;
        this.book = book;
    }

    @Override
    public String name() {
        return "grants-2016-17";
    }

    @Override
    public int order() {
        return 55;
    }

    @Override
    public void load() {
        Region region = regions.byCode(DemoData.REGION).orElseThrow();
        scopes.ofRegionalOffice(region.id()).run(() -> {
            DemoData.rows("allocations-2016-17.csv").forEach(row -> allocation(region, row));
            enter(region, example());
            enter(region, unfinished());
            boolean due = book.months(region).stream()
                    .filter(month -> month.month().equals(PUBLISHED))
                    .anyMatch(MonthStanding::publishable);
            if (due) {
                book.publish(region, PUBLISHED, "Entered again for the demo.", DemoFund.AUTHOR);
            }
            if (!book.openYears(region).contains(YEAR)) {
                book.decide(region, YEAR, true, DemoFund.AUTHOR);
            }
        });
    }

    private void allocation(Region region, NamedCsvRecord row) {
        Partnership partnership =
                partnerships.byCode(row.getField("partnership")).orElseThrow();
        enter(
                region,
                new NewGrant(
                        YEAR + "-" + partnership.code(),
                        YEAR.firstDay(),
                        partnership.id(),
                        partnership.name(),
                        new BigDecimal(row.getField("allocation_gbp")),
                        "Local commissioning by the partnership in 2016-17. The amount is the published one; the day"
                                + " of the award is not in the paper, so the first of the financial year stands here.",
                        NOT_RECORDED,
                        NOT_RECORDED));
    }

    private static NewGrant example() {
        return new NewGrant(
                "2016-17-example",
                LocalDate.of(2016, 4, 18),
                null,
                "Willow Street Youth Project (demo, invented)",
                new BigDecimal("12500.00"),
                "Invented example. Evening outreach for young people aged 13 to 17 in two wards, three evenings a"
                        + " week.",
                "Invented example. Paid quarterly in arrears on receipt of a return; unspent money is paid back by 30"
                        + " April 2017; safeguarding policy in place before the first session.",
                "Invented example. Recorded anti-social behaviour in the two wards is highest between 18:00 and 22:00,"
                        + " and evening provision elsewhere in the region was followed by fewer incidents; the project"
                        + " reports the number each quarter.");
    }

    private static NewGrant unfinished() {
        return new NewGrant(
                "2016-17-unfinished",
                LocalDate.of(2016, 7, 11),
                null,
                "Canal Side Mediation (demo, invented)",
                new BigDecimal("4800.00"),
                "Invented example. Mediation between neighbours before disputes reach the police.",
                "",
                "");
    }

    private void enter(Region region, NewGrant grant) {
        boolean present =
                book.grants(region).stream().anyMatch(kept -> kept.reference().equals(grant.reference()));
        if (!present) {
            book.add(region, grant, DemoFund.AUTHOR);
        }
    }
}
