package org.cspplatform.server.identity;

import io.micronaut.core.annotation.Introspected;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.cspplatform.server.web.FieldError;
import org.jspecify.annotations.Nullable;

/**
 * One's own account.
 *
 * @param sessions where one is signed in
 * @param here the session of this visit
 * @param done what was just done, if anything
 */
public record AccountPage(
        SignedIn person,
        List<SeenSession> sessions,
        UUID here,
        @Nullable String done,
        List<FieldError> errors) {
    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("d MMMM uuuu, HH:mm", Locale.UK).withZone(ZoneId.of("Europe/London"));

    public AccountPage {
        sessions = List.copyOf(sessions);
        errors = List.copyOf(errors);
    }

    public String rolesInWords() {
        return RoleNames.inWords(person.roles());
    }

    public String moment(Instant moment) {
        return MOMENT.format(moment);
    }

    public String kindInWords(SeenSession session) {
        return session.kind().equals("page") ? "Browser" : "Program";
    }

    /** What the form for a new password sends. */
    @Introspected
    record Form(@Nullable String present, @Nullable String wanted) {
        @Override
        public String toString() {
            return "Form";
        }
    }
}
