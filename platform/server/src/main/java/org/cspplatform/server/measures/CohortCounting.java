package org.cspplatform.server.measures;

import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.trueCondition;

import java.util.ArrayList;
import java.util.List;
import org.cspplatform.module.Calculation;
import org.cspplatform.module.Event;
import org.cspplatform.server.modules.model.DatasetModel;
import org.cspplatform.server.modules.model.MeasureModel;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.QueryPart;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

/**
 * Counts by following up those who entered. Entries and events are joined once over all of them, so that the time taken grows
 * with their number and not with their product.
 */
record CohortCounting(MeasureModel measure, Event.Definition event, int days) {
    private static final QueryPart FOLLOWED = DSL.sql("count(*) filter (where ready)::numeric");
    private static final QueryPart WAITING = DSL.sql("count(*) filter (where not ready)::numeric");
    private static final QueryPart HAPPENED = DSL.sql("count(*) filter (where ready and hit)::numeric");

    static Counting of(MeasureModel measure, PeriodLength length) {
        return switch (measure.definition().calculation()) {
            case Calculation.FollowUp(Event event, int days) ->
                new CohortCounting(measure, event.definition(), days).followUp(length);
            case Calculation.BeforeAfter(Event event, int days, String severity, String exposedUntil) ->
                new CohortCounting(measure, event.definition(), days).beforeAfter(length, severity, exposedUntil);
            default -> throw new IllegalArgumentException("Not followed up: " + measure.kind());
        };
    }

    private Counting followUp(PeriodLength length) {
        FilterSql events = events();
        Condition within = DSL.condition("{0} between n.day and n.day + {1}", events.day(event.date()), inline(days));
        QueryPart happened = happened(events, List.of(), within);
        QueryPart picked = DSL.sql(
                "picked as (select n.*, h.id is not null as hit from entered n left join happened h on h.id = n.id)");
        return counting(List.of(entered(length, inline(days)), happened, picked));
    }

    private Counting beforeAfter(PeriodLength length, @Nullable String severity, @Nullable String exposedUntil) {
        FilterSql records = Counting.records(measure);
        Field<Integer> exposed = exposedUntil == null
                ? inline(days)
                : DSL.field(
                        "least({0}, greatest(0, coalesce({1} - {2}, {0})))",
                        Integer.class,
                        inline(days),
                        records.day(exposedUntil),
                        records.day(measure.countsOn().name()));
        FilterSql events = events();
        Field<?> date = events.day(event.date());
        Condition within =
                DSL.condition("{0} <> n.day and {0} between n.day - {1} and n.day + n.exposed", date, inline(days));
        Field<?> weight = severity == null ? DSL.field("null::integer") : events.column(severity, Object.class);
        QueryPart happened = happened(
                events,
                List.of(
                        DSL.sql("count(*) filter (where {0} < n.day) as earlier", date),
                        DSL.sql("count(*) filter (where {0} > n.day) as later", date),
                        DSL.sql("max({0}) filter (where {1} < n.day) as worst_earlier", weight, date),
                        DSL.sql("max({0}) filter (where {1} > n.day) as worst_later", weight, date)),
                within);
        // Rates are compared as products of whole numbers, so that nothing is rounded.
        QueryPart picked = DSL.sql("""
            picked as (select n.*, (case when coalesce(h.earlier, 0) = 0 then coalesce(h.later, 0) = 0
                else h.later * {0} < h.earlier * n.exposed or h.worst_later < h.worst_earlier end) is true as hit
                from entered n left join happened h on h.id = n.id)\
            """, inline(days));
        return counting(List.of(entered(length, exposed), happened, picked));
    }

    private static Counting counting(List<QueryPart> with) {
        return new Counting(with, List.of("ready", "hit"), HAPPENED, FOLLOWED, WAITING, Counting.NO_NUMBERS, true);
    }

    /** Those who entered, with what ties events to them, and whether their time is over. */
    private QueryPart entered(PeriodLength length, Field<Integer> exposed) {
        FilterSql records = Counting.records(measure);
        Field<?> day = records.day(measure.countsOn().name());
        List<QueryPart> columns = new ArrayList<>(List.of(
                DSL.sql("({0} <= {1} - {2} and {3} > 0) as ready", day, Counting.day("today"), inline(days), exposed)));
        columns.addAll(Counting.cells(measure, length));
        columns.add(DSL.sql("{0} as id, {1} as tenant_id, {2} as day", name("r", "id"), records.own(), day));
        columns.add(DSL.sql("{0} as exposed", exposed));
        columns.add(DSL.sql(
                "{0} as who",
                event.dataset() == null ? DSL.field(name("r", "id")) : records.column(event.entered(), Object.class)));
        return DSL.sql("entered as (select {0} {1})", DSL.list(columns), Counting.counted(measure));
    }

    private QueryPart happened(FilterSql events, List<QueryPart> columns, Condition within) {
        List<QueryPart> all = new ArrayList<>(List.of(DSL.sql("n.id")));
        all.addAll(columns);
        boolean own = event.dataset() == null;
        boolean sameDataset = !own && events.dataset().equals(measure.dataset());
        Field<?> who = own ? DSL.field(name("e", "id")) : events.column(event.happened(), Object.class);
        // A record of the cohort's own dataset is no event of itself.
        Condition another = sameDataset ? DSL.condition("{0} <> n.id", name("e", "id")) : trueCondition();
        return DSL.sql(
                """
                happened as (select {0} from entered n join {1} on {2} = n.tenant_id and {3} = n.who and {4} and {5} and {6}
                    group by n.id)\
                """,
                DSL.list(all), events.table(), events.own(), who, within, another, events.condition(event.where()));
    }

    private FilterSql events() {
        Class<? extends Record> type = event.dataset();
        DatasetModel dataset = type == null ? measure.dataset() : measure.dataset(type);
        return new FilterSql(measure.module(), dataset, "e");
    }
}
