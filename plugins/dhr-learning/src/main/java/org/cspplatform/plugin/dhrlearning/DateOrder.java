package org.cspplatform.plugin.dhrlearning;

import java.time.LocalDate;
import java.util.function.Function;
import org.cspplatform.module.Rule;
import org.jspecify.annotations.Nullable;

/** The later of two dates is not before the earlier, where both are known. */
final class DateOrder {
    private DateOrder() {}

    static <T extends Record> Rule<T> rule(
            Class<T> dataset,
            String field,
            String message,
            Function<T, @Nullable LocalDate> earlier,
            Function<T, @Nullable LocalDate> later) {
        return Rule.of(dataset, field, message, made -> {
            LocalDate first = earlier.apply(made);
            LocalDate second = later.apply(made);
            return first == null || second == null || !second.isBefore(first);
        });
    }
}
