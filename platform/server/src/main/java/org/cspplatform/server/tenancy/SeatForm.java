package org.cspplatform.server.tenancy;

import io.micronaut.core.annotation.Introspected;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import org.cspplatform.server.tenancy.Membership.NewMember;
import org.cspplatform.server.tenancy.Membership.NewResponsibleAuthority;
import org.cspplatform.server.web.InvalidException;
import org.jspecify.annotations.Nullable;

/**
 * An authority or member as it was entered, right or wrong.
 *
 * @param name the body
 * @param kind the kind of authority, or empty for another member
 * @param from the first day, as {@code 2012-11-22}
 */
@Introspected
public record SeatForm(
        @Nullable String name,
        @Nullable String kind,
        @Nullable String capacity,
        @Nullable String from) {
    static final String OTHER = "other";

    /** The kinds of seat, by the value that the form sends. */
    public static final List<Kind> KINDS = List.of(
            new Kind("council", "Council"),
            new Kind("police", "Police"),
            new Kind("probation", "Probation"),
            new Kind("fire-and-rescue", "Fire and rescue"),
            new Kind("health", "Health (integrated care board or local health board)"),
            new Kind(OTHER, "Another member, not a responsible authority"));

    /** A kind of seat and its words. */
    public record Kind(String value, String words) {}

    static SeatForm empty() {
        return new SeatForm(null, null, null, null);
    }

    boolean isAuthority() {
        return !OTHER.equals(kind);
    }

    NewResponsibleAuthority authority() {
        return new NewResponsibleAuthority(text(name), text(kind), day(), null);
    }

    NewMember member() {
        return new NewMember(text(name), text(capacity), day(), null);
    }

    /** The words for a kind. */
    public static String wordsFor(String kind) {
        return KINDS.stream()
                .filter(each -> each.value().equals(kind))
                .map(Kind::words)
                .findFirst()
                .orElse(kind);
    }

    private LocalDate day() {
        try {
            return LocalDate.parse(text(from));
        } catch (DateTimeException unreadable) {
            throw new InvalidException("from", "Enter the first day as year, month and day, like 2012-11-22");
        }
    }

    private static String text(@Nullable String entered) {
        return entered == null ? "" : entered.strip();
    }
}
