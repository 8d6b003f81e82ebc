package org.cspplatform.server.release;

import io.micronaut.data.jdbc.runtime.JdbcOperations;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.UUID;
import org.cspplatform.server.funding.BoundSql;

/** Which drafts there are, for the work of releasing. */
@Singleton
class Drafts {
    private final JdbcOperations release;

    Drafts(@Named("release") JdbcOperations release) {
        this.release = release;
    }

    /** All of a region. */
    @Transactional(value = "release", readOnly = true)
    List<UUID> of(UUID region) {
        return BoundSql.of("select id from figure_release where region_id = ? and state = 'DRAFT'", region)
                .list(release, row -> BoundSql.id(row, "id"));
    }
}
