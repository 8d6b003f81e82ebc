package org.cspplatform.server.identity;

import io.micronaut.core.annotation.Introspected;
import java.util.List;
import java.util.Map;
import org.cspplatform.server.web.FieldError;
import org.jspecify.annotations.Nullable;

/**
 * Inviting somebody.
 *
 * @param form as entered before
 * @param roles that can be given, with their names
 * @param places where the account may belong, with their names; empty when there is only one
 */
public record InvitePage(Form form, Map<String, String> roles, Map<String, String> places, List<FieldError> errors) {
    public InvitePage {
        errors = List.copyOf(errors);
    }

    /**
     * What the form sends.
     *
     * @param place {@code partnership:code}, {@code region:code} or {@code platform}
     */
    @Introspected
    public record Form(
            @Nullable String name,
            @Nullable String email,
            @Nullable String username,
            @Nullable String roles,
            @Nullable String place) {
        static final Form EMPTY = new Form("", "", "", "", "");

        Invitation entered() {
            return new Invitation(
                    text(name),
                    text(email),
                    text(username),
                    text(roles).isEmpty() ? List.of() : List.of(text(roles)),
                    codeAfter("partnership:"),
                    codeAfter("region:"));
        }

        private @Nullable String codeAfter(String kind) {
            return place != null && place.startsWith(kind) ? place.substring(kind.length()) : null;
        }

        public String text(@Nullable String entered) {
            return entered == null ? "" : entered.strip();
        }

        @Override
        public String toString() {
            return "Form";
        }
    }
}
