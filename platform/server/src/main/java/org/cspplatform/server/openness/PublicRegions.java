package org.cspplatform.server.openness;

import static org.cspplatform.server.funding.BoundSql.id;

import io.micronaut.data.jdbc.runtime.JdbcOperations;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.List;
import org.cspplatform.server.funding.BoundSql;
import org.cspplatform.server.web.NotFoundException;

/** The regions that have published anything. Any other, and what is no region at all, reads the same: there is nothing. */
@Singleton
public class PublicRegions {
    private static final String PUBLISHED = """

        from released.public_region region
        where (exists (select from released.public_grant_publication where region_id = region.id)
               or exists (select from released.public_money_year where region_id = region.id)
               or exists (select from released.public_figure_release where region_id = region.id)
               or exists (select from released.published_paper where region_id = region.id))
        """;

    private final JdbcOperations open;
    private final List<PublicSection> sections;

    PublicRegions(@Named("public") JdbcOperations open, List<PublicSection> sections) {
        this.open = open;
        this.sections = sections.stream()
                .sorted(Comparator.comparingInt(PublicSection::order))
                .toList();
    }

    /** By name. */
    @Transactional(value = "public", readOnly = true)
    public List<PublicRegion> all() {
        return BoundSql.of("select id, code, name, local_policing_body" + PUBLISHED + "order by name, code")
                .list(open, PublicRegions::region);
    }

    /** @throws NotFoundException when no region of that code has published anything */
    @Transactional(value = "public", readOnly = true)
    public PublicRegion byCode(String code) {
        return BoundSql.of("select id, code, name, local_policing_body" + PUBLISHED + "and code = ?", code)
                .first(open, PublicRegions::region)
                .orElseThrow(NotFoundException::new);
    }

    private static PublicRegion region(ResultSet row) throws SQLException {
        return new PublicRegion(
                id(row, "id"), row.getString("code"), row.getString("name"), row.getString("local_policing_body"));
    }

    /** In the order in which they stand on a page. */
    public List<PublicSection> sections() {
        return sections;
    }
}
