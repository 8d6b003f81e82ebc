package org.cspplatform.server.measures;

import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.param;
import static org.jooq.impl.DSL.table;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.cspplatform.module.Calculation;
import org.cspplatform.module.Filter;
import org.cspplatform.server.modules.model.DatasetModel;
import org.cspplatform.server.modules.model.FieldModel;
import org.cspplatform.server.modules.model.MeasureModel;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.SQLDialect;
import org.jooq.impl.DSL;

/**
 * The statements of one measure. Each gives, by quarter, the first day, the code of the breakdown (null for the whole), the
 * numerator and the denominator; parameters: the first day, and the first day that no longer counts.
 *
 * @param whole without breakdown
 * @param brokenDown by name of field
 */
record MeasureSql(String whole, Map<String, String> brokenDown) {
    MeasureSql {
        brokenDown = Map.copyOf(brokenDown);
    }

    static MeasureSql of(MeasureModel measure) {
        Map<String, String> brokenDown = new LinkedHashMap<>();
        for (FieldModel by : measure.breakdowns()) {
            brokenDown.put(by.name(), write(measure, field(name(by.column())).cast(String.class)));
        }
        return new MeasureSql(write(measure, inline((String) null)), brokenDown);
    }

    private static String write(MeasureModel measure, Field<String> by) {
        DSLContext sql = DSL.using(SQLDialect.POSTGRES);
        DatasetModel dataset = measure.dataset();
        Field<LocalDate> day = field(name(measure.countsOn().column()), LocalDate.class);
        Field<LocalDate> quarter =
                field("date_trunc('quarter', {0})::date", LocalDate.class, day).as("quarter");
        Field<String> code = by.as("code");
        return sql.select(
                        quarter, code, count().filterWhere(having(measure)).as("numerator"), count().as("denominator"))
                .from(table(name(dataset.schema(), dataset.table())))
                .where(day.ge(param("from", LocalDate.class)))
                .and(day.lt(param("until", LocalDate.class)))
                .and(condition(measure.definition().of(), dataset))
                .groupBy(inline(1), inline(2))
                .orderBy(inline(1), inline(2))
                .getSQL();
    }

    private static Condition having(MeasureModel measure) {
        return switch (measure.definition().calculation()) {
            case Calculation.Share(Filter having) -> condition(having, measure.dataset());
            case Calculation.Count() -> noCondition();
            default -> throw new IllegalStateException("No statement for " + measure.kind());
        };
    }

    private static Condition condition(Filter filter, DatasetModel dataset) {
        return switch (filter) {
            case Filter.All() -> noCondition();
            case Filter.OneOf(String field, List<Enum<?>> codes) ->
                column(dataset, field, String.class)
                        .in(codes.stream().map(code -> inline(code.name())).toList());
            case Filter.Answered(String field, boolean answer) ->
                column(dataset, field, Boolean.class).eq(inline(answer));
            case Filter.Filled(String field, boolean filled) -> {
                Field<Object> column = column(dataset, field, Object.class);
                yield filled ? column.isNotNull() : column.isNull();
            }
            case Filter.Between(String field, var least, var greatest) ->
                DSL.and(
                        least == null
                                ? noCondition()
                                : column(dataset, field, java.math.BigDecimal.class)
                                        .ge(inline(least)),
                        greatest == null
                                ? noCondition()
                                : column(dataset, field, java.math.BigDecimal.class)
                                        .le(inline(greatest)));
            case Filter.Within(String later, String earlier, int least, int greatest) ->
                DSL.condition(
                        "{0} - {1} between {2} and {3}",
                        column(dataset, later, LocalDate.class),
                        column(dataset, earlier, LocalDate.class),
                        inline(least),
                        inline(greatest));
            case Filter.Dated(String field, var from, var until) ->
                DSL.and(
                        from == null
                                ? noCondition()
                                : column(dataset, field, LocalDate.class).ge(inline(from)),
                        until == null
                                ? noCondition()
                                : column(dataset, field, LocalDate.class).le(inline(until)));
            case Filter.Is _, Filter.Exists _, Filter.Refers _ ->
                throw new IllegalStateException("No statement for " + filter);
            case Filter.Every(List<Filter> filters) -> DSL.and(all(filters, dataset));
            case Filter.Any(List<Filter> filters) -> DSL.or(all(filters, dataset));
            // "is not true" and not "not": what is unknown did not pass either.
            case Filter.Not(Filter inner) -> DSL.condition("({0}) is not true", condition(inner, dataset));
        };
    }

    private static List<Condition> all(List<Filter> filters, DatasetModel dataset) {
        List<Condition> all = new ArrayList<>();
        filters.forEach(inner -> all.add(condition(inner, dataset)));
        return all;
    }

    private static <T> Field<T> column(DatasetModel dataset, String field, Class<T> type) {
        FieldModel found = dataset.field(field).orElseThrow();
        return DSL.field(name(found.column()), type);
    }
}
