package org.cspplatform.plugin.dhrlearning;

import java.time.LocalDate;
import org.cspplatform.module.Bounds;
import org.cspplatform.module.Label;
import org.jspecify.annotations.Nullable;

/** Days on which a review's clock stands still, the first and the last included. */
public record Pause(
        @Bounds(min = "2011-04-13", max = "today") @Label("From")
        LocalDate from,

        @Bounds(min = "2011-04-13", max = "today") @Label(value = "Until", hint = "Empty while it lasts") @Nullable
        LocalDate until,

        @Label("Reason") PauseReason reason) {
    boolean inOrder() {
        return until == null || !until.isBefore(from);
    }

    /** Whether the clock stands still on a day; a pause without an end moves nothing yet. */
    boolean covers(LocalDate day) {
        return until != null && !day.isBefore(from) && !day.isAfter(until);
    }
}
