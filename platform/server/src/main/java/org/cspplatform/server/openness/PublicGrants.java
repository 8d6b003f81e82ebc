package org.cspplatform.server.openness;

import static org.cspplatform.server.funding.BoundSql.id;
import static org.cspplatform.server.funding.BoundSql.instant;

import io.micronaut.data.jdbc.runtime.JdbcOperations;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import org.cspplatform.server.funding.BoundSql;
import org.cspplatform.server.funding.FinancialYear;

/** Reads what regions published of their grants, as the public's role. */
@Singleton
class PublicGrants {
    private final JdbcOperations open;

    PublicGrants(@Named("public") JdbcOperations open) {
        this.open = open;
    }

    /**
     * What was published of a month at one moment.
     *
     * @param number from 1; those above correct the one before
     * @param latest whether no later one corrects it
     */
    record PublicEdition(
            UUID id, YearMonth month, int number, boolean latest, String correction, Instant publishedAt) {}

    /** A grant as an edition gives it. */
    record PublicGrant(
            YearMonth month,
            int edition,
            String reference,
            FinancialYear year,
            LocalDate awardedOn,
            String recipient,
            BigDecimal amount,
            String purpose,
            String conditions,
            String reasons) {}

    /** Every edition of a region, newest month and edition first. */
    @Transactional(value = "public", readOnly = true)
    List<PublicEdition> editions(UUID region) {
        return BoundSql.of("""
            select id, month, edition, latest, correction, published_at from released.public_grant_publication
            where region_id = ? order by month desc, edition desc
            """, region)
                .list(
                        open,
                        row -> new PublicEdition(
                                id(row, "id"),
                                YearMonth.from(row.getObject("month", LocalDate.class)),
                                row.getInt("edition"),
                                row.getBoolean("latest"),
                                row.getString("correction"),
                                instant(row, "published_at")));
    }

    /** The grants of each month's latest edition, newest award first. */
    @Transactional(value = "public", readOnly = true)
    List<PublicGrant> latest(UUID region) {
        return BoundSql.of("""
            select month, edition, reference, financial_year, awarded_on, recipient, amount, purpose, conditions, reasons
            from released.public_grant where region_id = ? and latest order by awarded_on desc, reference limit ?
            """, region, OpenTable.MOST_ROWS).list(open, PublicGrants::grant);
    }

    @Transactional(value = "public", readOnly = true)
    List<PublicGrant> of(PublicEdition edition) {
        return BoundSql.of("""
            select month, edition, reference, financial_year, awarded_on, recipient, amount, purpose, conditions, reasons
            from released.public_grant where publication_id = ? order by position limit ?
            """, edition.id(), OpenTable.MOST_ROWS).list(open, PublicGrants::grant);
    }

    private static PublicGrant grant(ResultSet row) throws SQLException {
        return new PublicGrant(
                YearMonth.from(row.getObject("month", LocalDate.class)),
                row.getInt("edition"),
                row.getString("reference"),
                FinancialYear.parse(row.getString("financial_year")),
                row.getObject("awarded_on", LocalDate.class),
                row.getString("recipient"),
                row.getBigDecimal("amount"),
                row.getString("purpose"),
                row.getString("conditions"),
                row.getString("reasons"));
    }
}
