package org.cspplatform.server.release;

import static org.cspplatform.server.funding.BoundSql.instant;

import io.micronaut.data.connection.annotation.Connectable;
import io.micronaut.data.jdbc.runtime.JdbcOperations;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.cspplatform.server.funding.BoundSql;

/** Policies: the regional office writes them in its own scope, the releasing role works by them. */
@Singleton
class PolicyStore {
    private static final String COLUMNS = """
        audience, effective_from, threshold, rounding_base, minimum_contributors, hides_whole_groups, release_after_days, reason,
        set_by_name, set_at\
        """;

    private final JdbcOperations database;
    private final JdbcOperations release;

    PolicyStore(JdbcOperations database, @Named("release") JdbcOperations release) {
        this.database = database;
        this.release = release;
    }

    /** All that the scope at work may see of a region, the newest first. */
    @Connectable
    List<ReleasePolicy> history(UUID region) {
        return BoundSql.of(
                        "select " + COLUMNS
                                + " from release_policy where region_id = ? order by effective_from desc, set_at desc,"
                                + " id desc",
                        region)
                .list(database, PolicyStore::policy);
    }

    @Connectable
    void add(UUID region, ReleasePolicy policy, UUID account) {
        Rules rules = policy.rules();
        BoundSql.of(
                        """
                        insert into release_policy (region_id, audience, effective_from, threshold, rounding_base, minimum_contributors,
                            hides_whole_groups, release_after_days, reason, set_by, set_by_name, set_at)
                        values (?, ?, ?, ?, ?, ?, ?, ?::integer, ?, ?, ?, ?)
                        """,
                        region,
                        policy.audience().name(),
                        policy.from(),
                        rules.threshold(),
                        rules.roundingBase(),
                        rules.minimumContributors(),
                        rules.hidesWholeGroups(),
                        policy.releaseAfterDays(),
                        policy.reason(),
                        account,
                        policy.setBy(),
                        policy.setAt())
                .update(database);
    }

    /** What holds for tables made on a day, for the releasing role. */
    @Transactional("release")
    Rules rules(UUID region, Audience audience, LocalDate on) {
        return BoundSql.of("select " + COLUMNS + """
             from release_policy where region_id = ? and audience = ? and effective_from <= ?
            order by effective_from desc, set_at desc, id desc limit 1
            """, region, audience.name(), on)
                .first(release, PolicyStore::policy)
                .map(ReleasePolicy::rules)
                .orElseGet(() -> Rules.standard(audience));
    }

    private static ReleasePolicy policy(ResultSet row) throws SQLException {
        return new ReleasePolicy(
                Audience.valueOf(row.getString("audience")),
                row.getObject("effective_from", LocalDate.class),
                new Rules(
                        row.getInt("threshold"),
                        row.getInt("rounding_base"),
                        row.getInt("minimum_contributors"),
                        row.getBoolean("hides_whole_groups")),
                row.getObject("release_after_days", Integer.class),
                row.getString("reason"),
                row.getString("set_by_name"),
                instant(row, "set_at"));
    }
}
