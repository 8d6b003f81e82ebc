package org.cspplatform.server.openness;

import static org.cspplatform.server.funding.BoundSql.id;

import io.micronaut.data.jdbc.runtime.JdbcOperations;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.cspplatform.server.funding.BoundSql;
import org.cspplatform.server.web.NotFoundException;

/** The regions that have published anything. Any other, and what is no region at all, reads the same: there is nothing. */
@Singleton
public class PublicRegions {
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
        Set<UUID> published =
                sections.stream().flatMap(section -> section.regions().stream()).collect(Collectors.toSet());
        return BoundSql.of("""
            select id, code, name, local_policing_body from released.public_region where id = any (?) order by name, code
            """, published)
                .list(
                        open,
                        row -> new PublicRegion(
                                id(row, "id"),
                                row.getString("code"),
                                row.getString("name"),
                                row.getString("local_policing_body")));
    }

    /** @throws NotFoundException when no region of that code has published anything */
    @Transactional(value = "public", readOnly = true)
    public PublicRegion byCode(String code) {
        return all().stream()
                .filter(region -> region.code().equals(code))
                .findFirst()
                .orElseThrow(NotFoundException::new);
    }

    public List<PublicSection> sections() {
        return sections;
    }
}
