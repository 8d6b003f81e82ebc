package org.cspplatform.server.funding.returns;

import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.cspplatform.server.funding.FinancialYear;
import org.cspplatform.server.funding.Pounds;
import org.cspplatform.server.funding.Quarter;

/** Payments released, one a version at most. */
@Singleton
class PaymentStore {
    private final Sql sql;

    PaymentStore(Sql sql) {
        this.sql = sql;
    }

    List<Payment> ofYear(UUID partnership, FinancialYear year) {
        return sql.list(
                """
                select quarter, version_number, amount, released_at, released_name from return_payment
                where tenant_id = ? and financial_year = ? order by id
                """,
                row -> new Payment(
                        Quarter.valueOf(row.getString("quarter")),
                        row.getInt("version_number"),
                        row.getBigDecimal("amount"),
                        Sql.instant(row, "released_at"),
                        row.getString("released_name")),
                partnership,
                year.toString());
    }

    /**
     * What releasing a return's payment comes to: what the partnership spent by the latest quarter paid for, this one
     * included, less all that was released for the year. So payments always add up to accepted spend, also when a quarter was
     * left out or restated after a later one was paid.
     */
    BigDecimal due(ReturnKey key) {
        BigDecimal spent = sql.first(
                        """
                        select version.cumulative_spend
                        from quarterly_return paid
                        join return_version version
                            on version.return_id = paid.id and version.number = paid.received_version
                        where paid.tenant_id = ? and paid.financial_year = ?
                          and (paid.quarter = ? or exists (select from return_payment where return_id = paid.id))
                        order by paid.quarter desc
                        limit 1
                        """,
                        row -> row.getBigDecimal(1),
                        key.partnershipId(),
                        key.year().toString(),
                        key.quarter().name())
                .orElse(Pounds.ZERO);
        BigDecimal released = ofYear(key.partnershipId(), key.year()).stream()
                .map(Payment::amount)
                .reduce(Pounds.ZERO, BigDecimal::add);
        return spent.subtract(released);
    }

    void release(ReturnHeader header, BigDecimal amount, Actor actor) {
        sql.update(
                """
                insert into return_payment (tenant_id, return_id, financial_year, quarter, version_number, amount,
                    released_by, released_name)
                values (?, ?, ?, ?, ?, ?, ?, ?)
                """,
                header.key().partnershipId(),
                header.id(),
                header.key().year().toString(),
                header.key().quarter().name(),
                header.standing().receivedVersion(),
                amount,
                actor.accountId(),
                actor.name());
    }
}
