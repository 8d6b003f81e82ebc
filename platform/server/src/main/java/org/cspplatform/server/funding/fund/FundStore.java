package org.cspplatform.server.funding.fund;

import static org.cspplatform.server.funding.BoundSql.id;
import static org.cspplatform.server.funding.BoundSql.instant;

import io.micronaut.data.jdbc.runtime.JdbcOperations;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.cspplatform.server.funding.BoundSql;
import org.cspplatform.server.funding.FinancialYear;
import org.jspecify.annotations.Nullable;

/** The lines of a region's fund, as its office keeps them. */
@Singleton
class FundStore {
    private static final String COLUMNS = "id, kind, name, amount, note, withdrawn, version, changed_at, changed_by";

    private final JdbcOperations database;

    FundStore(JdbcOperations database) {
        this.database = database;
    }

    /** Lines after the one with the id given, oldest first; withdrawn ones are left out. */
    @Transactional
    List<KeptLine> lines(UUID region, FinancialYear year, @Nullable UUID after, int most) {
        return BoundSql.of("select " + COLUMNS + """
             from fund_line
            where region_id = ? and financial_year = ? and not withdrawn and id > coalesce(?, '00000000-0000-0000-0000-000000000000'::uuid)
            order by id limit ?
            """, region, year, after, most).list(database, FundStore::line);
    }

    @Transactional
    Optional<KeptLine> line(UUID region, FinancialYear year, UUID line) {
        return BoundSql.of(
                        "select " + COLUMNS + " from fund_line where region_id = ? and financial_year = ? and id = ?",
                        region,
                        year,
                        line)
                .first(database, FundStore::line);
    }

    @Transactional
    KeptLine add(UUID region, FinancialYear year, NewLine line, String by) {
        return BoundSql.of(
                        """
                            insert into fund_line (region_id, financial_year, kind, name, amount, note, changed_by)
                            values (?, ?, ?, ?, ?, ?, ?) returning
                            """ + COLUMNS,
                        region,
                        year,
                        line.kind().code(),
                        line.name().strip(),
                        line.amount(),
                        noteOf(line.note()),
                        by)
                .first(database, FundStore::line)
                .orElseThrow();
    }

    /** Puts it in place of the version given; empty when that is no longer the present one. */
    @Transactional
    Optional<KeptLine> replace(UUID region, UUID id, long version, NewLine line, String by) {
        return BoundSql.of(
                        """
                            update fund_line
                            set kind = ?, name = ?, amount = ?, note = ?, version = version + 1, changed_at = now(), changed_by = ?
                            where region_id = ? and id = ? and version = ? and not withdrawn returning
                            """ + COLUMNS,
                        line.kind().code(),
                        line.name().strip(),
                        line.amount(),
                        noteOf(line.note()),
                        by,
                        region,
                        id,
                        version)
                .first(database, FundStore::line);
    }

    /** Takes it out of the fund; it stays in the history. False when the version given is no longer the present one. */
    @Transactional
    boolean withdraw(UUID region, UUID id, long version, String by) {
        return BoundSql.of("""
            update fund_line set withdrawn = true, version = version + 1, changed_at = now(), changed_by = ?
            where region_id = ? and id = ? and version = ? and not withdrawn
            """, by, region, id, version).update(database) == 1;
    }

    static String noteOf(@Nullable String note) {
        return note == null ? "" : note.strip();
    }

    private static KeptLine line(ResultSet row) throws SQLException {
        return new KeptLine(
                id(row, "id"),
                LineKind.parse(row.getString("kind")),
                row.getString("name"),
                row.getBigDecimal("amount"),
                row.getString("note"),
                row.getBoolean("withdrawn"),
                row.getLong("version"),
                instant(row, "changed_at"),
                row.getString("changed_by"));
    }
}
