package org.cspplatform.server.funding.returns;

import java.math.BigDecimal;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An expected outcome of an activity and how far it has come.
 *
 * @param unit what is counted: "people", "%"; may be empty
 * @param previous so far when the return before was received; null when it did not say
 * @param achieved so far, to the end of the quarter; null while nobody has said. Unknown is not nought.
 */
public record OutcomeFigures(
        UUID outcomeId,
        String description,
        String unit,
        BigDecimal target,
        @Nullable BigDecimal previous,
        @Nullable BigDecimal achieved) {
    OutcomeFigures with(@Nullable BigDecimal newAchieved) {
        return new OutcomeFigures(outcomeId, description, unit, target, previous, newAchieved);
    }
}
