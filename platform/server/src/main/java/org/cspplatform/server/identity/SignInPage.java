package org.cspplatform.server.identity;

import io.micronaut.core.annotation.Introspected;
import java.util.List;
import org.cspplatform.server.web.FieldError;
import org.jspecify.annotations.Nullable;

/**
 * The sign-in page.
 *
 * @param username as entered before
 * @param to the page that the person wanted
 * @param notice what just happened, if anything
 */
public record SignInPage(
        String username, String to, @Nullable String notice, List<FieldError> errors) {
    public SignInPage {
        errors = List.copyOf(errors);
    }

    /** What the form sends. */
    @Introspected
    record Form(
            @Nullable String username,
            @Nullable String password,
            @Nullable String to) {
        @Override
        public String toString() {
            return "Form";
        }
    }
}
