package org.cspplatform.server.release;

import static org.cspplatform.server.funding.BoundSql.id;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.micronaut.core.annotation.Introspected;
import io.micronaut.data.jdbc.runtime.JdbcOperations;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
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

    /**
     * One table of what was released.
     *
     * @param id of the release
     */
    record Released(UUID id, String measure, Protection protection) {}

    /**
     * What was protected together.
     *
     * @param id of the one time that it was
     * @param linked ids of the measures that show the same figures, this one too
     * @param knows the releases that were known
     */
    record Making(UUID id, List<String> linked, List<UUID> knows) {
        Making {
            linked = List.copyOf(linked);
            knows = List.copyOf(knows);
        }
    }

    /** What was released of a quarter to an audience of some measures, of each the first release first. */
    @Transactional("release")
    List<Released> released(
            UUID region, Audience audience, String module, Collection<String> measures, ReportedQuarter quarter) {
        return release.prepareStatement("""
            select made.id, made.measure, basis from figure_basis join figure_release made on made.id = figure_basis.release_id
            where made.region_id = ? and made.audience = ? and made.module = ? and made.measure = any (?) and made.period_start = ?
              and made.state = 'RELEASED'
            order by made.number, made.released_at, made.measure
            """, statement -> {
            statement.setObject(1, region);
            statement.setString(2, audience.name());
            statement.setString(3, module);
            statement.setArray(4, statement.getConnection().createArrayOf("text", measures.toArray()));
            statement.setObject(5, quarter.start());
            List<Released> found = new ArrayList<>();
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    found.add(new Released(id(rows, "id"), rows.getString("measure"), protection(rows)));
                }
            }
            return found;
        });
    }

    /** Keeps that of a draft. */
    @Transactional("release")
    void keep(UUID draft, UUID region, Protection protection, Making making) {
        release.prepareStatement("""
            insert into figure_basis (release_id, region_id, basis, making, linked, knows) values (?, ?, ?::jsonb, ?, ?, ?)
            """, statement -> {
            statement.setObject(1, draft);
            statement.setObject(2, region);
            statement.setString(3, written(protection));
            bind(statement, 4, making);
            return statement.executeUpdate();
        });
    }

    /** Says of a draft that comes out as it was with what it was made. */
    @Transactional("release")
    void madeAgain(UUID draft, Making making) {
        release.prepareStatement(
                "update figure_basis set making = ?, linked = ?, knows = ? where release_id = ?", statement -> {
                    bind(statement, 1, making);
                    statement.setObject(4, draft);
                    return statement.executeUpdate();
                });
    }

    private static void bind(PreparedStatement statement, int place, Making making) throws SQLException {
        statement.setObject(place, making.id());
        statement.setArray(
                place + 1,
                statement.getConnection().createArrayOf("text", making.linked().toArray()));
        statement.setArray(
                place + 2,
                statement.getConnection().createArrayOf("uuid", making.knows().toArray()));
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
