package org.cspplatform.server.dashboards;

import static org.cspplatform.server.funding.BoundSql.id;

import io.micronaut.data.jdbc.runtime.JdbcOperations;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.cspplatform.server.funding.BoundSql;
import org.cspplatform.server.funding.FinancialYear;
import org.cspplatform.server.funding.Quarter;
import org.jspecify.annotations.Nullable;

/** Reads what is released of a year's money and returns, and how many people live where, as the board's role, whoever asks. */
@Singleton
class ReleasedYears {
    private final JdbcOperations board;

    ReleasedYears(@Named("board") JdbcOperations board) {
        this.board = board;
    }

    /** A partnership's money of a year: what it was given and plans, or nothing of both. */
    record Sums(UUID partnership, BigDecimal available, BigDecimal planned) {}

    /** A return as last received. */
    record Received(
            UUID partnership, Quarter quarter, String state, int version, Instant firstSubmitted, BigDecimal spent) {}

    /** Of a year. */
    record Found(FinancialYear year, List<Sums> sums, List<Received> returns) {}

    /** @param asked null: the last year with a return, else with an allocation */
    @Transactional(value = "board", readOnly = true)
    Optional<Found> of(List<UUID> regions, @Nullable FinancialYear asked) {
        Optional<FinancialYear> year = asked != null ? Optional.of(asked) : latest(regions);
        return year.map(found -> new Found(found, sums(regions, found), returns(regions, found)));
    }

    private Optional<FinancialYear> latest(List<UUID> regions) {
        return BoundSql.of("""
            select coalesce(
                (select max(financial_year::text) from released.return_figure where region_id = any (?)),
                (select max(financial_year::text) from released.allocation where region_id = any (?))) as year
            """, regions, regions)
                .list(board, row -> Optional.ofNullable(row.getString("year")).map(FinancialYear::parse))
                .getFirst();
    }

    private List<Sums> sums(List<UUID> regions, FinancialYear year) {
        return BoundSql.of("""
            select partnership_id, sum(available) as available, sum(planned) as planned from (
                select partnership_id, allocation + carry_forward as available, 0 as planned from released.allocation
                where region_id = any (?) and financial_year = ?
                union all
                select partnership_id, 0, planned from released.plan_total where region_id = any (?) and financial_year = ?
            ) money group by 1
            """, regions, year, regions, year)
                .list(
                        board,
                        row -> new Sums(
                                id(row, "partnership_id"),
                                row.getBigDecimal("available"),
                                row.getBigDecimal("planned")));
    }

    private List<Received> returns(List<UUID> regions, FinancialYear year) {
        return BoundSql.of("""
            select partnership_id, quarter, state, received_version, first_submitted_at, cumulative_spend
            from released.return_figure where region_id = any (?) and financial_year = ? order by quarter
            """, regions, year)
                .list(
                        board,
                        row -> new Received(
                                id(row, "partnership_id"),
                                Quarter.valueOf(row.getString("quarter")),
                                row.getString("state"),
                                row.getInt("received_version"),
                                BoundSql.instant(row, "first_submitted_at"),
                                row.getBigDecimal("cumulative_spend")));
    }

    /** The number of residents of the partnerships of some regions, by the latest estimate. */
    @Transactional(value = "board", readOnly = true)
    Map<UUID, Double> residents(List<UUID> regions) {
        return BoundSql.of("""
            select distinct on (partnership_id) partnership_id, people from released.population
            where region_id = any (?) and people_group = 'RESIDENTS' order by partnership_id, year desc
            """, regions)
                .list(board, row -> Map.entry(id(row, "partnership_id"), row.getDouble("people")))
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }
}
