package org.cspplatform.server.release;

import static org.cspplatform.server.funding.BoundSql.id;

import io.micronaut.data.jdbc.runtime.JdbcOperations;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.cspplatform.server.funding.BoundSql;
import org.cspplatform.server.release.BasisStore.Making;
import org.jspecify.annotations.Nullable;

/** Writes stored tables, as the releasing role. A draft may be made anew at any time, a released table never changes. */
@Singleton
class TableStore {
    private final JdbcOperations release;
    private final BasisStore bases;

    TableStore(@Named("release") JdbcOperations release, BasisStore bases) {
        this.release = release;
        this.bases = bases;
    }

    private record Known(UUID id, String contentSha256) {}

    /**
     * Keeps a table as the draft of what it is of. One that says what the standing release says needs no draft, and ends the
     * one there may be.
     *
     * @param protection what it was made of; null where nothing was protected
     * @param making with what; null where nothing was protected
     * @return whether a reader sees another draft than before
     */
    @Transactional("release")
    boolean keepDraft(MadeTable table, @Nullable Protection protection, @Nullable Making making) {
        lock(table);
        Optional<Known> draft = known(table, "number = 0");
        Optional<Known> standing = known(table, "state = 'RELEASED' and superseded_at is null");
        String sha256 = table.contentSha256();
        if (standing.isPresent() && standing.orElseThrow().contentSha256().equals(sha256)) {
            draft.ifPresent(known -> delete(known.id()));
            return draft.isPresent();
        }
        boolean same = draft.isPresent() && draft.orElseThrow().contentSha256().equals(sha256);
        if (same && (protection == null || making == null)) {
            return false;
        }
        if (same
                && protection != null
                && making != null
                && bases.isOf(draft.orElseThrow().id(), protection)) {
            bases.madeAgain(draft.orElseThrow().id(), making);
            return false;
        }
        draft.ifPresent(known -> delete(known.id()));
        UUID made = insert(table, sha256);
        if (protection != null && making != null) {
            bases.keep(made, table.regionId(), protection, making);
        }
        return !same;
    }

    /** Ends the drafts of what no partnership reports any more. */
    @Transactional("release")
    void dropDrafts(UUID region, String module, String measure, ReportedQuarter quarter) {
        BoundSql.of("""
            delete from figure_release
            where region_id = ? and module = ? and measure = ? and period_start = ? and state = 'DRAFT'
            """, region, module, measure, quarter.start()).update(release);
    }

    /**
     * Makes drafts the released tables, each with the next number of its own. All or none.
     *
     * @param drafts as the officer saw them; one that was made anew since is not found, and nothing is released
     * @throws DraftChangedException when one is not there any more
     */
    @Transactional("release")
    void release(Collection<UUID> drafts, Instant at, @Nullable UUID by, String reason) {
        BoundSql.of("""
            update figure_release standing set superseded_at = ?
            from figure_release draft
            where draft.id = any (?) and draft.state = 'DRAFT' and standing.state = 'RELEASED' and standing.superseded_at is null
              and standing.region_id = draft.region_id and standing.audience = draft.audience
              and standing.module = draft.module and standing.measure = draft.measure
              and standing.period_start = draft.period_start
            """, at, drafts).update(release);
        int released = BoundSql.of("""
            update figure_release draft set state = 'RELEASED', released_at = ?, released_by = ?::uuid, reason = ?,
                number = 1 + (select max(each.number) from figure_release each
                              where each.region_id = draft.region_id and each.audience = draft.audience
                                and each.module = draft.module and each.measure = draft.measure
                                and each.period_start = draft.period_start)
            where draft.id = any (?) and draft.state = 'DRAFT'
            """, at, by, reason, drafts).update(release);
        if (released != drafts.size()) {
            throw new DraftChangedException();
        }
    }

    /** A draft that was to be released is not there any more, or not as it was. */
    static final class DraftChangedException extends RuntimeException {
        private static final long serialVersionUID = 1L;

        DraftChangedException() {
            super("A draft changed meanwhile");
        }
    }

    /**
     * Until the transaction ends nobody else makes or releases tables of a quarter of a module: those that are linked must know each
     * other as they are.
     */
    @Transactional("release")
    void lock(UUID region, String module, ReportedQuarter quarter) {
        BoundSql.of(
                        "select pg_advisory_xact_lock(hashtextextended(?, 1))",
                        region + "/" + module + "/" + quarter.code())
                .list(release, row -> row.getString(1));
    }

    private void lock(MadeTable table) {
        BoundSql.of(
                        "select pg_advisory_xact_lock(hashtextextended(?, 0))",
                        table.regionId() + "/" + table.audience() + "/"
                                + table.words().module() + "/"
                                + table.words().measure() + "/"
                                + table.quarter().code())
                .list(release, row -> row.getString(1));
    }

    private Optional<Known> known(MadeTable table, String which) {
        return BoundSql.of(
                        """
                        select id, content_sha256 from figure_release
                        where region_id = ? and audience = ? and module = ? and measure = ? and period_start = ? and %s
                        """.formatted(which),
                        table.regionId(),
                        table.audience().name(),
                        table.words().module(),
                        table.words().measure(),
                        table.quarter().start())
                .first(release, row -> new Known(id(row, "id"), row.getString("content_sha256")));
    }

    private void delete(UUID draft) {
        BoundSql.of("delete from figure_release where id = ? and state = 'DRAFT'", draft)
                .update(release);
    }

    private UUID insert(MadeTable table, String sha256) {
        MeasureWords words = table.words();
        UUID id = BoundSql.of(
                        """
                        insert into figure_release (region_id, audience, period_start, threshold, rounding_base, minimum_contributors,
                            hides_whole_groups, module, module_title, measure, title, kind, direction, unit, per, population, target, definition, source,
                            caveat, definition_version, definition_since, definition_change, earlier_recounted, content_sha256)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?::integer, ?, ?::numeric, ?, ?, ?, ?, ?::date, ?, ?, ?)
                        returning id
                        """,
                        table.regionId(),
                        table.audience().name(),
                        table.quarter().start(),
                        table.rules().threshold(),
                        table.rules().roundingBase(),
                        table.rules().minimumContributors(),
                        table.rules().hidesWholeGroups(),
                        words.module(),
                        words.moduleTitle(),
                        words.measure(),
                        words.title(),
                        words.kind().name(),
                        words.direction().name(),
                        words.unit(),
                        words.per(),
                        words.population(),
                        words.target(),
                        words.definition(),
                        words.source(),
                        words.caveat(),
                        words.definitionVersion(),
                        words.definitionSince(),
                        words.definitionChange(),
                        words.earlierRecounted(),
                        sha256)
                .first(release, row -> id(row, "id"))
                .orElseThrow();
        release.prepareStatement(
                "update figure_release set breakdowns = ?, breakdown_labels = ?, notes = ? where id = ?", statement -> {
                    statement.setArray(
                            1,
                            texts(
                                    statement,
                                    table.breakdowns().stream()
                                            .map(ReleasedBreakdown::field)
                                            .toList()));
                    statement.setArray(
                            2,
                            texts(
                                    statement,
                                    table.breakdowns().stream()
                                            .map(ReleasedBreakdown::label)
                                            .toList()));
                    statement.setArray(3, texts(statement, table.notes()));
                    statement.setObject(4, id);
                    return statement.executeUpdate();
                });
        insertCells(id, table);
        return id;
    }

    private void insertCells(UUID id, MadeTable table) {
        release.prepareStatement("""
            insert into figure_cell (release_id, position, region_id, partnership_id, breakdown, code, label, shown, numerator,
                denominator, figure, flags)
            values (?, ?, ?, ?::uuid, ?, ?, ?, ?, ?::numeric, ?::numeric, ?::numeric, ?)
            """, statement -> {
            int position = 0;
            for (MadeCell cell : table.cells()) {
                statement.setObject(1, id);
                statement.setInt(2, position++);
                statement.setObject(3, table.regionId());
                statement.setObject(4, cell.partnershipId());
                statement.setString(5, cell.breakdown());
                statement.setString(6, cell.code());
                statement.setString(7, cell.label());
                statement.setString(8, cell.shown());
                statement.setBigDecimal(9, cell.numerator().value().orElse(null));
                statement.setBigDecimal(10, cell.denominator().value().orElse(null));
                statement.setBigDecimal(11, cell.figure().value().orElse(null));
                statement.setArray(
                        12,
                        texts(
                                statement,
                                cell.flags().stream()
                                        .map(QualityFlag::name)
                                        .sorted()
                                        .toList()));
                statement.addBatch();
            }
            return statement.executeBatch();
        });
    }

    private static java.sql.Array texts(PreparedStatement statement, List<String> texts) throws SQLException {
        return statement.getConnection().createArrayOf("text", texts.toArray());
    }
}
