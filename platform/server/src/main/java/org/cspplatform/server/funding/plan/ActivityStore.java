package org.cspplatform.server.funding.plan;

import static org.cspplatform.server.funding.BoundSql.id;
import static org.cspplatform.server.funding.BoundSql.instant;

import io.micronaut.data.jdbc.runtime.JdbcOperations;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.cspplatform.server.funding.BoundSql;
import org.cspplatform.server.funding.FinancialYear;
import org.jspecify.annotations.Nullable;

/** Activities of a partnership's plan: written by the partnership, read by it and by its region's office. */
@Singleton
class ActivityStore {
    private static final String SELECT = """
        select activity.id, financial_year, activity.name, theme_id, theme.name as theme, provider, purpose, planned_spend,
               priority, activity.withdrawn, activity.version, activity.changed_at, activity.changed_by
        from activity join theme on theme.id = theme_id
        """;
    private static final String ALL_OUTCOMES = """
        select activity_id, id, description, unit, target from expected_outcome
        where tenant_id = ? and activity_id = any (?) and not withdrawn order by id
        """;

    private final JdbcOperations database;
    private final OutcomeStore outcomes;

    ActivityStore(JdbcOperations database, OutcomeStore outcomes) {
        this.database = database;
        this.outcomes = outcomes;
    }

    private record OutcomeOf(UUID activity, ExpectedOutcome outcome) {}

    /** Activities after the one with the id given, oldest first; withdrawn ones are left out. */
    @Transactional
    List<Activity> of(UUID partnership, FinancialYear year, @Nullable UUID after, int most) {
        List<Activity> found =
                BoundSql.of(SELECT + """
                    where tenant_id = ? and financial_year = ? and not activity.withdrawn
                      and activity.id > coalesce(?, '00000000-0000-0000-0000-000000000000'::uuid)
                    order by activity.id limit ?
                    """, partnership, year, after, most).list(database, ActivityStore::activity);
        return withOutcomes(partnership, found);
    }

    @Transactional
    Optional<Activity> find(UUID partnership, UUID id) {
        List<Activity> found = BoundSql.of(SELECT + "where tenant_id = ? and activity.id = ?", partnership, id)
                .list(database, ActivityStore::activity);
        return withOutcomes(partnership, found).stream().findFirst();
    }

    @Transactional
    Optional<FinancialYear> latestYear(UUID partnership) {
        return BoundSql.of("""
            select financial_year from activity where tenant_id = ? and not withdrawn
            order by financial_year desc limit 1
            """, partnership)
                .first(database, row -> FinancialYear.parse(row.getString("financial_year")));
    }

    /** Whether another activity of the year's plan has this name. */
    @Transactional
    boolean isTaken(UUID partnership, FinancialYear year, String name, @Nullable UUID except) {
        return BoundSql.of("""
            select 1 from activity where tenant_id = ? and financial_year = ? and lower(name) = lower(?) and not withdrawn
              and id is distinct from ?::uuid
            """, partnership, year, name, except)
                .first(database, _ -> true)
                .isPresent();
    }

    @Transactional
    Activity add(UUID partnership, FinancialYear year, NewActivity activity, String by) {
        UUID added = BoundSql.of(
                        """
                        insert into activity (tenant_id, financial_year, name, theme_id, provider, purpose, planned_spend, priority, changed_by)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?) returning id
                        """,
                        partnership,
                        year,
                        activity.name().strip(),
                        activity.themeId(),
                        orEmpty(activity.provider()),
                        orEmpty(activity.purpose()),
                        activity.plannedSpend(),
                        orEmpty(activity.priority()),
                        by)
                .first(database, row -> id(row, "id"))
                .orElseThrow();
        outcomes.keep(partnership, added, activity.outcomesGiven());
        return find(partnership, added).orElseThrow();
    }

    /** Puts it in place of the version given; empty when that is no longer the present one. */
    @Transactional
    Optional<Activity> replace(UUID partnership, UUID id, long version, NewActivity activity, String by) {
        int changed = BoundSql.of(
                        """
                        update activity
                        set name = ?, theme_id = ?, provider = ?, purpose = ?, planned_spend = ?, priority = ?,
                            version = version + 1, changed_at = now(), changed_by = ?
                        where tenant_id = ? and id = ? and version = ? and not withdrawn
                        """,
                        activity.name().strip(),
                        activity.themeId(),
                        orEmpty(activity.provider()),
                        orEmpty(activity.purpose()),
                        activity.plannedSpend(),
                        orEmpty(activity.priority()),
                        by,
                        partnership,
                        id,
                        version)
                .update(database);
        if (changed == 0) {
            return Optional.empty();
        }
        outcomes.keep(partnership, id, activity.outcomesGiven());
        return find(partnership, id);
    }

    /** Takes it out of the plan; its history stays. False when the version given is no longer the present one. */
    @Transactional
    boolean withdraw(UUID partnership, UUID id, long version, String by) {
        return BoundSql.of("""
            update activity set withdrawn = true, version = version + 1, changed_at = now(), changed_by = ?
            where tenant_id = ? and id = ? and version = ? and not withdrawn
            """, by, partnership, id, version).update(database) == 1;
    }

    static String orEmpty(@Nullable String text) {
        return text == null ? "" : text.strip();
    }

    private List<Activity> withOutcomes(UUID partnership, List<Activity> activities) {
        List<UUID> ids = activities.stream().map(Activity::id).toList();
        Map<UUID, List<ExpectedOutcome>> byActivity = BoundSql.of(ALL_OUTCOMES, partnership, ids)
                .list(database, row -> new OutcomeOf(id(row, "activity_id"), OutcomeStore.outcome(row)))
                .stream()
                .collect(Collectors.groupingBy(
                        OutcomeOf::activity, Collectors.mapping(OutcomeOf::outcome, Collectors.toList())));
        return activities.stream()
                .map(activity -> activity.with(byActivity.getOrDefault(activity.id(), List.of())))
                .toList();
    }

    private static Activity activity(ResultSet row) throws SQLException {
        return new Activity(
                id(row, "id"),
                FinancialYear.parse(row.getString("financial_year")),
                row.getString("name"),
                id(row, "theme_id"),
                row.getString("theme"),
                row.getString("provider"),
                row.getString("purpose"),
                row.getBigDecimal("planned_spend"),
                row.getString("priority"),
                List.of(),
                row.getBoolean("withdrawn"),
                row.getLong("version"),
                instant(row, "changed_at"),
                row.getString("changed_by"));
    }
}
