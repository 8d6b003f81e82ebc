package org.cspplatform.server.release;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.cspplatform.module.Filter;
import org.cspplatform.server.modules.model.Countable;
import org.cspplatform.server.modules.model.DatasetModel;
import org.cspplatform.server.modules.model.FieldModel;
import org.jspecify.annotations.Nullable;

/**
 * A filter as the conditions that a record meets all of, each written in one way: filters with the same conditions let the same
 * records pass. The contrary is not promised, and where it does not hold, two figures that are the same are taken for two.
 *
 * @param dataset whose records are looked at; null for those of another, of which nothing is said but the text
 * @param always a field that every record counted has: the date by which it counts
 */
record Conditions(@Nullable DatasetModel dataset, String always) {
    private static final String NOBODY = "nobody";

    /** That a field has a code, or a yes or no. */
    static String has(String field, String code) {
        return field + " = " + code;
    }

    /** That a field is not filled. */
    static String empty(String field) {
        return not(field + " filled");
    }

    Set<String> of(Filter filter) {
        return switch (filter) {
            case Filter.All() -> Set.of();
            case Filter.Every(List<Filter> filters) -> all(filters);
            case Filter.Any(List<Filter> filters) -> any(filters);
            case Filter.Not(Filter inner) -> contrary(inner);
            case Filter.Filled(String field, boolean filled) -> filled(field, filled);
            case Filter.OneOf(String field, List<Enum<?>> codes) -> Set.of(oneOf(field, codes));
            case Filter.Is(String field, String text) -> Set.of(field + " is " + text);
            case Filter.Answered(String field, boolean answer) -> Set.of(has(field, Boolean.toString(answer)));
            case Filter.Between(String field, var least, var greatest) ->
                Set.of(field + " from " + plain(least) + " to " + plain(greatest));
            case Filter.Within(String later, String earlier, int least, int greatest) ->
                Set.of(later + " after " + earlier + " from " + least + " to " + greatest);
            case Filter.Dated(String field, var from, var until) ->
                Set.of(field + " from " + Objects.toString(from) + " until " + Objects.toString(until));
            case Filter.Exists(var type, String reference, Filter where) ->
                Set.of("any " + type.getName() + " by " + reference + ": " + elsewhere(where));
            case Filter.Refers(String reference, Filter where) -> Set.of("its " + reference + ": " + elsewhere(where));
        };
    }

    private Set<String> all(List<Filter> filters) {
        Set<String> conditions = new TreeSet<>();
        filters.forEach(filter -> conditions.addAll(of(filter)));
        return conditions;
    }

    private Set<String> any(List<Filter> filters) {
        Set<String> ways = new TreeSet<>();
        for (Filter filter : filters) {
            Set<String> way = of(filter);
            if (way.isEmpty() || filters.size() == 1) {
                return way;
            }
            ways.add(text(way));
        }
        return Set.of("either " + ways);
    }

    /** What a filter does not let pass; what is unknown of a record does not let it pass either. */
    private Set<String> contrary(Filter filter) {
        return switch (filter) {
            case Filter.Not(Filter inner) -> of(inner);
            case Filter.Filled(String field, boolean filled) -> filled(field, !filled);
            case Filter.Any(List<Filter> filters) -> {
                Set<String> conditions = new TreeSet<>();
                filters.forEach(each -> conditions.addAll(contrary(each)));
                yield conditions;
            }
            case Filter.Every(List<Filter> filters) when filters.size() == 1 -> contrary(filters.getFirst());
            default -> {
                Set<String> conditions = of(filter);
                yield Set.of(conditions.isEmpty() ? NOBODY : not(text(conditions)));
            }
        };
    }

    private Set<String> filled(String field, boolean filled) {
        if (field.equals(always)) {
            return filled ? Set.of() : Set.of(NOBODY);
        }
        return Set.of(filled ? field + " filled" : empty(field));
    }

    private String oneOf(String field, List<Enum<?>> codes) {
        Set<String> names = codes.stream().map(Enum::name).collect(Collectors.toCollection(TreeSet::new));
        FieldModel known = dataset == null ? null : dataset.field(field).orElse(null);
        // Of a set several codes may be in a record, so that to have one of them is no code of a breakdown.
        boolean single = known != null && !Countable.isSet(known.type()) && names.size() == 1;
        return single ? has(field, names.iterator().next()) : field + " in " + names;
    }

    private static String elsewhere(Filter where) {
        return text(new Conditions(null, "").of(where));
    }

    private static String text(Collection<String> conditions) {
        return new TreeSet<>(conditions).toString();
    }

    private static String not(String condition) {
        return "not (" + condition + ")";
    }

    private static String plain(@Nullable BigDecimal number) {
        return number == null ? "any" : number.stripTrailingZeros().toPlainString();
    }
}
