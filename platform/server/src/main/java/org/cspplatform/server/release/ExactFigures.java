package org.cspplatform.server.release;

import static org.cspplatform.server.funding.BoundSql.id;

import io.micronaut.data.jdbc.runtime.JdbcOperations;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.cspplatform.server.funding.BoundSql;
import org.jspecify.annotations.Nullable;

/** Reads what stands in the partnerships' books, as the releasing role: signed off where it is signed off, else as counted now. */
@Singleton
class ExactFigures {
    private final JdbcOperations release;

    ExactFigures(@Named("release") JdbcOperations release) {
        this.release = release;
    }

    private record Flagged(UUID partnership, QualityFlag flag) {}

    @Transactional("release")
    ExactTable read(UUID region, String module, String measure, ReportedQuarter quarter) {
        List<UUID> partnerships = partnerships(region, module, measure, quarter);
        List<ExactCell> cells =
                BoundSql.of("""
                    select tenant_id, breakdown, code, numerator, denominator, numbers, definition_version, sign_off_number,
                        coalesce(waiting > 0, false) as waiting
                    from standing_cell
                    where tenant_id = any (?) and module = ? and measure = ? and period_start = ?
                    """, partnerships, module, measure, quarter.start()).list(release, ExactFigures::cell);
        Map<UUID, Set<QualityFlag>> flags = new HashMap<>();
        cells.stream().filter(ExactCell::restated).forEach(cell -> flags.computeIfAbsent(
                        cell.partnership(), _ -> EnumSet.noneOf(QualityFlag.class))
                .add(QualityFlag.RESTATED));
        BoundSql.of("""
            select distinct tenant_id, flag from measure_quality
            where tenant_id = any (?) and module = ? and measure = ? and period_start = ?
            """, partnerships, module, measure, quarter.start())
                .list(release, row -> new Flagged(id(row, "tenant_id"), QualityFlag.ofCode(row.getString("flag"))))
                .forEach(flagged -> flags.computeIfAbsent(flagged.partnership(), _ -> EnumSet.noneOf(QualityFlag.class))
                        .add(flagged.flag()));
        return new ExactTable(region, quarter, partnerships, cells, flags);
    }

    /**
     * Those that belonged to the region on the quarter's last day. A partnership whose records a successor counts among its own is left
     * out, or they would be in the region's total twice; as long as the successor's figures do not have them, as those that were
     * signed off before, it is not.
     */
    private List<UUID> partnerships(UUID region, String module, String measure, ReportedQuarter quarter) {
        return BoundSql.of("""
            with recursive member as (
                select partnership.id, partnership.name from partnership
                join partnership_region belongs on belongs.partnership_id = partnership.id
                where belongs.region_id = ? and belongs.from_date <= ? and coalesce(belongs.to_date > ?, true)
            ), merger as (
                select predecessor_id, successor_id, on_date from partnership_succession
                union
                select merger.predecessor_id, next.successor_id, greatest(merger.on_date, next.on_date)
                from merger join partnership_succession next on next.predecessor_id = merger.successor_id
            )
            select id from member
            where not exists (
                select from merger join member successor on successor.id = merger.successor_id
                -- Of each successor by itself: there are few or none, and of all partnerships together the cells are millions.
                cross join lateral (
                    select cell.counted_at from standing_cell cell
                    where cell.tenant_id = successor.id and cell.module = ? and cell.measure = ? and cell.period_start = ?
                    order by cell.counted_at desc limit 1
                ) counted
                where merger.predecessor_id = member.id and counted.counted_at >= merger.on_date)
            order by name, id
            """, region, quarter.lastDay(), quarter.lastDay(), module, measure, quarter.start())
                .list(release, row -> id(row, "id"));
    }

    /** The population of each of the partnerships, of a year or the latest before it; those of which none is known are left out. */
    @Transactional("release")
    Map<UUID, BigDecimal> populations(List<UUID> partnerships, String group, int year) {
        Map<UUID, BigDecimal> people = new HashMap<>();
        BoundSql.of("""
            select distinct on (tenant_id) tenant_id, people from population
            where tenant_id = any (?) and people_group = ? and year <= ? order by tenant_id, year desc
            """, partnerships, group, year)
                .list(release, row -> Map.entry(id(row, "tenant_id"), row.getBigDecimal("people")))
                .forEach(entry -> people.put(entry.getKey(), entry.getValue()));
        return people;
    }

    private static ExactCell cell(ResultSet row) throws SQLException {
        Integer signOff = row.getObject("sign_off_number", Integer.class);
        return new ExactCell(
                id(row, "tenant_id"),
                row.getString("breakdown"),
                row.getString("code"),
                row.getBigDecimal("numerator"),
                row.getBigDecimal("denominator"),
                numbers(row.getArray("numbers")),
                row.getInt("definition_version"),
                row.getBoolean("waiting"),
                signOff != null && signOff > 1);
    }

    private static List<@Nullable BigDecimal> numbers(@Nullable Array array) throws SQLException {
        if (array == null) {
            return List.of();
        }
        @Nullable BigDecimal[] numbers = (BigDecimal[]) array.getArray();
        return Collections.unmodifiableList(Arrays.asList(numbers));
    }
}
