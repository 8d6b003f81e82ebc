package org.cspplatform.server.openness.grants;

import static org.cspplatform.server.funding.BoundSql.id;
import static org.cspplatform.server.funding.BoundSql.instant;

import io.micronaut.data.jdbc.runtime.JdbcOperations;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.cspplatform.server.funding.BoundSql;
import org.cspplatform.server.funding.FinancialYear;

/** The grants of a region, kept by its office. */
@Singleton
class GrantStore {
    private static final String COLUMNS = """
        id, reference, financial_year, awarded_on, partnership_id, recipient, amount, purpose, conditions, reasons, withdrawn,
        version, changed_at, changed_by
        """;

    private final JdbcOperations database;

    GrantStore(JdbcOperations database) {
        this.database = database;
    }

    /** An allocation for which no grant has been entered. */
    record Ungranted(UUID partnershipId, FinancialYear year, BigDecimal amount) {}

    /** All that were not withdrawn, in the order of their award. */
    @Transactional
    List<GrantAward> of(UUID region) {
        return BoundSql.of("select " + COLUMNS + """
            from grant_award where region_id = ? and not withdrawn order by awarded_on, reference
            """, region).list(database, GrantStore::award);
    }

    /** Those of a month, the withdrawn ones left out. */
    @Transactional
    List<GrantAward> ofMonth(UUID region, LocalDate firstDay) {
        return BoundSql.of("select " + COLUMNS + """
            from grant_award
            where region_id = ? and awarded_on >= ? and awarded_on < ? and not withdrawn order by awarded_on, reference
            """, region, firstDay, firstDay.plusMonths(1))
                .list(database, GrantStore::award);
    }

    @Transactional
    Optional<GrantAward> byId(UUID region, UUID grant) {
        return BoundSql.of("select " + COLUMNS + "from grant_award where region_id = ? and id = ?", region, grant)
                .first(database, GrantStore::award);
    }

    /** Empty when the region has one of that reference. */
    @Transactional
    Optional<GrantAward> add(UUID region, NewGrant grant, String by) {
        return BoundSql.of(
                        """
                            insert into grant_award (region_id, reference, financial_year, awarded_on, partnership_id, recipient, amount,
                                purpose, conditions, reasons, changed_by)
                            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                            on conflict (region_id, reference) do nothing returning
                            """ + COLUMNS,
                        region,
                        grant.reference(),
                        grant.year(),
                        grant.awardedOn(),
                        grant.partnershipId(),
                        grant.recipient(),
                        grant.amount(),
                        grant.purpose(),
                        grant.conditions(),
                        grant.reasons(),
                        by)
                .first(database, GrantStore::award);
    }

    /** Puts it in place of the version given; its reference stays. Empty when that is no longer the present version. */
    @Transactional
    Optional<GrantAward> replace(UUID region, UUID id, long version, NewGrant grant, String by) {
        return BoundSql.of(
                        """
                            update grant_award
                            set financial_year = ?, awarded_on = ?, partnership_id = ?, recipient = ?, amount = ?, purpose = ?,
                                conditions = ?, reasons = ?, version = version + 1, changed_at = now(), changed_by = ?
                            where region_id = ? and id = ? and version = ? and not withdrawn returning
                            """ + COLUMNS,
                        grant.year(),
                        grant.awardedOn(),
                        grant.partnershipId(),
                        grant.recipient(),
                        grant.amount(),
                        grant.purpose(),
                        grant.conditions(),
                        grant.reasons(),
                        by,
                        region,
                        id,
                        version)
                .first(database, GrantStore::award);
    }

    @Transactional
    boolean withdraw(UUID region, UUID id, long version, String by) {
        return BoundSql.of("""
            update grant_award set withdrawn = true, version = version + 1, changed_at = now(), changed_by = ?
            where region_id = ? and id = ? and version = ? and not withdrawn
            """, by, region, id, version).update(database) == 1;
    }

    /** Allocations that are no grant yet, newest year first. */
    @Transactional
    List<Ungranted> ungranted(UUID region) {
        return BoundSql.of("""
            select tenant_id, financial_year, allocation from allocation
            where region_id = ? and allocation > 0
              and not exists (select from grant_award given
                              where given.region_id = allocation.region_id and given.partnership_id = allocation.tenant_id
                                and given.financial_year = allocation.financial_year and not given.withdrawn)
            order by financial_year desc, tenant_id
            """, region)
                .list(
                        database,
                        row -> new Ungranted(
                                id(row, "tenant_id"),
                                FinancialYear.parse(row.getString("financial_year")),
                                row.getBigDecimal("allocation")));
    }

    private static GrantAward award(ResultSet row) throws SQLException {
        return new GrantAward(
                id(row, "id"),
                row.getString("reference"),
                FinancialYear.parse(row.getString("financial_year")),
                row.getObject("awarded_on", LocalDate.class),
                row.getObject("partnership_id", UUID.class),
                row.getString("recipient"),
                row.getBigDecimal("amount"),
                row.getString("purpose"),
                row.getString("conditions"),
                row.getString("reasons"),
                row.getBoolean("withdrawn"),
                row.getLong("version"),
                instant(row, "changed_at"),
                row.getString("changed_by"));
    }
}
