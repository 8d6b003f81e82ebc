package org.cspplatform.server.dashboards;

import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.cspplatform.server.dashboards.Money.OfPartnership;
import org.cspplatform.server.dashboards.ReleasedYears.Found;
import org.cspplatform.server.dashboards.ReleasedYears.Received;
import org.cspplatform.server.dashboards.ReleasedYears.Sums;
import org.cspplatform.server.funding.FinancialYear;
import org.cspplatform.server.funding.Pounds;
import org.cspplatform.server.funding.Quarter;
import org.cspplatform.server.funding.returns.DueDate;
import org.cspplatform.server.funding.returns.ReturnState;
import org.cspplatform.server.tenancy.Partnership;
import org.cspplatform.server.tenancy.PartnershipDirectory;
import org.cspplatform.server.tenancy.Region;
import org.cspplatform.server.tenancy.Scopes;
import org.jspecify.annotations.Nullable;

/** Puts a region's year together: its money at a glance, and the returns that came. */
@Singleton
class RegionYears {
    private final ReleasedYears released;
    private final DueDays dueDays;
    private final PartnershipDirectory partnerships;
    private final Scopes scopes;
    private final Clock clock;

    RegionYears(
            ReleasedYears released, DueDays dueDays, PartnershipDirectory partnerships, Scopes scopes, Clock clock) {
        this.released = released;
        this.dueDays = dueDays;
        this.partnerships = partnerships;
        this.scopes = scopes;
        this.clock = clock;
    }

    /** A year's money and returns. */
    record RegionYear(Money money, ReturnGrid returns) {}

    /** @return empty where no year has any money yet */
    Optional<RegionYear> of(Region region, @Nullable FinancialYear asked) {
        List<UUID> regions = scopes.ofRegionReader(region.id()).regions();
        return released.of(regions, asked).map(found -> {
            List<Partnership> members =
                    partnerships.inRegion(region.id(), found.year().lastDay());
            return new RegionYear(money(found, members), returns(found, members, dueDays.of(regions, found.year())));
        });
    }

    private static Money money(Found found, List<Partnership> members) {
        List<OfPartnership> each = new ArrayList<>();
        for (Partnership member : members) {
            List<Sums> sums = found.sums().stream()
                    .filter(of -> of.partnership().equals(member.id()))
                    .toList();
            Optional<Received> last = found.returns().stream()
                    .filter(of -> of.partnership().equals(member.id()))
                    .reduce((_, later) -> later);
            each.add(new OfPartnership(
                    member.code(),
                    member.shortName(),
                    sums.stream().map(Sums::available).reduce(Pounds.ZERO, BigDecimal::add),
                    sums.stream().map(Sums::planned).reduce(Pounds.ZERO, BigDecimal::add),
                    last.map(Received::spent).orElse(null),
                    last.map(Received::quarter).orElse(null)));
        }
        return new Money(found.year(), each);
    }

    private ReturnGrid returns(Found found, List<Partnership> members, Map<Quarter, LocalDate> due) {
        Instant now = clock.instant();
        return new ReturnGrid(
                found.year(),
                due,
                members.stream()
                        .map(member -> new ReturnGrid.Row(
                                member.code(),
                                member.shortName(),
                                Arrays.stream(Quarter.values())
                                        .map(quarter -> cell(found, member, quarter, due, now))
                                        .toList()))
                        .toList());
    }

    private static ReturnGrid.Cell cell(
            Found found, Partnership member, Quarter quarter, Map<Quarter, LocalDate> due, Instant now) {
        DueDate day = new DueDate(
                due.getOrDefault(quarter, DueDate.usual(found.year(), quarter).day()));
        return found.returns().stream()
                .filter(of -> of.partnership().equals(member.id()) && of.quarter() == quarter)
                .findFirst()
                .map(of -> new ReturnGrid.Cell(
                        quarter, ReturnState.ofCode(of.state()), of.version(), day.daysLate(of.firstSubmitted(), now)))
                .orElseGet(() -> new ReturnGrid.Cell(quarter, null, 0, day.daysLate(null, now)));
    }
}
