package org.cspplatform.server.identity;

import io.micronaut.core.annotation.Introspected;
import java.util.List;
import org.cspplatform.server.web.FieldError;
import org.jspecify.annotations.Nullable;

/**
 * Choosing a password with a link.
 *
 * @param token the link's
 * @param username whose password it will be; null when the link is not good any more
 */
public record PasswordPage(String token, @Nullable String username, List<FieldError> errors) {
    public PasswordPage {
        errors = List.copyOf(errors);
    }

    @Override
    public String toString() {
        return "PasswordPage";
    }

    /** What the form sends. */
    @Introspected
    record Form(@Nullable String password) {
        @Override
        public String toString() {
            return "Form";
        }
    }

    /** Asking for a link. */
    @Introspected
    record Forgotten(@Nullable String email) {
        @Override
        public String toString() {
            return "Forgotten";
        }
    }
}
