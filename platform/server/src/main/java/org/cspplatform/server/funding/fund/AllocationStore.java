package org.cspplatform.server.funding.fund;

import static org.cspplatform.server.funding.BoundSql.id;
import static org.cspplatform.server.funding.BoundSql.instant;

import io.micronaut.data.jdbc.runtime.JdbcOperations;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import java.util.UUID;
import org.cspplatform.server.funding.BoundSql;
import org.cspplatform.server.funding.FinancialYear;

/** What partnerships have of the fund: written by the region's office, read by it and by the partnership. */
@Singleton
class AllocationStore {
    private static final String COLUMNS =
            "id, tenant_id, allocation, carry_forward, note, version, changed_at, changed_by";

    private final JdbcOperations database;

    AllocationStore(JdbcOperations database) {
        this.database = database;
    }

    @Transactional
    Optional<Allocation> of(UUID partnership, FinancialYear year) {
        return BoundSql.of(
                        "select " + COLUMNS + " from allocation where tenant_id = ? and financial_year = ?",
                        partnership,
                        year)
                .first(database, AllocationStore::allocation);
    }

    /** Gives a partnership its first allocation of the year; empty when it has one already. */
    @Transactional
    Optional<Allocation> add(UUID region, UUID partnership, FinancialYear year, NewAllocation given, String by) {
        return BoundSql.of(
                        """
                            insert into allocation (tenant_id, region_id, financial_year, allocation, carry_forward, note, changed_by)
                            values (?, ?, ?, ?, ?, ?, ?)
                            on conflict (tenant_id, financial_year) do nothing returning
                            """ + COLUMNS,
                        partnership,
                        region,
                        year,
                        given.allocation(),
                        given.carryForward(),
                        FundStore.noteOf(given.note()),
                        by)
                .first(database, AllocationStore::allocation);
    }

    /** Puts it in place of the version given; empty when that is no longer the present one. */
    @Transactional
    Optional<Allocation> replace(UUID partnership, FinancialYear year, long version, NewAllocation given, String by) {
        return BoundSql.of(
                        """
                            update allocation
                            set allocation = ?, carry_forward = ?, note = ?, version = version + 1, changed_at = now(), changed_by = ?
                            where tenant_id = ? and financial_year = ? and version = ? returning
                            """ + COLUMNS,
                        given.allocation(),
                        given.carryForward(),
                        FundStore.noteOf(given.note()),
                        by,
                        partnership,
                        year,
                        version)
                .first(database, AllocationStore::allocation);
    }

    private static Allocation allocation(ResultSet row) throws SQLException {
        return new Allocation(
                id(row, "id"),
                id(row, "tenant_id"),
                row.getBigDecimal("allocation"),
                row.getBigDecimal("carry_forward"),
                row.getString("note"),
                row.getLong("version"),
                instant(row, "changed_at"),
                row.getString("changed_by"));
    }
}
