package org.cspplatform.server.release;

import io.micronaut.core.annotation.Introspected;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What somebody of the office releases from a page.
 *
 * @param drafts their ids as the page had them, with commas between
 */
@Introspected
public record ReleaseForm(
        @Nullable String audience,
        @Nullable String drafts,
        @Nullable String reason) {
    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    Audience readers() {
        return "PUBLIC".equals(audience) ? Audience.PUBLIC : Audience.BOARD;
    }

    List<UUID> ids() {
        List<UUID> ids = new ArrayList<>();
        Matcher matcher = ID.matcher(Objects.requireNonNullElse(drafts, ""));
        while (matcher.find()) {
            ids.add(UUID.fromString(matcher.group()));
        }
        return ids;
    }

    /** Empty when none was given. */
    public String given() {
        return Objects.requireNonNullElse(reason, "").strip();
    }
}
