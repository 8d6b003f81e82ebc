package org.cspplatform.server.demo;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.util.List;
import java.util.function.Function;
import org.cspplatform.server.funding.FinancialYear;
import org.cspplatform.server.funding.Pounds;
import org.cspplatform.server.funding.fund.FundBook;
import org.cspplatform.server.funding.fund.LineKind;
import org.cspplatform.server.funding.fund.NewAllocation;
import org.cspplatform.server.funding.fund.NewLine;
import org.cspplatform.server.funding.plan.NewTheme;
import org.cspplatform.server.funding.plan.ThemeStore;
import org.cspplatform.server.tenancy.PartnershipDirectory;
import org.cspplatform.server.tenancy.Region;
import org.cspplatform.server.tenancy.RegionDirectory;
import org.cspplatform.server.tenancy.Scopes;

/** The published fund of 2019-20, the published allocations of 2016-17, and the region's themes. */
@Singleton
final class DemoFund implements DemoStep {
    static final String AUTHOR = "Region Officer (demo)";
    static final String OTHER_THEME = "Community safety and cohesion";
    private static final FinancialYear FUND_YEAR = FinancialYear.parse("2019-20");
    private static final FinancialYear RETURNS_YEAR = FinancialYear.parse("2016-17");
    private static final int ALL_LINES = 200;

    private final RegionDirectory regions;
    private final PartnershipDirectory partnerships;
    private final Scopes scopes;
    private final FundBook book;
    private final ThemeStore themes;

    DemoFund(
            RegionDirectory regions,
            PartnershipDirectory partnerships,
            Scopes scopes,
            FundBook book,
            ThemeStore themes) {
        this.regions = regions;
        this.partnerships = partnerships;
        this.scopes = scopes;
        this.book = book;
        this.themes = themes;
    }

    @Override
    public String name() {
        return "fund";
    }

    @Override
    public int order() {
        return 30;
    }

    @Override
    public void load() {
        Region region = regions.byCode(DemoData.REGION).orElseThrow();
        scopes.ofRegionalOffice(region.id()).run(() -> {
            keepThemes(region);
            publishedFund(region);
            publishedAllocations(region);
        });
    }

    private void keepThemes(Region region) {
        List<String> present =
                themes.of(region.id()).stream().map(theme -> theme.name()).toList();
        DemoData.rows("themes-2015-16.csv").stream()
                .map(row -> row.getField("theme"))
                .filter(name -> !present.contains(name))
                .forEach(name -> themes.add(region.id(), new NewTheme(name, false), AUTHOR));
        if (!present.contains(OTHER_THEME)) {
            themes.add(region.id(), new NewTheme(OTHER_THEME, false), AUTHOR);
        }
    }

    private void publishedFund(Region region) {
        for (NamedCsvRecord row : DemoData.rows("fund-2019-20.csv")) {
            String name = row.getField("line");
            line(region, FUND_YEAR, kind(row.getField("kind"), name), name, pounds(row, "amount_gbp"), "Published");
        }
    }

    private static LineKind kind(String published, String name) {
        return switch (published) {
            case "income" -> name.startsWith("Carry over") ? LineKind.CARRY_OVER : LineKind.ALLOCATION;
            case "force-wide commissioning" -> LineKind.FORCE_WIDE;
            case "local commissioning" -> LineKind.LOCAL;
            default -> throw new IllegalStateException("No kind of line: " + published);
        };
    }

    /** The papers of 2016-17 give what partnerships have, not the fund's income: it is shown as the sum of that. */
    private void publishedAllocations(Region region) {
        List<NamedCsvRecord> rows = DemoData.rows("allocations-2016-17.csv");
        String note = "Sum of the published figures of the partnerships";
        line(
                region,
                RETURNS_YEAR,
                LineKind.ALLOCATION,
                "Local allocations 2016/17",
                sum(rows, row -> pounds(row, "allocation_gbp")),
                note);
        line(
                region,
                RETURNS_YEAR,
                LineKind.CARRY_OVER,
                "Carry forward from 2015/16",
                sum(rows, row -> pounds(row, "carry_forward_gbp")),
                note);
        for (NamedCsvRecord row : rows) {
            var partnership = partnerships.byCode(row.getField("partnership")).orElseThrow();
            if (book.allocationIfAny(partnership, RETURNS_YEAR).isEmpty()) {
                NewAllocation published =
                        new NewAllocation(pounds(row, "allocation_gbp"), pounds(row, "carry_forward_gbp"), "Published");
                book.allocate(region, partnership, RETURNS_YEAR, published, AUTHOR);
            }
        }
    }

    private void line(Region region, FinancialYear year, LineKind kind, String name, BigDecimal amount, String note) {
        boolean present = book.lines(region, year, null, ALL_LINES).stream()
                .anyMatch(line -> line.name().equals(name));
        if (!present) {
            book.addLine(region, year, new NewLine(kind, name, amount, note), AUTHOR);
        }
    }

    private static BigDecimal sum(List<NamedCsvRecord> rows, Function<NamedCsvRecord, BigDecimal> amount) {
        return rows.stream().map(amount).reduce(Pounds.ZERO, BigDecimal::add);
    }

    private static BigDecimal pounds(NamedCsvRecord row, String column) {
        return Pounds.exact(new BigDecimal(row.getField(column)));
    }
}
