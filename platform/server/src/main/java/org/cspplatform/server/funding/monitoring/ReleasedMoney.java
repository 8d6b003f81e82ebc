package org.cspplatform.server.funding.monitoring;

import static org.cspplatform.server.funding.BoundSql.id;

import io.micronaut.data.jdbc.runtime.JdbcOperations;
import io.micronaut.transaction.TransactionDefinition.Isolation;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.cspplatform.server.funding.BoundSql;
import org.cspplatform.server.funding.FinancialYear;
import org.cspplatform.server.funding.Quarter;

/** Reads what is released of every partnership's money, as the board's role, whoever asks. */
@Singleton
class ReleasedMoney {
    private final JdbcOperations board;

    ReleasedMoney(@Named("board") JdbcOperations board) {
        this.board = board;
    }

    /** What a partnership was given. */
    record Given(UUID partnershipId, BigDecimal allocation, BigDecimal carryForward) {}

    /** What a partnership plans for a theme. */
    record PlannedForTheme(UUID partnershipId, UUID themeId, BigDecimal planned) {}

    /** A theme of a region's list. */
    record NamedTheme(UUID id, String name, boolean withdrawn) {}

    /** The money of a year at one moment, by partnership. */
    record Snapshot(Map<UUID, Given> given, Map<UUID, BigDecimal> planned, Map<UUID, List<ReceivedReturn>> received) {}

    /** The plans of a year by theme, at one moment. */
    record Themes(List<NamedTheme> themes, List<PlannedForTheme> planned) {}

    /** A quarter of a year. */
    record Period(FinancialYear year, Quarter quarter) {}

    private record ReceivedOf(UUID partnershipId, ReceivedReturn received) {}

    @Transactional(value = "board", readOnly = true, isolation = Isolation.REPEATABLE_READ)
    Snapshot snapshot(List<UUID> regions, FinancialYear year) {
        Map<UUID, Given> given = new HashMap<>();
        BoundSql.of("""
            select partnership_id, allocation, carry_forward from released.allocation
            where region_id = any (?) and financial_year = ?
            """, regions, year)
                .list(
                        board,
                        row -> new Given(
                                id(row, "partnership_id"),
                                row.getBigDecimal("allocation"),
                                row.getBigDecimal("carry_forward")))
                .forEach(each -> given.put(each.partnershipId(), each));
        Map<UUID, BigDecimal> planned = new HashMap<>();
        BoundSql.of("""
            select partnership_id, planned from released.plan_total where region_id = any (?) and financial_year = ?
            """, regions, year)
                .list(board, row -> Map.entry(id(row, "partnership_id"), row.getBigDecimal("planned")))
                .forEach(each -> planned.merge(each.getKey(), each.getValue(), BigDecimal::add));
        Map<UUID, List<ReceivedReturn>> received = new HashMap<>();
        BoundSql.of("""
            select partnership_id, quarter, planned_total, cumulative_spend from released.return_figure
            where region_id = any (?) and financial_year = ?
            """, regions, year)
                .list(
                        board,
                        row -> new ReceivedOf(
                                id(row, "partnership_id"),
                                new ReceivedReturn(
                                        Quarter.valueOf(row.getString("quarter")),
                                        row.getBigDecimal("planned_total"),
                                        row.getBigDecimal("cumulative_spend"))))
                .forEach(each -> received.computeIfAbsent(each.partnershipId(), _ -> new ArrayList<>())
                        .add(each.received()));
        return new Snapshot(given, planned, received);
    }

    @Transactional(value = "board", readOnly = true, isolation = Isolation.REPEATABLE_READ)
    Themes themes(List<UUID> regions, FinancialYear year) {
        return new Themes(
                BoundSql.of("""
                    select id, name, withdrawn from released.theme where region_id = any (?) order by lower(name), id
                    """, regions)
                        .list(
                                board,
                                row -> new NamedTheme(
                                        id(row, "id"), row.getString("name"), row.getBoolean("withdrawn"))),
                BoundSql.of("""
                    select partnership_id, theme_id, planned from released.planned_by_theme
                    where region_id = any (?) and financial_year = ?
                    """, regions, year)
                        .list(
                                board,
                                row -> new PlannedForTheme(
                                        id(row, "partnership_id"), id(row, "theme_id"), row.getBigDecimal("planned"))));
    }

    /** The last quarter of which any return was received. */
    @Transactional(value = "board", readOnly = true)
    Optional<Period> lastReceived(List<UUID> regions) {
        return BoundSql.of("""
            select financial_year, quarter from released.return_figure where region_id = any (?)
            order by financial_year desc, quarter desc limit 1
            """, regions)
                .first(
                        board,
                        row -> new Period(
                                FinancialYear.parse(row.getString("financial_year")),
                                Quarter.valueOf(row.getString("quarter"))));
    }

    /** The years for which there is a line of the fund, an allocation or a plan; newest first. */
    @Transactional(value = "board", readOnly = true)
    List<FinancialYear> years(List<UUID> regions) {
        return BoundSql.of("""
            select financial_year from released.fund_line where region_id = any (?)
            union select financial_year from released.allocation where region_id = any (?)
            union select financial_year from released.plan_total where region_id = any (?)
            order by financial_year desc
            """, regions, regions, regions)
                .list(board, row -> FinancialYear.parse(row.getString("financial_year")));
    }
}
