package org.cspplatform.server.funding.returns;

import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.cspplatform.server.funding.FinancialYear;
import org.cspplatform.server.funding.Pounds;
import org.jspecify.annotations.Nullable;

/** The lines that a return has: the plan's activities, with what was last received of each. */
@Singleton
class PlannedActivities {
    private final Sql sql;

    PlannedActivities(Sql sql) {
        this.sql = sql;
    }

    /** With nothing entered. An activity withdrawn from the plan stays as long as money was spent on it. */
    ReturnFigures of(ReturnKey key) {
        @Nullable UUID before = versionBefore(key);
        Map<UUID, List<OutcomeFigures>> outcomes = outcomes(key, before);
        return new ReturnFigures(sql.list(
                """
                select activity.id, activity.name, theme.name as theme, activity.provider,
                       case when activity.withdrawn then 0 else activity.planned_spend end as planned,
                       coalesce(before.cumulative_spend, 0) as previous_spend
                from activity
                join theme on theme.id = activity.theme_id
                left join return_version_spend before on before.activity_id = activity.id and before.version_id = ?::uuid
                where activity.tenant_id = ? and activity.financial_year = ?
                  and (not activity.withdrawn
                       or exists (select from return_version_spend spent
                                  where spent.activity_id = activity.id and spent.cumulative_spend <> 0))
                order by theme.name, activity.name, activity.id
                """,
                row -> new ActivityFigures(
                        row.getObject("id", UUID.class),
                        row.getString("name"),
                        row.getString("theme"),
                        row.getString("provider"),
                        Pounds.exact(row.getBigDecimal("planned")),
                        Pounds.exact(row.getBigDecimal("previous_spend")),
                        null,
                        "",
                        outcomes.getOrDefault(row.getObject("id", UUID.class), List.of())),
                before,
                key.partnershipId(),
                key.year().toString()));
    }

    /** The latest year with a plan among those that the scope at work sees. */
    Optional<FinancialYear> latestYear() {
        return sql.first(
                "select financial_year from activity where not withdrawn order by financial_year desc limit 1",
                row -> FinancialYear.parse(row.getString(1)));
    }

    /** The last version received for an earlier quarter of the year. */
    private @Nullable UUID versionBefore(ReturnKey key) {
        return sql.first(
                        """
                        select version.id
                        from quarterly_return earlier
                        join return_version version
                            on version.return_id = earlier.id and version.number = earlier.received_version
                        where earlier.tenant_id = ? and earlier.financial_year = ? and earlier.quarter < ?
                        order by earlier.quarter desc
                        limit 1
                        """,
                        row -> row.getObject(1, UUID.class),
                        key.partnershipId(),
                        key.year().toString(),
                        key.quarter().name())
                .orElse(null);
    }

    private Map<UUID, List<OutcomeFigures>> outcomes(ReturnKey key, @Nullable UUID before) {
        Map<UUID, List<OutcomeFigures>> found = new HashMap<>();
        sql.list(
                """
                select activity.id as activity_id, outcome.id, outcome.description, outcome.unit, outcome.target,
                       before.achieved as previous
                from expected_outcome outcome
                join activity on activity.id = outcome.activity_id
                left join return_version_outcome before on before.outcome_id = outcome.id and before.version_id = ?::uuid
                where activity.tenant_id = ? and activity.financial_year = ? and not outcome.withdrawn
                order by outcome.id
                """,
                row -> found.computeIfAbsent(row.getObject("activity_id", UUID.class), _ -> new ArrayList<>())
                        .add(new OutcomeFigures(
                                row.getObject("id", UUID.class),
                                row.getString("description"),
                                row.getString("unit"),
                                Pounds.exact(row.getBigDecimal("target")),
                                nullable(row.getBigDecimal("previous")),
                                null)),
                before,
                key.partnershipId(),
                key.year().toString());
        return found;
    }

    private static @Nullable BigDecimal nullable(@Nullable BigDecimal stored) {
        return stored == null ? null : Pounds.exact(stored);
    }
}
