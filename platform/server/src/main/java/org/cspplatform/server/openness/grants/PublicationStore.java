package org.cspplatform.server.openness.grants;

import static org.cspplatform.server.funding.BoundSql.id;
import static org.cspplatform.server.funding.BoundSql.instant;

import io.micronaut.data.jdbc.runtime.JdbcOperations;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import org.cspplatform.server.funding.BoundSql;
import org.cspplatform.server.funding.FinancialYear;

/** What a region published: editions of months, and the years whose money is public. Rows are added and never changed. */
@Singleton
class PublicationStore {
    private final JdbcOperations database;

    PublicationStore(JdbcOperations database) {
        this.database = database;
    }

    /** Every edition, newest month and edition first. */
    @Transactional
    List<Edition> editions(UUID region) {
        return BoundSql.of("""
            select id, month, edition, correction, published_at, published_by from grant_publication
            where region_id = ? order by month desc, edition desc
            """, region)
                .list(
                        database,
                        row -> new Edition(
                                id(row, "id"),
                                YearMonth.from(row.getObject("month", LocalDate.class)),
                                row.getInt("edition"),
                                row.getString("correction"),
                                instant(row, "published_at"),
                                row.getString("published_by")));
    }

    /** The lines of each month's latest edition. */
    @Transactional
    List<PublishedGrant> latestLines(UUID region) {
        return BoundSql.of("""
            select line.publication_id, line.grant_id, line.reference, line.awarded_on, line.recipient, line.amount, line.purpose,
                   line.conditions, line.reasons
            from grant_publication_line line
            join (select distinct on (month) id from grant_publication where region_id = ? order by month, edition desc) latest
                on latest.id = line.publication_id
            order by line.position
            """, region)
                .list(
                        database,
                        row -> new PublishedGrant(
                                id(row, "publication_id"),
                                id(row, "grant_id"),
                                row.getString("reference"),
                                row.getObject("awarded_on", LocalDate.class),
                                row.getString("recipient"),
                                row.getBigDecimal("amount"),
                                row.getString("purpose"),
                                row.getString("conditions"),
                                row.getString("reasons")));
    }

    /** Keeps an edition with these grants as they are now. */
    @Transactional
    void publish(UUID region, YearMonth month, int edition, String correction, List<GrantAward> grants, String by) {
        UUID publication = BoundSql.of("""
            insert into grant_publication (region_id, month, edition, correction, published_by) values (?, ?, ?, ?, ?)
            returning id
            """, region, month.atDay(1), edition, correction, by)
                .first(database, row -> id(row, "id"))
                .orElseThrow();
        for (int position = 0; position < grants.size(); position++) {
            BoundSql.of(
                            """
                            insert into grant_publication_line (publication_id, region_id, position, grant_id, reference, financial_year,
                                awarded_on, partnership_id, recipient, amount, purpose, conditions, reasons)
                            select ?, region_id, ?, id, reference, financial_year, awarded_on, partnership_id, recipient, amount, purpose,
                                   conditions, reasons
                            from grant_award where region_id = ? and id = ?
                            """,
                            publication,
                            position + 1,
                            region,
                            grants.get(position).id())
                    .update(database);
        }
    }

    /** The years whose money is public now. */
    @Transactional
    List<FinancialYear> openYears(UUID region) {
        return BoundSql.of("""
            select financial_year from (
                select distinct on (financial_year) financial_year, published from money_publication
                where region_id = ? order by financial_year, id desc) latest
            where published order by financial_year desc
            """, region).list(database, row -> FinancialYear.parse(row.getString("financial_year")));
    }

    @Transactional
    void decide(UUID region, FinancialYear year, boolean published, String by) {
        BoundSql.of("""
            insert into money_publication (region_id, financial_year, published, decided_by) values (?, ?, ?, ?)
            """, region, year, published, by).update(database);
    }
}
