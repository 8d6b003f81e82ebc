package org.cspplatform.server.funding.fund;

import static org.cspplatform.server.funding.BoundSql.id;

import io.micronaut.data.jdbc.runtime.JdbcOperations;
import io.micronaut.transaction.TransactionDefinition.Isolation;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.cspplatform.server.funding.BoundSql;
import org.cspplatform.server.funding.FinancialYear;
import org.cspplatform.server.funding.Pounds;
import org.cspplatform.server.tenancy.Partnership;
import org.cspplatform.server.tenancy.PartnershipDirectory;
import org.cspplatform.server.tenancy.Region;

/** Reads a fund the one way that all its readers share: as the board's role, from released views. */
@Singleton
public class ReleasedFund {
    private final JdbcOperations board;
    private final PartnershipDirectory partnerships;

    ReleasedFund(@Named("board") JdbcOperations board, PartnershipDirectory partnerships) {
        this.board = board;
        this.partnerships = partnerships;
    }

    /** What one partnership has of a year's fund. */
    private record Given(UUID partnershipId, BigDecimal allocation, BigDecimal carryForward) {}

    /** The fund of a region in one year, in the scope of the work at hand. */
    @Transactional(value = "board", readOnly = true, isolation = Isolation.REPEATABLE_READ)
    public Fund of(Region region, FinancialYear year) {
        Map<Optional<UUID>, BigDecimal> approved = approved(region, year);
        return new Fund(
                year,
                lines(region, year),
                shares(region, year, approved),
                approved.getOrDefault(Optional.empty(), Pounds.ZERO));
    }

    private List<FundLine> lines(Region region, FinancialYear year) {
        return BoundSql.of("""
            select id, kind, name, amount from released.fund_line
            where region_id = ? and financial_year = ?
            """, region.id(), year)
                .list(
                        board,
                        row -> new FundLine(
                                id(row, "id"),
                                LineKind.parse(row.getString("kind")),
                                row.getString("name"),
                                row.getBigDecimal("amount")));
    }

    private List<Share> shares(Region region, FinancialYear year, Map<Optional<UUID>, BigDecimal> approved) {
        Map<UUID, Given> given = new HashMap<>();
        BoundSql.of("""
            select partnership_id, allocation, carry_forward from released.allocation
            where region_id = ? and financial_year = ?
            """, region.id(), year)
                .list(
                        board,
                        row -> new Given(
                                id(row, "partnership_id"),
                                row.getBigDecimal("allocation"),
                                row.getBigDecimal("carry_forward")))
                .forEach(share -> given.put(share.partnershipId(), share));
        Map<UUID, BigDecimal> planned = planned(region, year);
        Set<Partnership> members = new LinkedHashSet<>(partnerships.inRegion(region.id(), year.lastDay()));
        given.keySet().forEach(other -> partnerships.byId(other).ifPresent(members::add));
        return members.stream()
                .map(partnership -> {
                    Given share =
                            given.getOrDefault(partnership.id(), new Given(partnership.id(), Pounds.ZERO, Pounds.ZERO));
                    return new Share(
                            partnership,
                            share.allocation(),
                            share.carryForward(),
                            planned.getOrDefault(partnership.id(), Pounds.ZERO),
                            approved.getOrDefault(Optional.of(partnership.id()), Pounds.ZERO));
                })
                .toList();
    }

    private Map<UUID, BigDecimal> planned(Region region, FinancialYear year) {
        Map<UUID, BigDecimal> planned = new HashMap<>();
        BoundSql.of("""
            select partnership_id, planned from released.plan_total where region_id = ? and financial_year = ?
            """, region.id(), year)
                .list(board, row -> Map.entry(id(row, "partnership_id"), row.getBigDecimal("planned")))
                .forEach(total -> planned.put(total.getKey(), total.getValue()));
        return planned;
    }

    /** The greatest excess approved, by partnership; under empty that of the fund itself. */
    private Map<Optional<UUID>, BigDecimal> approved(Region region, FinancialYear year) {
        Map<Optional<UUID>, BigDecimal> approved = new HashMap<>();
        BoundSql.of("""
            select partnership_id, max(excess) as excess from released.over_commitment_approval
            where region_id = ? and financial_year = ?
            group by partnership_id
            """, region.id(), year)
                .list(
                        board,
                        row -> Map.entry(
                                Optional.ofNullable(row.getObject("partnership_id", UUID.class)),
                                row.getBigDecimal("excess")))
                .forEach(most -> approved.put(most.getKey(), most.getValue()));
        return approved;
    }
}
