package org.cspplatform.server.dashboards;

import static org.cspplatform.server.funding.BoundSql.id;

import io.micronaut.data.jdbc.runtime.JdbcOperations;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
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
    private static final String YEAR = """
        with asked as (
            select coalesce(?::text,
                (select max(financial_year::text) from released.return_figure where region_id = any (?)),
                (select max(financial_year::text) from released.allocation where region_id = any (?))) as year
        )
        select asked.year, money.* from asked cross join lateral (
            select partnership_id, allocation + carry_forward as available, 0 as planned, null::text as quarter,
                null::text as state, null::integer as received_version, null::timestamptz as first_submitted_at,
                null::numeric as cumulative_spend
            from released.allocation where region_id = any (?) and financial_year = asked.year
            union all
            select partnership_id, 0, planned, null, null, null, null, null
            from released.plan_total where region_id = any (?) and financial_year = asked.year
            union all
            select partnership_id, 0, 0, quarter, state, received_version, first_submitted_at, cumulative_spend
            from released.return_figure where region_id = any (?) and financial_year = asked.year
        ) money order by quarter
        """;

    private final JdbcOperations board;

    ReleasedYears(@Named("board") JdbcOperations board) {
        this.board = board;
    }

    /** A partnership's money of a year: a part of what it was given, or of what it plans. */
    record Sums(UUID partnership, BigDecimal available, BigDecimal planned) {}

    /** A return as last received. */
    record Received(
            UUID partnership, Quarter quarter, String state, int version, Instant firstSubmitted, BigDecimal spent) {}

    /** Of a year; the returns by quarter. */
    record Found(FinancialYear year, List<Sums> sums, List<Received> returns) {}

    private record Row(String year, Sums sums, @Nullable Received received) {}

    /**
     * @param asked null: the last year with a return, else with an allocation
     * @return empty when that year has neither money nor returns
     */
    @Transactional(value = "board", readOnly = true)
    Optional<Found> of(List<UUID> regions, @Nullable FinancialYear asked) {
        String year = asked == null ? null : asked.toString();
        List<Row> rows = BoundSql.of(YEAR, year, regions, regions, regions, regions, regions)
                .list(board, ReleasedYears::row);
        if (rows.isEmpty()) {
            return Optional.empty();
        }
        List<Received> returns = new ArrayList<>();
        for (Row row : rows) {
            Received received = row.received();
            if (received != null) {
                returns.add(received);
            }
        }
        return Optional.of(new Found(
                FinancialYear.parse(rows.getFirst().year()),
                rows.stream().map(Row::sums).toList(),
                returns));
    }

    private static Row row(ResultSet row) throws SQLException {
        UUID partnership = id(row, "partnership_id");
        String quarter = row.getString("quarter");
        return new Row(
                row.getString("year"),
                new Sums(partnership, row.getBigDecimal("available"), row.getBigDecimal("planned")),
                quarter == null
                        ? null
                        : new Received(
                                partnership,
                                Quarter.valueOf(quarter),
                                row.getString("state"),
                                row.getInt("received_version"),
                                BoundSql.instant(row, "first_submitted_at"),
                                row.getBigDecimal("cumulative_spend")));
    }

    /**
     * When something was last released to the board of any of some regions, or a partnership moved on the map of one; the epoch when
     * neither ever was.
     */
    @Transactional(value = "board", readOnly = true)
    Instant lastRelease(List<UUID> regions) {
        return BoundSql.of("""
            select max(latest.at) as at from (
                select released_at as at from released.last_release where region_id = any (?)
                union all select changed_at from released.region_map where region_id = any (?)) latest
            """, regions, regions)
                .list(board, row -> Optional.ofNullable(row.getObject("at", OffsetDateTime.class)))
                .getFirst()
                .map(OffsetDateTime::toInstant)
                .orElse(Instant.EPOCH);
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
