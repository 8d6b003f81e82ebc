package org.cspplatform.server.funding.returns;

import java.math.BigDecimal;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A submitted version.
 *
 * @param corrected the version that it corrects, if it is a restatement: both values are shown
 */
public record ReturnVersionPage(
        ReturnPage about,
        SubmittedVersion version,
        @Nullable SubmittedVersion corrected) {
    /** What the corrected version said of an activity; null when it did not have it. */
    public @Nullable BigDecimal before(UUID activity) {
        return corrected == null
                ? null
                : corrected.figures().activities().stream()
                        .filter(line -> line.activityId().equals(activity))
                        .map(ActivityFigures::spend)
                        .findFirst()
                        .orElse(null);
    }
}
