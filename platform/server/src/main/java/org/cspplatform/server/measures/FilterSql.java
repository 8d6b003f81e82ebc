package org.cspplatform.server.measures;

import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.trueCondition;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.cspplatform.module.Filter;
import org.cspplatform.server.modules.model.Countable;
import org.cspplatform.server.modules.model.DatasetModel;
import org.cspplatform.server.modules.model.FieldModel;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

/**
 * Writes a filter as a condition on one row. Where a value is missing the row does not pass, nor does it pass the filter's
 * contrary for that reason alone: {@code not} lets pass whatever the filter does not.
 *
 * @param module all datasets of the module
 * @param dataset whose records are looked at
 * @param alias of its table within the statement
 */
record FilterSql(List<DatasetModel> module, DatasetModel dataset, String alias) {
    Condition condition(Filter filter) {
        return switch (filter) {
            case Filter.All() -> noCondition();
            case Filter.OneOf(String field, List<Enum<?>> codes) -> oneOf(field, codes);
            case Filter.Is(String field, String text) ->
                column(field, String.class).eq(inline(text));
            case Filter.Answered(String field, boolean answer) ->
                column(field, Boolean.class).eq(inline(answer));
            case Filter.Filled(String field, boolean filled) -> filled(field, filled);
            case Filter.Between(String field, var least, var greatest) ->
                between(column(field, BigDecimal.class), least, greatest);
            case Filter.Within(String later, String earlier, int least, int greatest) ->
                DSL.condition(
                        "{0} - {1} between {2} and {3}", day(later), day(earlier), inline(least), inline(greatest));
            case Filter.Dated(String field, var from, var until) -> between(day(field), from, until);
            case Filter.Exists(var type, String reference, Filter where) -> exists(type, reference, where);
            case Filter.Refers(String reference, Filter where) -> refers(reference, where);
            case Filter.Every(List<Filter> filters) -> DSL.and(all(filters));
            case Filter.Any(List<Filter> filters) -> DSL.or(all(filters));
            // "is not true" and not "not": what is unknown did not pass either.
            case Filter.Not(Filter inner) -> DSL.condition("({0}) is not true", told(inner));
        };
    }

    /** The condition, also where it asks for nothing. */
    private Condition told(Filter filter) {
        Condition condition = condition(filter);
        return condition.equals(noCondition()) ? trueCondition() : condition;
    }

    private List<Condition> all(List<Filter> filters) {
        return filters.stream().map(this::told).toList();
    }

    private Condition oneOf(String field, List<Enum<?>> codes) {
        FieldModel found = dataset.field(field).orElseThrow();
        List<Field<String>> names =
                codes.stream().<Field<String>>map(code -> inline(code.name())).toList();
        return Countable.isSet(found.type())
                ? DSL.condition("{0} && array[{1}]::text[]", column(field, Object.class), DSL.list(names))
                : column(field, String.class).in(names);
    }

    private Condition filled(String field, boolean filled) {
        FieldModel found = dataset.field(field).orElseThrow();
        Field<Object> column = column(field, Object.class);
        if (Countable.isSet(found.type())) {
            return DSL.condition(filled ? "cardinality({0}) > 0" : "cardinality({0}) = 0", column);
        }
        return filled ? column.isNotNull() : column.isNull();
    }

    private static <T> Condition between(Field<T> column, @Nullable T least, @Nullable T greatest) {
        // Open on both sides it still asks for a value.
        return DSL.and(
                least == null && greatest == null ? column.isNotNull() : noCondition(),
                least == null ? noCondition() : column.ge(inline(least)),
                greatest == null ? noCondition() : column.le(inline(greatest)));
    }

    private Condition exists(Class<? extends Record> type, String reference, Filter where) {
        DatasetModel other = module.stream()
                .filter(known -> known.type().equals(type))
                .findFirst()
                .orElseThrow();
        FilterSql others = new FilterSql(module, other, alias + "x");
        Countable.Target target =
                Countable.target(other.field(reference).orElseThrow().type()).orElseThrow();
        return DSL.condition(
                "exists (select from {0} where {1} = {2} and {3} = {4} and {5})",
                others.table(),
                others.own(),
                own(),
                others.column(reference, String.class),
                DSL.field(name(alias, target.column())),
                others.told(where));
    }

    private Condition refers(String reference, Filter where) {
        Countable.Target target =
                Countable.target(dataset.field(reference).orElseThrow().type()).orElseThrow();
        DatasetModel pointed = module.stream()
                .filter(known -> known.id().equals(target.dataset()))
                .findFirst()
                .orElseThrow();
        FilterSql others = new FilterSql(module, pointed, alias + "x");
        Condition sameOwner =
                pointed.regional() ? trueCondition() : others.own().eq(own());
        return DSL.condition(
                "exists (select from {0} where {1} and {2} = {3} and {4})",
                others.table(),
                sameOwner,
                DSL.field(name(others.alias(), target.column())),
                column(reference, String.class),
                others.told(where));
    }

    Table<?> table() {
        return DSL.table("{0} as {1}", name(dataset.schema(), dataset.table()), name(alias));
    }

    Field<Object> own() {
        return DSL.field(name(alias, "tenant_id"));
    }

    <T> Field<T> column(String field, Class<T> type) {
        return DSL.field(name(alias, dataset.field(field).orElseThrow().column()), type);
    }

    /** The date of a date field; of one with a time of day, its date. */
    Field<LocalDate> day(String field) {
        return DSL.field("{0}::date", LocalDate.class, column(field, Object.class));
    }
}
