package org.cspplatform.server.openness;

import static org.cspplatform.server.funding.BoundSql.id;
import static org.cspplatform.server.funding.BoundSql.instant;

import io.micronaut.data.jdbc.runtime.JdbcOperations;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.cspplatform.server.funding.BoundSql;
import org.cspplatform.server.funding.FinancialYear;
import org.cspplatform.server.funding.Quarter;

/** Reads the money of years that regions opened, as the public's role. */
@Singleton
class PublicMoney {
    private final JdbcOperations open;

    PublicMoney(@Named("public") JdbcOperations open) {
        this.open = open;
    }

    /** A year whose money is public. */
    record Year(UUID regionId, FinancialYear year, Instant decidedAt) {}

    /** What a partnership was given. */
    record Given(String code, String partnership, BigDecimal allocation, BigDecimal carryForward) {}

    /** What a partnership had spent by the end of a quarter, as the region accepted it. */
    record Accepted(
            String code,
            String partnership,
            Quarter quarter,
            int version,
            Instant acceptedAt,
            BigDecimal planned,
            BigDecimal cumulative) {}

    /** A payment over £500. */
    record Paid(String code, String partnership, Quarter quarter, LocalDate paidOn, BigDecimal amount) {}

    /** Of every region, newest year first. */
    @Transactional(value = "public", readOnly = true)
    List<Year> years() {
        return BoundSql.of("""
            select region_id, financial_year, decided_at from released.public_money_year order by financial_year desc, region_id
            """)
                .list(
                        open,
                        row -> new Year(
                                id(row, "region_id"),
                                FinancialYear.parse(row.getString("financial_year")),
                                instant(row, "decided_at")));
    }

    @Transactional(value = "public", readOnly = true)
    List<Given> given(UUID region, FinancialYear year) {
        return BoundSql.of("""
            select partnership.code, partnership.name, given.allocation, given.carry_forward
            from released.public_allocation given
            join released.public_partnership partnership on partnership.id = given.partnership_id
            where given.region_id = ? and given.financial_year = ? order by partnership.name, partnership.code
            """, region, year)
                .list(
                        open,
                        row -> new Given(
                                row.getString("code"),
                                row.getString("name"),
                                row.getBigDecimal("allocation"),
                                row.getBigDecimal("carry_forward")));
    }

    @Transactional(value = "public", readOnly = true)
    List<Accepted> accepted(UUID region, FinancialYear year) {
        return BoundSql.of("""
            select partnership.code, partnership.name, spend.quarter, spend.version, spend.accepted_at, spend.planned_total,
                   spend.cumulative_spend
            from released.public_spend spend
            join released.public_partnership partnership on partnership.id = spend.partnership_id
            where spend.region_id = ? and spend.financial_year = ? order by partnership.name, partnership.code, spend.quarter
            """, region, year)
                .list(
                        open,
                        row -> new Accepted(
                                row.getString("code"),
                                row.getString("name"),
                                Quarter.valueOf(row.getString("quarter")),
                                row.getInt("version"),
                                instant(row, "accepted_at"),
                                row.getBigDecimal("planned_total"),
                                row.getBigDecimal("cumulative_spend")));
    }

    @Transactional(value = "public", readOnly = true)
    List<Paid> paid(UUID region, FinancialYear year) {
        return BoundSql.of("""
            select partnership.code, partnership.name, payment.quarter, payment.paid_on, payment.amount
            from released.public_payment payment
            join released.public_partnership partnership on partnership.id = payment.partnership_id
            where payment.region_id = ? and payment.financial_year = ?
            order by payment.paid_on, partnership.name, partnership.code, payment.id limit ?
            """, region, year, OpenTable.MOST_ROWS)
                .list(
                        open,
                        row -> new Paid(
                                row.getString("code"),
                                row.getString("name"),
                                Quarter.valueOf(row.getString("quarter")),
                                row.getObject("paid_on", LocalDate.class),
                                row.getBigDecimal("amount")));
    }
}
