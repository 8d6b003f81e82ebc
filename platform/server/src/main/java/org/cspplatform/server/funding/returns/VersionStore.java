package org.cspplatform.server.funding.returns;

import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.cspplatform.server.funding.FinancialYear;
import org.cspplatform.server.funding.Pounds;
import org.cspplatform.server.funding.Quarter;
import org.jspecify.annotations.Nullable;

/** Submitted versions: written once, whole, and read. */
@Singleton
class VersionStore {
    private static final String COLUMNS = """
        select id, number, restatement_reason, draft_revision, submitted_at, submitted_name, signed_by, signed_name,
               signed_at, narrative
        from return_version where return_id = ?
        """;

    private final Sql sql;

    VersionStore(Sql sql) {
        this.sql = sql;
    }

    /** Every version of a return, the latest first. */
    List<SubmittedVersion> all(UUID returnId) {
        return sql.list(COLUMNS + " order by number desc", this::version, returnId).stream()
                .map(this::withFigures)
                .toList();
    }

    Optional<SubmittedVersion> find(UUID returnId, int number) {
        return sql.first(COLUMNS + " and number = ?", this::version, returnId, number)
                .map(this::withFigures);
    }

    /** The money of one partnership's returns of a year, as last received. */
    List<ReceivedFigure> received(UUID partnership, FinancialYear year) {
        return received(year).stream()
                .filter(figure -> figure.partnershipId().equals(partnership))
                .toList();
    }

    /** The money of every return of a year that the scope at work sees, as last received. */
    List<ReceivedFigure> received(FinancialYear year) {
        return sql.list(
                """
                select received.tenant_id, received.quarter, received.received_version, received.received_state,
                       first_version.submitted_at as first_submitted_at, last_version.submitted_at,
                       last_version.planned_total, last_version.cumulative_spend
                from quarterly_return received
                join return_version first_version
                    on first_version.return_id = received.id and first_version.number = 1
                join return_version last_version
                    on last_version.return_id = received.id and last_version.number = received.received_version
                where received.financial_year = ?
                """,
                row -> new ReceivedFigure(
                        row.getObject("tenant_id", UUID.class),
                        year,
                        Quarter.valueOf(row.getString("quarter")),
                        row.getInt("received_version"),
                        Sql.instant(row, "first_submitted_at"),
                        Sql.instant(row, "submitted_at"),
                        ReturnState.ofCode(row.getString("received_state")),
                        row.getBigDecimal("planned_total"),
                        row.getBigDecimal("cumulative_spend")),
                year.toString());
    }

    /** Whether the version was imported from this very file and submitted in the same go. */
    boolean cameFrom(UUID returnId, int number, byte[] sha256) {
        return sql.first(
                        "select from return_version where return_id = ? and number = ? and source_sha256 = ?",
                        _ -> true,
                        returnId,
                        number,
                        sha256)
                .isPresent();
    }

    void insert(
            ReturnHeader header,
            ReturnFigures figures,
            String narrative,
            Actor submitter,
            SignOff signOff,
            Instant submittedAt,
            byte @Nullable [] source) {
        UUID tenant = header.key().partnershipId();
        UUID version = sql.first(
                        """
                        insert into return_version (tenant_id, return_id, number, financial_year, quarter, planned_total,
                            previous_spend, cumulative_spend, narrative, restatement_reason, draft_revision, source_sha256,
                            submitted_at, submitted_by, submitted_name, signed_by, signed_name, signed_at)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                        returning id
                        """,
                        row -> row.getObject(1, UUID.class),
                        tenant,
                        header.id(),
                        header.standing().receivedVersion() + 1,
                        header.key().year().toString(),
                        header.key().quarter().name(),
                        figures.planned(),
                        figures.previousSpend(),
                        figures.spend(),
                        narrative,
                        header.restatementReason(),
                        header.revision(),
                        source,
                        submittedAt,
                        submitter.accountId(),
                        submitter.name(),
                        signOff.accountId(),
                        signOff.name(),
                        signOff.at())
                .orElseThrow();
        insertLines(version, tenant, figures);
        sql.update("""
            insert into return_version_attachment (version_id, tenant_id, attachment_id)
            select ?, tenant_id, attachment_id from return_draft_attachment where return_id = ?
            """, version, header.id());
    }

    private void insertLines(UUID version, UUID tenant, ReturnFigures figures) {
        List<@Nullable Object[]> spend = new ArrayList<>();
        List<@Nullable Object[]> outcomes = new ArrayList<>();
        for (ActivityFigures line : figures.activities()) {
            spend.add(new @Nullable Object[] {
                version,
                tenant,
                spend.size(),
                line.activityId(),
                line.name(),
                line.theme(),
                line.provider(),
                line.planned(),
                line.previousSpend(),
                line.spend(),
                line.fallReason()
            });
            for (OutcomeFigures outcome : line.outcomes()) {
                outcomes.add(new @Nullable Object[] {
                    version,
                    tenant,
                    outcomes.size(),
                    line.activityId(),
                    outcome.outcomeId(),
                    outcome.description(),
                    outcome.unit(),
                    outcome.target(),
                    outcome.previous(),
                    outcome.achieved()
                });
            }
        }
        sql.batch("""
            insert into return_version_spend (version_id, tenant_id, position, activity_id, name, theme, provider,
                planned, previous_spend, cumulative_spend, fall_reason)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """, spend);
        sql.batch("""
            insert into return_version_outcome (version_id, tenant_id, position, activity_id, outcome_id, description,
                unit, target, previous, achieved)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """, outcomes);
    }

    private SubmittedVersion version(ResultSet row) throws SQLException {
        return new SubmittedVersion(
                row.getObject("id", UUID.class),
                row.getInt("number"),
                row.getString("restatement_reason"),
                row.getLong("draft_revision"),
                Sql.instant(row, "submitted_at"),
                row.getString("submitted_name"),
                new SignOff(
                        row.getObject("signed_by", UUID.class),
                        row.getString("signed_name"),
                        Sql.instant(row, "signed_at")),
                row.getString("narrative"),
                new ReturnFigures(List.of()));
    }

    private SubmittedVersion withFigures(SubmittedVersion version) {
        Map<UUID, List<OutcomeFigures>> outcomes = outcomes(version.id());
        List<ActivityFigures> lines = sql.list(
                "select * from return_version_spend where version_id = ? order by position",
                row -> new ActivityFigures(
                        row.getObject("activity_id", UUID.class),
                        row.getString("name"),
                        row.getString("theme"),
                        row.getString("provider"),
                        row.getBigDecimal("planned"),
                        row.getBigDecimal("previous_spend"),
                        row.getBigDecimal("cumulative_spend"),
                        row.getString("fall_reason"),
                        outcomes.getOrDefault(row.getObject("activity_id", UUID.class), List.of())),
                version.id());
        return version.with(new ReturnFigures(lines));
    }

    private Map<UUID, List<OutcomeFigures>> outcomes(UUID version) {
        Map<UUID, List<OutcomeFigures>> found = new HashMap<>();
        sql.list(
                "select * from return_version_outcome where version_id = ? order by position",
                row -> found.computeIfAbsent(row.getObject("activity_id", UUID.class), _ -> new ArrayList<>())
                        .add(new OutcomeFigures(
                                row.getObject("outcome_id", UUID.class),
                                row.getString("description"),
                                row.getString("unit"),
                                row.getBigDecimal("target"),
                                exact(row.getBigDecimal("previous")),
                                exact(row.getBigDecimal("achieved")))),
                version);
        return found;
    }

    private static @Nullable BigDecimal exact(@Nullable BigDecimal stored) {
        return stored == null ? null : Pounds.exact(stored);
    }
}
