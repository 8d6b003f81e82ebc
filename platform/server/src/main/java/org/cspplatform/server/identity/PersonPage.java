package org.cspplatform.server.identity;

import io.micronaut.core.annotation.Introspected;
import java.util.List;
import java.util.Map;
import org.cspplatform.server.web.FieldError;
import org.jspecify.annotations.Nullable;

/**
 * One account, for those who keep it.
 *
 * @param roles that can be given, with their names
 * @param own whether it is the visitor's own, which they cannot change
 * @param done what was just done, if anything
 */
public record PersonPage(
        Person person,
        Map<String, String> roles,
        boolean own,
        @Nullable String done,
        List<FieldError> errors) {
    public PersonPage {
        errors = List.copyOf(errors);
    }

    /** What its forms send. */
    @Introspected
    record Form(@Nullable String roles, long version) {}
}
