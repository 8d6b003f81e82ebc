package org.cspplatform.server.funding.fund;

import static org.cspplatform.server.funding.BoundSql.id;
import static org.cspplatform.server.funding.BoundSql.instant;

import io.micronaut.data.jdbc.runtime.JdbcOperations;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.cspplatform.server.funding.BoundSql;
import org.cspplatform.server.funding.FinancialYear;

/** Approvals of over-commitments: added, never changed. */
@Singleton
class ApprovalStore {
    private final JdbcOperations database;

    ApprovalStore(JdbcOperations database) {
        this.database = database;
    }

    /** Those of the fund and of all plans under it, oldest first. */
    @Transactional
    List<Approval> of(UUID region, FinancialYear year) {
        return BoundSql.of("""
            select id, null::uuid as partnership_id, excess, reason, approved_at, approved_by from fund_approval
            where region_id = ? and financial_year = ?
            union all
            select id, tenant_id, excess, reason, approved_at, approved_by from plan_approval
            where region_id = ? and financial_year = ?
            order by approved_at, id
            """, region, year, region, year).list(database, ApprovalStore::approval);
    }

    /** Those of one partnership's plan, oldest first. */
    @Transactional
    List<Approval> ofPlan(UUID partnership, FinancialYear year) {
        return BoundSql.of("""
            select id, tenant_id as partnership_id, excess, reason, approved_at, approved_by from plan_approval
            where tenant_id = ? and financial_year = ? order by id
            """, partnership, year).list(database, ApprovalStore::approval);
    }

    @Transactional
    Approval addForFund(UUID region, FinancialYear year, BigDecimal excess, String reason, String by) {
        return BoundSql.of("""
            insert into fund_approval (region_id, financial_year, excess, reason, approved_by) values (?, ?, ?, ?, ?)
            returning id, null::uuid as partnership_id, excess, reason, approved_at, approved_by
            """, region, year, excess, reason, by)
                .first(database, ApprovalStore::approval)
                .orElseThrow();
    }

    @Transactional
    Approval addForPlan(
            UUID region, UUID partnership, FinancialYear year, BigDecimal excess, String reason, String by) {
        return BoundSql.of("""
            insert into plan_approval (region_id, tenant_id, financial_year, excess, reason, approved_by)
            values (?, ?, ?, ?, ?, ?)
            returning id, tenant_id as partnership_id, excess, reason, approved_at, approved_by
            """, region, partnership, year, excess, reason, by)
                .first(database, ApprovalStore::approval)
                .orElseThrow();
    }

    private static Approval approval(ResultSet row) throws SQLException {
        return new Approval(
                id(row, "id"),
                row.getObject("partnership_id", UUID.class),
                row.getBigDecimal("excess"),
                row.getString("reason"),
                instant(row, "approved_at"),
                row.getString("approved_by"));
    }
}
