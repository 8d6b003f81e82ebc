package org.cspplatform.server.funding.returns;

import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.cspplatform.server.funding.FinancialYear;
import org.cspplatform.server.funding.Quarter;
import org.cspplatform.server.web.NotFoundException;

/** Which returns there are and where they stand. */
@Singleton
class ReturnStore {
    private static final String COLUMNS = """
        select id, tenant_id, financial_year, quarter, drafting, received_version, received_state, restatement_reason,
               revision
        from quarterly_return
        """;

    private final Sql sql;

    ReturnStore(Sql sql) {
        this.sql = sql;
    }

    Optional<ReturnHeader> find(ReturnKey key) {
        return find(key, "");
    }

    /** The same, held against others until the transaction ends. */
    Optional<ReturnHeader> lock(ReturnKey key) {
        return find(key, " for update");
    }

    private Optional<ReturnHeader> find(ReturnKey key, String locking) {
        return sql.first(
                COLUMNS + "where tenant_id = ? and financial_year = ? and quarter = ?" + locking,
                ReturnStore::header,
                key.partnershipId(),
                key.year().toString(),
                key.quarter().name());
    }

    /** Every return of a year that the scope at work sees. */
    List<ReturnHeader> ofYear(FinancialYear year) {
        return sql.list(COLUMNS + "where financial_year = ?", ReturnStore::header, year.toString());
    }

    /** Begins a return, or meets the one that somebody else began at the same moment; held either way. */
    ReturnHeader lockOrStart(ReturnKey key, Actor actor) {
        Optional<ReturnHeader> known = lock(key);
        if (known.isPresent()) {
            return known.get();
        }
        sql.update(
                """
                insert into quarterly_return (tenant_id, financial_year, quarter, changed_by) values (?, ?, ?, ?)
                on conflict (tenant_id, financial_year, quarter) do nothing
                """, key.partnershipId(), key.year().toString(), key.quarter().name(), actor.name());
        ReturnHeader begun = lock(key).orElseThrow(() -> new NotFoundException("return"));
        sql.update(
                "insert into return_draft (return_id, tenant_id) values (?, ?) on conflict (return_id) do nothing",
                begun.id(),
                key.partnershipId());
        return begun;
    }

    /** Writes where it stands now; each writing counts the revision one on. */
    ReturnHeader move(ReturnHeader from, Standing to, String restatementReason, Actor actor) {
        sql.update(
                """
                update quarterly_return
                set drafting = ?, received_version = ?, received_state = ?, restatement_reason = ?, revision = revision + 1,
                    changed_at = now(), changed_by = ?
                where id = ?
                """,
                to.drafting(),
                to.receivedVersion(),
                to.received().code(),
                restatementReason,
                actor.name(),
                from.id());
        return new ReturnHeader(from.id(), from.key(), to, restatementReason, from.revision() + 1);
    }

    private static ReturnHeader header(ResultSet row) throws SQLException {
        return new ReturnHeader(
                row.getObject("id", UUID.class),
                new ReturnKey(
                        row.getObject("tenant_id", UUID.class),
                        FinancialYear.parse(row.getString("financial_year")),
                        Quarter.valueOf(row.getString("quarter"))),
                new Standing(
                        row.getBoolean("drafting"),
                        row.getInt("received_version"),
                        ReturnState.ofCode(row.getString("received_state"))),
                row.getString("restatement_reason"),
                row.getLong("revision"));
    }
}
