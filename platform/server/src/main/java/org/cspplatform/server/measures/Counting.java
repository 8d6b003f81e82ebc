package org.cspplatform.server.measures;

import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.name;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.cspplatform.module.Calculation;
import org.cspplatform.module.Filter;
import org.cspplatform.server.modules.model.FieldModel;
import org.cspplatform.server.modules.model.FieldType.YesNo;
import org.cspplatform.server.modules.model.MeasureModel;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.QueryPart;
import org.jooq.impl.DSL;

/**
 * How a kind of measure counts.
 *
 * @param with the parts of a {@code with}, the last of them {@code picked}: a row for each record that counts, with its period,
 *     the codes {@code b0}, {@code b1} … of the breakdowns, and some values
 * @param values names of the columns of {@code picked} that the sums below look at
 * @param asksForToday whether the present day is the first parameter
 */
record Counting(
        List<QueryPart> with,
        List<String> values,
        QueryPart numerator,
        QueryPart denominator,
        QueryPart waiting,
        QueryPart numbers,
        boolean asksForToday) {
    static final QueryPart NONE = DSL.sql("null::numeric");
    static final QueryPart NO_NUMBERS = DSL.sql("null::numeric[]");
    static final QueryPart ALL = DSL.sql("count(*)::numeric");

    static Counting of(MeasureModel measure, PeriodLength length) {
        FilterSql records = records(measure);
        return switch (measure.definition().calculation()) {
            case Calculation.DistinctCount(String counted) ->
                simple(measure, length, records.column(counted, Object.class), "count(distinct v)::numeric");
            case Calculation.Sum(String summed) ->
                simple(measure, length, summand(measure, summed), "coalesce(sum(v), 0)");
            case Calculation.Share(Filter having) -> {
                Counting hits = simple(measure, length, truth(records.condition(having)), "count(*) filter (where v)");
                yield hits.outOf(ALL);
            }
            case Calculation.Days(String earlier, String later, List<Integer> percents) ->
                simple(
                                measure,
                                length,
                                field("{0} - {1}", Integer.class, records.day(later), records.day(earlier)),
                                "count(v)::numeric")
                        .outOf(ALL)
                        .with(quantiles(percents));
            case Calculation.Funnel(List<Calculation.Step> steps) -> funnel(measure, length, steps);
            case Calculation.Count() -> simple(measure, length, inline(1), "count(*)::numeric");
            case Calculation.Rate _ -> simple(measure, length, inline(1), "count(*)::numeric");
            default -> throw new IllegalArgumentException("Counted elsewhere: " + measure.kind());
        };
    }

    /** What an author's own select tells; the platform adds it up. */
    static Counting told(MeasureModel measure, String select, boolean share, PeriodLength length) {
        List<QueryPart> columns = new ArrayList<>();
        columns.add(DSL.sql("{0} as period", period(length, field("t.counts_on", LocalDate.class))));
        for (int i = 0; i < measure.breakdowns().size(); i++) {
            columns.add(DSL.sql(
                    "{0}::text as {1}", name("t", measure.breakdowns().get(i).column()), name("b" + i)));
        }
        columns.add(DSL.sql("t.numerator"));
        columns.add(share ? DSL.sql("t.denominator") : DSL.sql("1 as denominator"));
        // The text was read word by word when the module was loaded, so it is one query and its brackets pair.
        QueryPart picked = DSL.sql(
                "picked as (select {0} from ({1}\n) t where t.counts_on >= {2} and t.counts_on < {3})",
                DSL.list(columns), DSL.raw(select), day("from"), day("until"));
        return new Counting(
                List.of(picked),
                List.of("numerator", "denominator"),
                DSL.sql("coalesce(sum(numerator), 0)::numeric"),
                share ? DSL.sql("coalesce(sum(denominator), 0)::numeric") : NONE,
                NONE,
                NO_NUMBERS,
                false);
    }

    static FilterSql records(MeasureModel measure) {
        return new FilterSql(measure.module(), measure.dataset(), "r");
    }

    /** The columns {@code period}, {@code b0} … of the records. */
    static List<QueryPart> cells(MeasureModel measure, PeriodLength length) {
        FilterSql records = records(measure);
        List<QueryPart> cells = new ArrayList<>();
        cells.add(DSL.sql(
                "{0} as period", period(length, records.day(measure.countsOn().name()))));
        for (int i = 0; i < measure.breakdowns().size(); i++) {
            FieldModel by = measure.breakdowns().get(i);
            cells.add(DSL.sql("{0}::text as {1}", records.column(by.name(), Object.class), name("b" + i)));
        }
        return cells;
    }

    /** The records that count in the time asked for. */
    static QueryPart counted(MeasureModel measure) {
        FilterSql records = records(measure);
        // The column itself, so that its index is used.
        Field<LocalDate> day = records.column(measure.countsOn().name(), LocalDate.class);
        return DSL.sql(
                "from {0} where {1} >= {2} and {1} < {3} and {4}",
                records.table(),
                day,
                day("from"),
                day("until"),
                records.condition(measure.definition().of()));
    }

    static Field<LocalDate> day(String parameter) {
        return DSL.param(parameter, LocalDate.class);
    }

    private static Field<LocalDate> period(PeriodLength length, Field<LocalDate> day) {
        return field("date_trunc({0}, {1})::date", LocalDate.class, inline(length.word()), day);
    }

    private static Counting simple(MeasureModel measure, PeriodLength length, Field<?> value, String numerator) {
        List<QueryPart> columns = cells(measure, length);
        columns.add(DSL.sql("{0} as v", value));
        return new Counting(
                List.of(DSL.sql("picked as (select {0} {1})", DSL.list(columns), counted(measure))),
                List.of("v"),
                DSL.sql(numerator),
                NONE,
                NONE,
                NO_NUMBERS,
                false);
    }

    private static Field<?> summand(MeasureModel measure, String name) {
        Field<Object> column = records(measure).column(name, Object.class);
        FieldModel summed = measure.dataset().field(name).orElseThrow();
        return summed.type() instanceof YesNo
                ? field("case when {0} then 1 end", BigDecimal.class, column)
                : field("{0}::numeric", BigDecimal.class, column);
    }

    private static Counting funnel(MeasureModel measure, PeriodLength length, List<Calculation.Step> steps) {
        FilterSql records = records(measure);
        List<QueryPart> columns = cells(measure, length);
        List<String> values = new ArrayList<>();
        List<QueryPart> numbers = new ArrayList<>();
        Condition sofar = DSL.trueCondition();
        for (int i = 0; i < steps.size(); i++) {
            sofar = sofar.and(records.condition(steps.get(i).passes()));
            values.add("s" + i);
            columns.add(DSL.sql("{0} as {1}", truth(sofar), name("s" + i)));
            numbers.add(DSL.sql("count(*) filter (where {0})::numeric", name("s" + i)));
        }
        return new Counting(
                List.of(DSL.sql("picked as (select {0} {1})", DSL.list(columns), counted(measure))),
                values,
                numbers.getLast(),
                ALL,
                NONE,
                DSL.sql("array[{0}]", DSL.list(numbers)),
                false);
    }

    private static QueryPart quantiles(List<Integer> percents) {
        List<Field<BigDecimal>> parts = percents.stream()
                .<Field<BigDecimal>>map(percent -> inline(BigDecimal.valueOf(percent, 2)))
                .toList();
        return DSL.sql("percentile_cont(array[{0}]::float8[]) within group (order by v)::numeric[]", DSL.list(parts));
    }

    /** True or false, never unknown. */
    static Field<Boolean> truth(Condition condition) {
        return field("({0}) is true", Boolean.class, condition);
    }

    private Counting outOf(QueryPart all) {
        return new Counting(with, values, numerator, all, waiting, numbers, asksForToday);
    }

    private Counting with(QueryPart many) {
        return new Counting(with, values, numerator, denominator, waiting, many, asksForToday);
    }
}
