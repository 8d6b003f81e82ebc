package org.cspplatform.server.release;

import static org.cspplatform.server.funding.BoundSql.id;

import io.micronaut.data.jdbc.runtime.JdbcOperations;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.cspplatform.server.funding.BoundSql;
import org.cspplatform.server.release.TableStore.DraftChangedException;
import org.cspplatform.server.web.ConflictException;
import org.cspplatform.server.web.InvalidException;
import org.jspecify.annotations.Nullable;

/** Lets drafts through that may be released, all that were asked for or none. */
@Singleton
class ReleaseGate {
    private final JdbcOperations release;
    private final FigureWork work;
    private final TableStore store;
    private final LinkedKnowledge knowledge;
    private final Clock clock;

    ReleaseGate(
            @Named("release") JdbcOperations release,
            FigureWork work,
            TableStore store,
            LinkedKnowledge knowledge,
            Clock clock) {
        this.release = release;
        this.work = work;
        this.store = store;
        this.knowledge = knowledge;
        this.clock = clock;
    }

    /**
     * What stands in the way of a draft.
     *
     * @param restates whether another number of it is released already
     * @param waiting whether figures changed that it does not have yet
     * @param beforeTheBoard whether it is the public's and the board has not been given the same figures
     */
    private record Asked(UUID id, LocalDate start, boolean restates, boolean waiting, boolean beforeTheBoard) {}

    /**
     * Releases drafts of one region and audience.
     *
     * @param by the account; null when a policy releases them
     * @throws ConflictException when one is gone, changes just now, is of a quarter that has not ended, or comes before the board's
     * @throws UnawareException when one was protected without knowing a table that shows some of the same figures
     * @throws InvalidException when one restates what is released and no reason is given
     */
    @Transactional("release")
    void pass(UUID region, Audience audience, Collection<UUID> drafts, @Nullable UUID by, String reason) {
        work.hold(region, true);
        Set<UUID> wanted = new HashSet<>(drafts);
        knowledge.lock(region, wanted);
        List<Asked> asked = asked(region, audience, wanted);
        if (wanted.isEmpty() || asked.size() != wanted.size()) {
            throw changed();
        }
        if (asked.stream().anyMatch(Asked::waiting)) {
            throw new ConflictException(
                    "draft-being-made", "Figures changed a moment ago. Look at the drafts again in a few seconds.");
        }
        LocalDate today = LocalDate.now(clock);
        for (Asked each : asked) {
            ReportedQuarter quarter = new ReportedQuarter(each.start());
            if (!quarter.lastDay().isBefore(today)) {
                throw new ConflictException(
                        "quarter-not-ended",
                        quarter.label() + " has not ended. Its figures can be released when it has.");
            }
        }
        if (asked.stream().anyMatch(Asked::beforeTheBoard)) {
            throw new ConflictException(
                    "board-first",
                    "Release these figures to the board first, so that nothing is public that it has not seen.");
        }
        if (reason.isBlank() && asked.stream().anyMatch(Asked::restates)) {
            throw new InvalidException("reason", "Say why figures that are released already are restated");
        }
        if (knowledge.isWanting(wanted)) {
            throw new UnawareException();
        }
        try {
            store.release(wanted, Instant.now(clock), by, reason.strip());
        } catch (DraftChangedException gone) {
            throw changed();
        }
        knowledge.spread(wanted);
    }

    /** A draft was protected without a table that shows some of the same figures and is released, or is to be now. */
    static final class UnawareException extends RuntimeException {
        private static final long serialVersionUID = 1L;

        UnawareException() {
            super("A draft does not know a linked table");
        }
    }

    private static ConflictException changed() {
        return new ConflictException("draft-changed", "The drafts changed since you looked. Look at them again.");
    }

    private List<Asked> asked(UUID region, Audience audience, Set<UUID> drafts) {
        return BoundSql.of("""
            select draft.id, draft.period_start,
                exists (select from figure_release standing where standing.region_id = draft.region_id
                        and standing.audience = draft.audience and standing.module = draft.module
                        and standing.measure = draft.measure and standing.period_start = draft.period_start
                        and standing.state = 'RELEASED') as restates,
                exists (select from stale_figure stale where stale.region_id = draft.region_id and stale.module = draft.module
                        and stale.measure = draft.measure and stale.period_start = draft.period_start) as waiting,
                draft.audience = 'PUBLIC' and (
                    not exists (select from figure_release board where board.region_id = draft.region_id
                        and board.audience = 'BOARD' and board.module = draft.module and board.measure = draft.measure
                        and board.period_start = draft.period_start and board.state = 'RELEASED')
                    or exists (select from figure_release board where board.region_id = draft.region_id
                        and board.audience = 'BOARD' and board.module = draft.module and board.measure = draft.measure
                        and board.period_start = draft.period_start and board.state = 'DRAFT')) as before_the_board
            from figure_release draft
            where draft.id = any (?) and draft.region_id = ? and draft.audience = ? and draft.state = 'DRAFT'
            for update
            """, drafts, region, audience.name())
                .list(
                        release,
                        row -> new Asked(
                                id(row, "id"),
                                row.getObject("period_start", LocalDate.class),
                                row.getBoolean("restates"),
                                row.getBoolean("waiting"),
                                row.getBoolean("before_the_board")));
    }

    /** Drafts that a policy releases by itself on a day, by region: never a restatement, which needs a reason. */
    @Transactional("release")
    List<Due> due(Audience audience, LocalDate today) {
        List<Due> due = new ArrayList<>();
        BoundSql.of("""
            select draft.id, draft.region_id from figure_release draft
            cross join lateral (
                select release_after_days from release_policy
                where release_policy.region_id = draft.region_id and release_policy.audience = draft.audience
                  and effective_from <= ?
                order by effective_from desc, set_at desc, release_policy.id desc limit 1
            ) policy
            where draft.audience = ? and draft.state = 'DRAFT'
              and (draft.period_start + interval '3 months')::date - 1 + policy.release_after_days < ?
              and not exists (select from figure_release standing where standing.region_id = draft.region_id
                        and standing.audience = draft.audience and standing.module = draft.module
                        and standing.measure = draft.measure and standing.period_start = draft.period_start
                        and standing.state = 'RELEASED')
              and not exists (select from stale_figure stale where stale.region_id = draft.region_id
                        and stale.module = draft.module and stale.measure = draft.measure
                        and stale.period_start = draft.period_start)
              and (draft.audience = 'BOARD' or exists (select from figure_release board
                        where board.region_id = draft.region_id and board.audience = 'BOARD' and board.module = draft.module
                        and board.measure = draft.measure and board.period_start = draft.period_start
                        and board.state = 'RELEASED' and board.superseded_at is null))
              and not (draft.audience = 'PUBLIC' and exists (select from figure_release board
                        where board.region_id = draft.region_id and board.audience = 'BOARD' and board.module = draft.module
                        and board.measure = draft.measure and board.period_start = draft.period_start
                        and board.state = 'DRAFT'))
            """, today, audience.name(), today)
                .list(release, row -> due.add(new Due(id(row, "region_id"), id(row, "id"))));
        return due;
    }

    /** A draft whose day has come. */
    record Due(UUID region, UUID draft) {}
}
