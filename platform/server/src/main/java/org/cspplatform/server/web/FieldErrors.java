package org.cspplatform.server.web;

import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What the form components ask about errors. */
public final class FieldErrors {
    private FieldErrors() {}

    /** The messages about one field in one text, or null when it is in order. */
    public static @Nullable String of(List<FieldError> errors, String field) {
        String messages = errors.stream()
                .filter(error -> error.field().equals(field))
                .map(FieldError::message)
                .collect(Collectors.joining(" "));
        return messages.isEmpty() ? null : messages;
    }

    /** The ids of the texts that describe a field, or null when there are none. */
    public static @Nullable String describedBy(String id, @Nullable String hint, @Nullable String error) {
        String ids = Stream.of(hint == null ? null : id + "-hint", error == null ? null : id + "-error")
                .filter(Objects::nonNull)
                .collect(Collectors.joining(" "));
        return ids.isEmpty() ? null : ids;
    }
}
