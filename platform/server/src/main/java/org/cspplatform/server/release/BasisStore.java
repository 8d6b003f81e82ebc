package org.cspplatform.server.release;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.micronaut.core.annotation.Introspected;
import io.micronaut.data.jdbc.runtime.JdbcOperations;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.cspplatform.server.funding.BoundSql;

/** Keeps the exact figures of each table with what was shown of them, for the attack on the next release. No view reads it. */
@Singleton
class BasisStore {
    private final JdbcOperations release;
    private final ObjectMapper json;

    BasisStore(@Named("release") JdbcOperations release, ObjectMapper json) {
        this.release = release;
        this.json = json;
    }

    /** @param shown see {@link Protection#tokens} */
    @Introspected
    record Kept(Basis basis, Rules rules, List<String> shown) {}

    /** What was released of a quarter to an audience, the first release first. */
    @Transactional("release")
    List<Protection> released(UUID region, Audience audience, String module, String measure, ReportedQuarter quarter) {
        return BoundSql.of("""
            select basis from figure_basis join figure_release made on made.id = figure_basis.release_id
            where made.region_id = ? and made.audience = ? and made.module = ? and made.measure = ? and made.period_start = ?
              and made.state = 'RELEASED'
            order by made.number
            """, region, audience.name(), module, measure, quarter.start())
                .list(release, this::protection);
    }

    /** Keeps that of a draft. */
    @Transactional("release")
    void keep(UUID draft, UUID region, Protection protection) {
        BoundSql.of(
                        "insert into figure_basis (release_id, region_id, basis) values (?, ?, ?::jsonb)",
                        draft,
                        region,
                        written(protection))
                .update(release);
    }

    /** Whether a draft was made of the same figures, those that are not shown too. */
    @Transactional("release")
    boolean isOf(UUID draft, Protection protection) {
        return !BoundSql.of(
                        "select from figure_basis where release_id = ? and basis = ?::jsonb",
                        draft,
                        written(protection))
                .list(release, _ -> draft)
                .isEmpty();
    }

    private String written(Protection protection) {
        try {
            return json.writeValueAsString(new Kept(protection.basis(), protection.rules(), protection.tokens()));
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("Counts could not be written down", impossible);
        }
    }

    private Protection protection(ResultSet row) throws SQLException {
        try {
            Kept kept = json.readValue(row.getString("basis"), Kept.class);
            return Protection.of(kept.basis(), kept.rules(), kept.shown());
        } catch (JsonProcessingException broken) {
            throw new IllegalStateException("The basis of a release cannot be read", broken);
        }
    }
}
