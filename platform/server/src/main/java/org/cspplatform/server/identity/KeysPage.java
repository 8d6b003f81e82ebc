package org.cspplatform.server.identity;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The keys in force.
 *
 * @param done what was just done, if anything
 */
public record KeysPage(List<Row> keys, @Nullable String done) {
    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("d MMMM uuuu, HH:mm", Locale.UK).withZone(ZoneId.of("Europe/London"));

    public KeysPage {
        keys = List.copyOf(keys);
    }

    /** One key. */
    public record Row(String id, String since, String until) {
        static Row of(SigningKey key) {
            Instant until = key.verifiesUntil();
            return new Row(
                    key.id(),
                    MOMENT.format(key.signsFrom()),
                    until == null ? "In use" : "Until " + MOMENT.format(until));
        }
    }
}
