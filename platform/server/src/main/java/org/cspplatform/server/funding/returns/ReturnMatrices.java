package org.cspplatform.server.funding.returns;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.cspplatform.server.funding.FinancialYear;
import org.cspplatform.server.funding.Quarter;
import org.cspplatform.server.tenancy.Partnership;
import org.cspplatform.server.tenancy.PartnershipDirectory;
import org.cspplatform.server.tenancy.Region;
import org.cspplatform.server.web.InvalidException;

/** Puts the matrix of a region's returns together, and keeps when they are due. */
@Singleton
public class ReturnMatrices {
    private final ReturnStore returns;
    private final VersionStore versions;
    private final DueDateStore dueDates;
    private final PartnershipDirectory partnerships;
    private final Clock clock;

    ReturnMatrices(
            ReturnStore returns,
            VersionStore versions,
            DueDateStore dueDates,
            PartnershipDirectory partnerships,
            Clock clock) {
        this.returns = returns;
        this.versions = versions;
        this.dueDates = dueDates;
        this.partnerships = partnerships;
        this.clock = clock;
    }

    /** Of the partnerships that belong to the region at the end of the year. */
    @Transactional
    public ReturnMatrix of(Region region, FinancialYear year) {
        Map<Quarter, DueDate> due = dueDates.ofYear(List.of(region.id()), year);
        Map<ReturnKey, Standing> standings = new HashMap<>();
        returns.ofYear(year).forEach(header -> standings.put(header.key(), header.standing()));
        Map<ReturnKey, Instant> submitted = new HashMap<>();
        versions.received(year)
                .forEach(figure -> submitted.put(
                        new ReturnKey(figure.partnershipId(), year, figure.quarter()), figure.firstSubmittedAt()));
        Instant now = clock.instant();
        return new ReturnMatrix(
                region.code(),
                year,
                Arrays.stream(Quarter.values())
                        .map(quarter -> new ReturnMatrix.Due(
                                quarter, of(due, year, quarter).day()))
                        .toList(),
                partnerships.inRegion(region.id(), year.lastDay()).stream()
                        .map(partnership -> row(partnership, year, key -> {
                            Standing standing = standings.getOrDefault(key, Standing.NOT_STARTED);
                            return new ReturnMatrix.Cell(
                                    key.quarter(),
                                    standing.state(),
                                    standing.receivedVersion(),
                                    of(due, year, key.quarter()).daysLate(submitted.get(key), now),
                                    standing.restating());
                        }))
                        .toList());
    }

    /** @throws InvalidException when the day lies before the quarter's end or more than a year after */
    @Transactional
    public void setDue(Region region, FinancialYear year, Quarter quarter, LocalDate day, Actor actor) {
        LocalDate end = quarter.lastDay(year);
        if (!day.isAfter(end) || day.isAfter(end.plusYears(1))) {
            throw new InvalidException(
                    "dueOn", "The due date must be after the end of the quarter and within a year of it");
        }
        dueDates.set(region.id(), year, quarter, day, actor);
    }

    private interface CellOf {
        ReturnMatrix.Cell of(ReturnKey key);
    }

    private static ReturnMatrix.Row row(Partnership partnership, FinancialYear year, CellOf cell) {
        return new ReturnMatrix.Row(
                partnership.code(),
                partnership.name(),
                Arrays.stream(Quarter.values())
                        .map(quarter -> cell.of(new ReturnKey(partnership.id(), year, quarter)))
                        .toList());
    }

    private static DueDate of(Map<Quarter, DueDate> due, FinancialYear year, Quarter quarter) {
        return due.getOrDefault(quarter, DueDate.usual(year, quarter));
    }
}
