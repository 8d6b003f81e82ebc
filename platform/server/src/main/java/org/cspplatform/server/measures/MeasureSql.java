package org.cspplatform.server.measures;

import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.name;

import java.util.ArrayList;
import java.util.List;
import org.cspplatform.module.Calculation;
import org.cspplatform.server.modules.model.Countable;
import org.cspplatform.server.modules.model.MeasureModel;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.QueryPart;
import org.jooq.SQLDialect;
import org.jooq.impl.DSL;

/**
 * The one statement of one version of a measure. It gives a row for each period as a whole and one for each code of each
 * breakdown, with these columns:
 *
 * <ol>
 *   <li>the first day of the period
 *   <li>which breakdown: a bit for each field that does <em>not</em> tell rows apart, that of the last field being 1
 *   <li>the numerator
 *   <li>the denominator, null where there is none
 *   <li>how many are not yet followed up, null where nobody is
 *   <li>an array of numbers: quantiles or steps, null for the other kinds
 *   <li>the codes, a column for each breakdown
 * </ol>
 *
 * @param asksForToday whether the present day is its first parameter; the others are the first day, and the first day that
 *     no longer counts
 */
record MeasureSql(String text, boolean asksForToday) {
    /** Code of the texts that stand together; no record can have it, for a text is never empty. */
    static final String OTHER = "";

    /** Of a breakdown by text: the commonest texts are shown, the others stand together. */
    private static final int MOST_TEXTS = 200;

    private static final DSLContext SQL = DSL.using(SQLDialect.POSTGRES);

    static MeasureSql of(MeasureModel measure, PeriodLength length) {
        return of(measure, length, false);
    }

    /**
     * The same by quarter, with the commonest texts of each quarter and not of the whole time: what a quarter says does not depend
     * on which other quarters are counted with it.
     */
    static MeasureSql ofQuarters(MeasureModel measure) {
        return of(measure, PeriodLength.QUARTER, true);
    }

    private static MeasureSql of(MeasureModel measure, PeriodLength length, boolean eachByItself) {
        Counting counting =
                switch (measure.definition().calculation()) {
                    case Calculation.FromSql(String select, boolean share) ->
                        Counting.told(measure, select, share, length);
                    case Calculation.FollowUp _, Calculation.BeforeAfter _ -> CohortCounting.of(measure, length);
                    default -> Counting.of(measure, length);
                };
        List<Field<?>> codes = new ArrayList<>();
        List<QueryPart> tops = new ArrayList<>();
        List<QueryPart> shown = new ArrayList<>();
        counting.values().forEach(value -> shown.add(name("p", value)));
        for (int i = 0; i < measure.breakdowns().size(); i++) {
            codes.add(DSL.field(name("b" + i)));
            Field<String> code = DSL.field(name("p", "b" + i), String.class);
            if (Countable.isText(measure.breakdowns().get(i).type())) {
                tops.add(eachByItself ? topOfEach(i, code) : topOfAll(i, code));
                code = DSL.field(
                        eachByItself
                                ? "case when {0} is null or (p.period, {0}) in (select period, code from {1}) then {0}"
                                        + " else {2} end"
                                : "case when {0} is null or {0} in (select code from {1}) then {0} else {2} end",
                        String.class,
                        code,
                        name("top" + i),
                        inline(OTHER));
            }
            shown.add(DSL.sql("{0} as {1}", code, name("b" + i)));
        }
        List<QueryPart> with = new ArrayList<>(counting.with());
        if (!tops.isEmpty()) {
            with.addAll(tops);
            shown.addFirst(name("p", "period"));
            with.add(DSL.sql("counted as (select {0} from picked p)", DSL.list(shown)));
        }
        List<QueryPart> sets = new ArrayList<>(List.of(DSL.sql("(period)")));
        codes.forEach(code -> sets.add(DSL.sql("(period, {0})", code)));
        List<QueryPart> given = new ArrayList<>(List.of(
                name("period"),
                codes.isEmpty() ? inline(0) : DSL.sql("grouping({0})", DSL.list(codes)),
                counting.numerator(),
                counting.denominator(),
                counting.waiting(),
                counting.numbers()));
        given.addAll(codes);
        return new MeasureSql(
                SQL.render(DSL.sql(
                        "with {0}\nselect {1}\nfrom {2}\ngroup by grouping sets ({3})\norder by 1",
                        DSL.list(with), DSL.list(given), name(tops.isEmpty() ? "picked" : "counted"), DSL.list(sets))),
                counting.asksForToday());
    }

    private static QueryPart topOfAll(int breakdown, Field<String> code) {
        return DSL.sql("""
            {0} as (select {1} as code from picked p where {1} is not null
                group by 1 order by count(*) desc, 1 limit {2})\
            """, name("top" + breakdown), code, inline(MOST_TEXTS));
    }

    private static QueryPart topOfEach(int breakdown, Field<String> code) {
        return DSL.sql("""
            {0} as (select period, code from (
                select p.period, {1} as code,
                    row_number() over (partition by p.period order by count(*) desc, {1}) as place
                from picked p where {1} is not null group by 1, 2) ranked where place <= {2})\
            """, name("top" + breakdown), code, inline(MOST_TEXTS));
    }
}
