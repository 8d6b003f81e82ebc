package org.cspplatform.server.web;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A part of a list, read by key: what was added meanwhile shifts nothing.
 *
 * @param next send it as {@code after} to read on; null at the end
 */
public record Slice<T>(List<T> items, @Nullable String next) {
    public static final int DEFAULT_LIMIT = 50;
    public static final int GREATEST_LIMIT = 200;

    public Slice {
        items = List.copyOf(items);
    }

    /** From one row more than the limit, which tells whether there are more. */
    public static <T> Slice<T> of(List<T> oneMore, int limit, Function<T, String> key) {
        if (oneMore.size() <= limit) {
            return new Slice<>(oneMore, null);
        }
        List<T> items = oneMore.subList(0, limit);
        return new Slice<>(items, key.apply(items.getLast()));
    }

    /** The limit asked for, within bounds. */
    public static int limit(@Nullable Integer asked) {
        if (asked == null) {
            return DEFAULT_LIMIT;
        }
        if (asked < 1 || asked > GREATEST_LIMIT) {
            throw new InvalidException("limit", "Limit must be between 1 and " + GREATEST_LIMIT);
        }
        return asked;
    }
}
