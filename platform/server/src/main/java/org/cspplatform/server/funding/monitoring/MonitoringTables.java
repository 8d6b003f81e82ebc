package org.cspplatform.server.funding.monitoring;

import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.cspplatform.server.funding.FinancialYear;
import org.cspplatform.server.funding.Pounds;
import org.cspplatform.server.funding.Quarter;
import org.cspplatform.server.funding.monitoring.ReleasedMoney.Given;
import org.cspplatform.server.funding.monitoring.ReleasedMoney.Snapshot;
import org.cspplatform.server.tenancy.Partnership;
import org.cspplatform.server.tenancy.PartnershipDirectory;
import org.cspplatform.server.tenancy.Region;
import org.cspplatform.server.tenancy.Scope;
import org.cspplatform.server.tenancy.Scopes;
import org.cspplatform.server.web.NotFoundException;

/** Makes the monitoring tables and the thematic analysis, the same for every reader. */
@Singleton
public final class MonitoringTables {
    private final ReleasedMoney released;
    private final PartnershipDirectory partnerships;
    private final Scopes scopes;
    private final Clock clock;

    MonitoringTables(ReleasedMoney released, PartnershipDirectory partnerships, Scopes scopes, Clock clock) {
        this.released = released;
        this.partnerships = partnerships;
        this.scopes = scopes;
        this.clock = clock;
    }

    /** A year and quarter to show first. */
    public record Place(FinancialYear year, Quarter quarter) {}

    /** The monitoring of a region up to a quarter. */
    public Monitoring monitoring(Region region, FinancialYear year, Quarter quarter) {
        Snapshot snapshot = released.snapshot(tree(region), year);
        List<Monitoring.Line> lines = members(
                        region, quarter.lastDay(year), snapshot.given().keySet())
                .stream()
                .map(partnership -> line(partnership, quarter, snapshot))
                .toList();
        return Monitoring.of(region, year, quarter, lines);
    }

    /** How many partnerships plan for each theme of the region's list, and how much. */
    public ThematicAnalysis thematicAnalysis(Region region, FinancialYear year) {
        ReleasedMoney.Themes themes = released.themes(tree(region), year);
        List<UUID> planning = themes.planned().stream()
                .map(ReleasedMoney.PlannedForTheme::partnershipId)
                .toList();
        return ThematicAnalysis.of(region, year, members(region, year.lastDay(), planning), themes);
    }

    /** Where monitoring stands: the last quarter with a return, else this year's present quarter. */
    public Place latest(Region region) {
        return released.lastReceived(tree(region))
                .map(period -> new Place(period.year(), period.quarter()))
                .orElseGet(() -> {
                    LocalDate today = LocalDate.now(clock);
                    return new Place(FinancialYear.of(today), Quarter.of(today));
                });
    }

    /** The years that hold any money, newest first. */
    public List<FinancialYear> years(Region region) {
        return released.years(tree(region));
    }

    private static Monitoring.Line line(Partnership partnership, Quarter quarter, Snapshot snapshot) {
        UUID id = partnership.id();
        Given given = snapshot.given().getOrDefault(id, new Given(id, Pounds.ZERO, Pounds.ZERO));
        BigDecimal plan = snapshot.planned().getOrDefault(id, Pounds.ZERO);
        return new Monitoring.Line(
                partnership,
                Figures.of(
                        given.allocation(),
                        given.carryForward(),
                        plan,
                        quarter,
                        snapshot.received().getOrDefault(id, List.of())));
    }

    /** Those that belong to the region on the day, and others that have its money. */
    private List<Partnership> members(Region region, LocalDate day, Iterable<UUID> withMoney) {
        List<Partnership> members = new ArrayList<>(partnerships.inRegion(region.id(), day));
        withMoney.forEach(id ->
                partnerships.byId(id).filter(other -> !members.contains(other)).ifPresent(members::add));
        return members;
    }

    /** The region and those below it. A reader who sees only some of them would see wrong sums, so sees nothing. */
    private List<UUID> tree(Region region) {
        List<UUID> tree = scopes.ofRegionReader(region.id()).regions();
        boolean whole =
                switch (Scope.current()) {
                    case Scope.OfPartnership own -> own.regions().containsAll(tree);
                    case Scope.OfRegionalOffice office -> office.regions().containsAll(tree);
                    case Scope.OfRegionReader reader -> reader.regions().containsAll(tree);
                    case Scope.OfOperator _, Scope.Nothing _ -> false;
                };
        if (!whole) {
            throw new NotFoundException("region");
        }
        return tree;
    }
}
