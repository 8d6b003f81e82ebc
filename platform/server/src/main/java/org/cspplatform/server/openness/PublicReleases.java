package org.cspplatform.server.openness;

import static org.cspplatform.server.funding.BoundSql.id;
import static org.cspplatform.server.funding.BoundSql.instant;

import io.micronaut.data.jdbc.runtime.JdbcOperations;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.cspplatform.server.funding.BoundSql;

/** Reads which figures were released to the public, as its role. */
@Singleton
class PublicReleases {
    private final JdbcOperations open;

    PublicReleases(@Named("public") JdbcOperations open) {
        this.open = open;
    }

    /** A quarter's figures of a measure, as they were released at a moment. */
    record PublicRelease(
            UUID id,
            String module,
            String measure,
            String title,
            LocalDate quarter,
            int number,
            String reason,
            Instant releasedAt) {}

    /** A measure that at least one region released to the public, in the words of the last release. */
    record PublicMeasure(String module, String moduleTitle, String measure, String title) {}

    /** By the title of the module and their own. */
    @Transactional(value = "public", readOnly = true)
    List<PublicMeasure> measures() {
        return BoundSql.of("""
            select * from (
                select distinct on (module, measure) module, module_title, measure, title
                from released.public_figure_release where superseded_at is null
                order by module, measure, released_at desc) measures
            order by module_title, title, module, measure
            """)
                .list(
                        open,
                        row -> new PublicMeasure(
                                row.getString("module"),
                                row.getString("module_title"),
                                row.getString("measure"),
                                row.getString("title")));
    }

    /** The newest first. */
    @Transactional(value = "public", readOnly = true)
    List<PublicRelease> latest(UUID region, int most) {
        return BoundSql.of("""
            select id, module, measure, title, period_start, number, reason, released_at from released.public_figure_release
            where region_id = ? order by released_at desc, id desc limit ?
            """, region, most)
                .list(
                        open,
                        row -> new PublicRelease(
                                id(row, "id"),
                                row.getString("module"),
                                row.getString("measure"),
                                row.getString("title"),
                                row.getObject("period_start", LocalDate.class),
                                row.getInt("number"),
                                row.getString("reason"),
                                instant(row, "released_at")));
    }
}
