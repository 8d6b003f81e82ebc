package org.cspplatform.server.release;

import io.micronaut.data.jdbc.runtime.JdbcOperations;
import io.micronaut.transaction.TransactionDefinition.Isolation;
import io.micronaut.transaction.TransactionOperations;
import io.micronaut.transaction.support.DefaultTransactionDefinition;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.cspplatform.server.funding.BoundSql;
import org.jspecify.annotations.Nullable;

/** Reads stored tables through the views of schema {@code released}: as the board's role, and those for everybody as the public's. */
@Singleton
final class ReleasedTables {
    private static final LocalDate EVER = LocalDate.of(1900, 1, 1);
    private static final LocalDate NEVER = LocalDate.of(9999, 1, 1);

    private final JdbcOperations board;
    private final TransactionOperations<Connection> boardTransactions;
    private final JdbcOperations everybody;
    private final TransactionOperations<Connection> publicTransactions;

    ReleasedTables(
            @Named("board") JdbcOperations board,
            @Named("board") TransactionOperations<Connection> boardTransactions,
            @Named("public") JdbcOperations everybody,
            @Named("public") TransactionOperations<Connection> publicTransactions) {
        this.board = board;
        this.boardTransactions = boardTransactions;
        this.everybody = everybody;
        this.publicTransactions = publicTransactions;
    }

    /** Tables with their cells, the earliest quarter first. */
    record Found(List<StoredTable> tables, List<StoredCell> cells) {}

    /**
     * Of one measure.
     *
     * @param asOf what stood released then; null: what stands now
     * @param by a breakdown shown beside the whole; null: the whole only
     */
    record Question(
            Audience audience,
            List<UUID> regions,
            String module,
            String measure,
            @Nullable LocalDate from,
            @Nullable LocalDate to,
            @Nullable Instant asOf,
            @Nullable String by) {}

    Found read(ReleasedViews views, Question asked) {
        return atOneMoment(views, pool -> read(pool, views, asked));
    }

    /** Every measure's whole figures of the last quarters of which anything is released. */
    Found headlines(ReleasedViews views, Audience audience, List<UUID> regions, int quarters) {
        return atOneMoment(views, pool -> headlines(pool, views, audience, regions, quarters));
    }

    /** The same, of earlier quarters than each measure's latest the regions' totals only. */
    Found trends(ReleasedViews views, Audience audience, List<UUID> regions, int quarters) {
        return atOneMoment(views, pool -> {
            List<StoredTable> tables = headlineTables(pool, views, audience, regions, quarters);
            return new Found(tables, latestAndTotals(pool, views, tables));
        });
    }

    /** Every table that stands, without cells. */
    List<StoredTable> all(ReleasedViews views, Audience audience, List<UUID> regions) {
        return atOneMoment(views, pool -> all(pool, views, audience, regions));
    }

    /** So that the cells are those of the tables, whatever is released meanwhile. */
    private <T> T atOneMoment(ReleasedViews views, Function<JdbcOperations, T> reading) {
        DefaultTransactionDefinition moment = new DefaultTransactionDefinition();
        moment.setReadOnly(true);
        moment.setIsolationLevel(Isolation.REPEATABLE_READ);
        return views == ReleasedViews.PUBLIC
                ? publicTransactions.execute(moment, _ -> reading.apply(everybody))
                : boardTransactions.execute(moment, _ -> reading.apply(board));
    }

    private static Found read(JdbcOperations pool, ReleasedViews views, Question asked) {
        Instant asOf = asked.asOf();
        String when = asOf == null ? views.standing() : "released_at <= ? and coalesce(superseded_at > ?, true)";
        String sql = """
            select %s from %s
            where region_id = any (?) and audience = ? and module = ? and measure = ? and period_start between ? and ? and %s
            order by period_start, region_id
            """.formatted(StoredTable.COLUMNS, views.tables(), when);
        LocalDate from = asked.from() == null ? EVER : asked.from();
        LocalDate to = asked.to() == null ? NEVER : asked.to();
        BoundSql bound = asOf == null
                ? BoundSql.of(sql, asked.regions(), asked.audience().name(), asked.module(), asked.measure(), from, to)
                : BoundSql.of(
                        sql,
                        asked.regions(),
                        asked.audience().name(),
                        asked.module(),
                        asked.measure(),
                        from,
                        to,
                        asOf,
                        asOf);
        List<StoredTable> tables = bound.list(pool, StoredTable::of);
        return new Found(tables, cells(pool, views, tables, asked.by()));
    }

    private static Found headlines(
            JdbcOperations pool, ReleasedViews views, Audience audience, List<UUID> regions, int quarters) {
        List<StoredTable> tables = headlineTables(pool, views, audience, regions, quarters);
        return new Found(tables, cells(pool, views, tables, null));
    }

    private static List<StoredTable> headlineTables(
            JdbcOperations pool, ReleasedViews views, Audience audience, List<UUID> regions, int quarters) {
        return BoundSql.of(
                        """
                        select %1$s from %2$s
                        where region_id = any (?) and audience = ? and %3$s
                          and period_start > (select max(period_start) from %2$s
                                              where region_id = any (?) and audience = ? and %3$s) - make_interval(months => ?)
                        order by module_title, module, title, measure, period_start, region_id
                        """.formatted(StoredTable.COLUMNS, views.tables(), views.standing()),
                        regions,
                        audience.name(),
                        regions,
                        audience.name(),
                        3 * quarters)
                .list(pool, StoredTable::of);
    }

    private static List<StoredCell> latestAndTotals(
            JdbcOperations pool, ReleasedViews views, List<StoredTable> tables) {
        if (tables.isEmpty()) {
            return List.of();
        }
        Map<List<String>, LocalDate> latest = new HashMap<>();
        tables.forEach(
                table -> latest.merge(table.key(), table.start(), (one, other) -> one.isAfter(other) ? one : other));
        List<UUID> last = tables.stream()
                .filter(table -> table.start().equals(latest.get(table.key())))
                .map(StoredTable::id)
                .toList();
        String sql = """
            select %s from %s where release_id = any (?) and breakdown = '' and (partnership_id is null or release_id = any (?))
            order by period_start, region_id, position
            """.formatted(StoredCell.COLUMNS, views.cells());
        return BoundSql.of(sql, tables.stream().map(StoredTable::id).toList(), last)
                .list(pool, StoredCell::of);
    }

    private static List<StoredTable> all(
            JdbcOperations pool, ReleasedViews views, Audience audience, List<UUID> regions) {
        return BoundSql.of(
                        """
                        select %s from %s where region_id = any (?) and audience = ? and %s
                        order by module_title, module, title, measure, period_start, region_id
                        """.formatted(StoredTable.COLUMNS, views.tables(), views.standing()), regions, audience.name())
                .list(pool, StoredTable::of);
    }

    private static List<StoredCell> cells(
            JdbcOperations pool, ReleasedViews views, List<StoredTable> tables, @Nullable String by) {
        if (tables.isEmpty()) {
            return List.of();
        }
        List<UUID> ids = tables.stream().map(StoredTable::id).toList();
        String sql = """
            select %s from %s where release_id = any (?) and breakdown in ('', ?)
            order by period_start, breakdown, region_id, position
            """.formatted(StoredCell.COLUMNS, views.cells());
        return BoundSql.of(sql, ids, by == null ? "" : by).list(pool, StoredCell::of);
    }
}
