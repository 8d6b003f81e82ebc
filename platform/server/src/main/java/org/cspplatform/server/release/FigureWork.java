package org.cspplatform.server.release;

import static org.cspplatform.server.funding.BoundSql.id;

import io.micronaut.data.jdbc.runtime.JdbcOperations;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.sql.Array;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.cspplatform.server.funding.BoundSql;

/**
 * Which tables are to be made anew. One replica follows the changes at a time; each table is made by the one that holds its row, and
 * the row goes with the transaction that keeps the table, so that nothing is lost when a replica is killed.
 */
@Singleton
class FigureWork {
    private static final int CHANGES = 20_000;

    private final JdbcOperations release;

    FigureWork(@Named("release") JdbcOperations release) {
        this.release = release;
    }

    /** A table of both audiences. */
    record Stale(UUID region, String module, String measure, ReportedQuarter quarter) {}

    /** Takes in what changed in the partnerships' figures since it was last asked. */
    @Transactional("release")
    void follow() {
        // Nothing is written while nothing changes. Two statements, so that each reads the changes by their index.
        Optional<Long> seen = BoundSql.of("""
            select seen from figure_progress where seen < (select max(changed) from measure_period) for update skip locked
            """).list(release, row -> row.getLong("seen")).stream()
                .findFirst();
        seen.ifPresent(this::follow);
    }

    private void follow(long seen) {
        BoundSql.of("""
            with changes as (
                select tenant_id, module, measure, period_start, changed from measure_period
                where changed > ? order by changed limit ?
            ), marked as (
                insert into stale_figure (region_id, module, measure, period_start)
                select distinct belongs.region_id, changes.module, changes.measure, changes.period_start
                from changes join partnership_region belongs on belongs.partnership_id = changes.tenant_id
                    and belongs.from_date <= (changes.period_start + interval '3 months')::date - 1
                    and coalesce(belongs.to_date > (changes.period_start + interval '3 months')::date - 1, true)
                -- A table that failed may be made of what changed now: it does not rest any longer.
                on conflict (region_id, module, measure, period_start)
                do update set attempts = 0, retry_at = clock_timestamp() where stale_figure.attempts > 0
            )
            update figure_progress set seen = (select max(changed) from changes)
            """, seen, CHANGES).update(release);
    }

    /** Drafts of an audience whose policy changed; what is released keeps its rules. */
    @Transactional("release")
    void takeUpPolicies(LocalDate today) {
        BoundSql.of("""
            with new_policies as (
                update release_policy set taken_up_at = now() where taken_up_at is null and effective_from <= ?
                returning region_id
            )
            insert into stale_figure (region_id, module, measure, period_start)
            select distinct region_id, module, measure, period_start from figure_release join new_policies using (region_id)
            where state = 'DRAFT'
            on conflict (region_id, module, measure, period_start)
            do update set attempts = 0, retry_at = clock_timestamp() where stale_figure.attempts > 0
            """, today).update(release);
    }

    /**
     * Makes the latest quarter's table of these modules that nobody else is making, if there is one.
     *
     * @param since no quarter before this day
     */
    @Transactional("release")
    boolean next(Collection<String> modules, LocalDate since, Consumer<Stale> make) {
        Optional<Stale> next = release.prepareStatement("""
            delete from stale_figure where ctid = (
                select ctid from stale_figure where module = any (?) and period_start >= ? and retry_at <= clock_timestamp()
                order by period_start desc limit 1 for update skip locked)
            returning region_id, module, measure, period_start
            """, statement -> {
            Array texts = statement.getConnection().createArrayOf("text", modules.toArray());
            statement.setArray(1, texts);
            statement.setObject(2, since);
            List<Stale> found = new ArrayList<>();
            try (var rows = statement.executeQuery()) {
                while (rows.next()) {
                    found.add(new Stale(
                            id(rows, "region_id"),
                            rows.getString("module"),
                            rows.getString("measure"),
                            new ReportedQuarter(rows.getObject("period_start", LocalDate.class))));
                }
            }
            return found.stream().findFirst();
        });
        next.ifPresent(stale -> {
            hold(stale.region(), false);
            make.accept(stale);
        });
        return next.isPresent();
    }

    /**
     * Holds what a region has released, to the end of the transaction: tables are made of it, many at a time, and a release changes
     * it, alone. A draft made beside a release would not be safe together with that release.
     *
     * @param alone whether it is to be changed
     */
    @Transactional("release")
    void hold(UUID region, boolean alone) {
        BoundSql.of(
                        "select pg_advisory_xact_lock%s(hashtextextended(?, 7236450122))"
                                .formatted(alone ? "" : "_shared"),
                        region.toString())
                .list(release, row -> row.getString(1));
    }

    /** Takes what else is to be made anew of linked measures together with one that was taken. */
    @Transactional("release")
    void takeWith(Stale stale, Collection<String> measures) {
        release.prepareStatement("""
            delete from stale_figure where ctid = any (array(
                select ctid from stale_figure
                where region_id = ? and module = ? and measure = any (?) and period_start = ? for update skip locked))
            """, statement -> {
            statement.setObject(1, stale.region());
            statement.setString(2, stale.module());
            statement.setArray(3, statement.getConnection().createArrayOf("text", measures.toArray()));
            statement.setObject(4, stale.quarter().start());
            return statement.executeUpdate();
        });
    }

    /** Tries a table again later, each time a little later. */
    @Transactional("release")
    void postpone(Stale stale) {
        BoundSql.of(
                        """
                        update stale_figure set attempts = attempts + 1,
                            retry_at = clock_timestamp() + make_interval(secs => least(3600, 5 * 2 ^ attempts))
                        where region_id = ? and module = ? and measure = ? and period_start = ?
                        """,
                        stale.region(),
                        stale.module(),
                        stale.measure(),
                        stale.quarter().start())
                .update(release);
    }
}
