package org.cspplatform.server.release;

import static org.cspplatform.server.funding.BoundSql.id;

import io.micronaut.data.jdbc.runtime.JdbcOperations;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.Collection;
import java.util.UUID;
import org.cspplatform.server.funding.BoundSql;

/**
 * Whether each table knows those that show some of the same figures. Tables that were protected together are safe with each other
 * whichever of them are released; any other must have been among the releases that were known.
 */
@Singleton
class LinkedKnowledge {
    private final JdbcOperations release;
    private final TableStore store;

    LinkedKnowledge(@Named("release") JdbcOperations release, TableStore store) {
        this.release = release;
        this.store = store;
    }

    private record Place(String module, ReportedQuarter quarter) {}

    /** Keeps whatever could be linked with drafts from being made or released until the transaction ends. */
    @Transactional("release")
    void lock(UUID region, Collection<UUID> drafts) {
        BoundSql.of("""
            select distinct module, period_start from figure_release where id = any (?) and region_id = ?
            order by module, period_start
            """, drafts, region)
                .list(
                        release,
                        row -> new Place(
                                row.getString("module"),
                                new ReportedQuarter(row.getObject("period_start", LocalDate.class))))
                .forEach(place -> store.lock(region, place.module(), place.quarter()));
    }

    /** Whether one of some drafts does not know a linked table that is released, or another of the drafts. */
    @Transactional("release")
    boolean isWanting(Collection<UUID> drafts) {
        return !BoundSql.of("""
            select draft.id from figure_release draft
            join figure_basis own on own.release_id = draft.id
            join figure_release other on other.region_id = draft.region_id and other.audience = draft.audience
                and other.module = draft.module and other.period_start = draft.period_start
                and other.measure = any (own.linked) and other.id <> draft.id
            join figure_basis theirs on theirs.release_id = other.id
            where draft.id = any (?) and theirs.making <> own.making
                and (other.id = any (?) or (other.state = 'RELEASED' and not other.id = any (own.knows)))
            limit 1
            """, drafts, drafts)
                .list(release, row -> id(row, "id"))
                .isEmpty();
    }

    /** Has drafts made anew that do not know what was released just now. */
    @Transactional("release")
    void spread(Collection<UUID> released) {
        BoundSql.of("""
            insert into stale_figure (region_id, module, measure, period_start)
            select distinct draft.region_id, draft.module, draft.measure, draft.period_start
            from figure_release news
            join figure_basis theirs on theirs.release_id = news.id
            join figure_release draft on draft.region_id = news.region_id and draft.audience = news.audience
                and draft.module = news.module and draft.period_start = news.period_start and draft.state = 'DRAFT'
            join figure_basis own on own.release_id = draft.id
            where news.id = any (?) and news.measure = any (own.linked) and theirs.making <> own.making
            on conflict do nothing
            """, released).update(release);
    }

    /** Has drafts made anew, with those that are linked with them. */
    @Transactional("release")
    void makeAgain(Collection<UUID> drafts) {
        BoundSql.of("""
            insert into stale_figure (region_id, module, measure, period_start)
            select region_id, module, measure, period_start from figure_release where id = any (?) and state = 'DRAFT'
            on conflict do nothing
            """, drafts).update(release);
    }
}
