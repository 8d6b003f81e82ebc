package org.cspplatform.server.identity;

import io.micronaut.core.annotation.Introspected;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Somebody to invite.
 *
 * @param username what they will sign in with
 * @param email where the link to choose a password is sent
 * @param roles see {@link Role}
 * @param partnership code, where the operator invites for a partnership; others invite to where they belong
 * @param region code, where the operator invites for a region
 */
@Introspected
record Invitation(
        @NotNull(message = "Enter a name")
        @NotBlank(message = "Enter a name")
        @Size(max = 200, message = "Name must be 200 characters or fewer")
        String name,

        @NotNull(message = "Enter an email address")
        @Size(max = 254, message = "Email address must be 254 characters or fewer")
        @Pattern(
                regexp = "[^@\\s<>,;:\"]+@[^@\\s<>,;:\"]+\\.[^@\\s<>,;:\".]+",
                message = "Enter an email address in the correct format, like name@example.com")
        String email,

        @NotNull(message = "Enter a username")
        @Pattern(
                regexp = "[A-Za-z0-9]([A-Za-z0-9._-]{0,98}[A-Za-z0-9])?",
                message =
                        "Username must be letters, digits, full stops, hyphens and underscores, and begin and end with"
                                + " a letter or digit")
        String username,

        @NotNull(message = "Select a role") List<String> roles,
        @Nullable String partnership,
        @Nullable String region) {
    @Override
    public String toString() {
        return "Invitation";
    }
}
