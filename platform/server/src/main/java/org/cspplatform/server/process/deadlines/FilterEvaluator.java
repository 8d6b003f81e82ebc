package org.cspplatform.server.process.deadlines;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import org.cspplatform.module.Filter;
import org.jspecify.annotations.Nullable;

/**
 * Says of one record, by its stored values, whether it passes a filter that looks at nothing else.
 *
 * @param values by name of the field
 */
record FilterEvaluator(Function<String, @Nullable Object> values) {
    boolean passes(Filter filter) {
        return switch (filter) {
            case Filter.All() -> true;
            case Filter.OneOf(String field, List<Enum<?>> codes) -> hasOne(values.apply(field), codes);
            case Filter.Is(String field, String text) -> text.equals(values.apply(field));
            case Filter.Answered(String field, boolean answer) ->
                Boolean.valueOf(answer).equals(values.apply(field));
            case Filter.Filled(String field, boolean filled) -> isFilled(values.apply(field)) == filled;
            case Filter.Between(String field, var least, var greatest) ->
                values.apply(field) instanceof Number number
                        && lies(new BigDecimal(number.toString()), least, greatest);
            case Filter.Within(String later, String earlier, int least, int greatest) ->
                follows(day(later), day(earlier), least, greatest);
            case Filter.Dated(String field, var from, var until) -> {
                LocalDate day = day(field);
                yield day != null && lies(day.toEpochDay(), epoch(from), epoch(until));
            }
            case Filter.Every(List<Filter> filters) -> filters.stream().allMatch(this::passes);
            case Filter.Any(List<Filter> filters) -> filters.stream().anyMatch(this::passes);
            case Filter.Not(Filter inner) -> !passes(inner);
            case Filter.Exists _, Filter.Refers _ ->
                throw new IllegalStateException(
                        "A deadline's filter looks at its own record; its module was not checked");
        };
    }

    private static boolean hasOne(@Nullable Object value, List<Enum<?>> codes) {
        return codes.stream()
                .map(Enum::name)
                .anyMatch(code -> value instanceof Collection<?> set ? set.contains(code) : code.equals(value));
    }

    private static boolean isFilled(@Nullable Object value) {
        return value instanceof Collection<?> several ? !several.isEmpty() : value != null;
    }

    private @Nullable LocalDate day(String field) {
        return switch (values.apply(field)) {
            case LocalDate day -> day;
            case LocalDateTime moment -> moment.toLocalDate();
            case null, default -> null;
        };
    }

    private static boolean follows(@Nullable LocalDate later, @Nullable LocalDate earlier, int least, int greatest) {
        if (later == null || earlier == null) {
            return false;
        }
        long days = ChronoUnit.DAYS.between(earlier, later);
        return days >= least && days <= greatest;
    }

    private static @Nullable Long epoch(@Nullable LocalDate day) {
        return day == null ? null : day.toEpochDay();
    }

    private static <T extends Comparable<T>> boolean lies(T value, @Nullable T least, @Nullable T greatest) {
        return (least == null || value.compareTo(least) >= 0) && (greatest == null || value.compareTo(greatest) <= 0);
    }
}
