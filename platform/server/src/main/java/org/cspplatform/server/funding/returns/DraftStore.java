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
import org.cspplatform.server.funding.Pounds;
import org.jspecify.annotations.Nullable;

/** Drafts. Only the partnership sees them. */
@Singleton
class DraftStore {
    private final Sql sql;

    DraftStore(Sql sql) {
        this.sql = sql;
    }

    Optional<Draft> find(UUID returnId) {
        return sql.first(
                        "select narrative, signed_by, signed_name, signed_at from return_draft where return_id = ?",
                        row -> new Draft(
                                new ReturnEntries(Map.of(), Map.of(), row.getString("narrative")), signOff(row)),
                        returnId)
                .map(draft -> new Draft(
                        new ReturnEntries(
                                spend(returnId),
                                outcomes(returnId),
                                draft.entries().narrative()),
                        draft.signOff()));
    }

    /** Opens a draft that starts from these entries: those of the version that it corrects. */
    void open(ReturnHeader header, ReturnEntries entries) {
        sql.update(
                "insert into return_draft (return_id, tenant_id) values (?, ?)",
                header.id(),
                header.key().partnershipId());
        replace(header, entries);
    }

    /** Writes the entries and drops a sign-off, which was of others. */
    void replace(ReturnHeader header, ReturnEntries entries) {
        UUID tenant = header.key().partnershipId();
        sql.update("""
            update return_draft set narrative = ?, signed_by = null, signed_name = null, signed_at = null
            where return_id = ?
            """, entries.narrative(), header.id());
        sql.update("delete from return_draft_spend where return_id = ?", header.id());
        sql.update("delete from return_draft_outcome where return_id = ?", header.id());
        List<@Nullable Object[]> spend = new ArrayList<>();
        entries.spend()
                .forEach((activity, entered) -> spend.add(
                        new @Nullable Object[] {header.id(), tenant, activity, entered.amount(), entered.fallReason()
                        }));
        sql.batch("""
            insert into return_draft_spend (return_id, tenant_id, activity_id, amount, fall_reason)
            values (?, ?, ?, ?, ?)
            """, spend);
        List<@Nullable Object[]> outcomes = new ArrayList<>();
        entries.outcomes()
                .forEach((outcome, achieved) ->
                        outcomes.add(new @Nullable Object[] {header.id(), tenant, outcome, achieved}));
        sql.batch(
                "insert into return_draft_outcome (return_id, tenant_id, outcome_id, achieved) values (?, ?, ?, ?)",
                outcomes);
    }

    void signOff(UUID returnId, SignOff by) {
        sql.update(
                "update return_draft set signed_by = ?, signed_name = ?, signed_at = ? where return_id = ?",
                by.accountId(),
                by.name(),
                by.at(),
                returnId);
    }

    void dropSignOff(UUID returnId) {
        sql.update(
                "update return_draft set signed_by = null, signed_name = null, signed_at = null where return_id = ?",
                returnId);
    }

    void close(UUID returnId) {
        sql.update("delete from return_draft where return_id = ?", returnId);
    }

    private Map<UUID, ReturnEntries.Spend> spend(UUID returnId) {
        Map<UUID, ReturnEntries.Spend> found = new HashMap<>();
        sql.list(
                "select activity_id, amount, fall_reason from return_draft_spend where return_id = ?",
                row -> found.put(
                        row.getObject("activity_id", UUID.class),
                        new ReturnEntries.Spend(row.getBigDecimal("amount"), row.getString("fall_reason"))),
                returnId);
        return found;
    }

    private Map<UUID, BigDecimal> outcomes(UUID returnId) {
        Map<UUID, BigDecimal> found = new HashMap<>();
        sql.list(
                "select outcome_id, achieved from return_draft_outcome where return_id = ?",
                row -> found.put(row.getObject("outcome_id", UUID.class), Pounds.exact(row.getBigDecimal("achieved"))),
                returnId);
        return found;
    }

    private static @Nullable SignOff signOff(ResultSet row) throws SQLException {
        UUID account = row.getObject("signed_by", UUID.class);
        Instant at = Sql.nullableInstant(row, "signed_at");
        return account == null || at == null ? null : new SignOff(account, row.getString("signed_name"), at);
    }
}
