package org.cspplatform.server.funding.returns;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An activity's line in a return.
 *
 * @param planned planned spend of the year; nought once the activity was withdrawn from the plan
 * @param previousSpend cumulative spend as last received for an earlier quarter of the year; nought in the first
 * @param spend cumulative spend from 1 April to the end of the quarter; null while nobody has said
 * @param fallReason why cumulative spend is less than it was; empty when it is not
 */
public record ActivityFigures(
        UUID activityId,
        String name,
        String theme,
        String provider,
        BigDecimal planned,
        BigDecimal previousSpend,
        @Nullable BigDecimal spend,
        String fallReason,
        List<OutcomeFigures> outcomes) {
    public ActivityFigures {
        outcomes = List.copyOf(outcomes);
    }

    /** What was spent in the quarter itself: spend so far less spend so far before. Negative when spend has fallen. */
    public Optional<BigDecimal> quarterSpend() {
        return Optional.ofNullable(spend).map(soFar -> soFar.subtract(previousSpend));
    }

    /** Cumulative spend is less than it was, as after a refund; it needs a reason. */
    public boolean fallen() {
        return spend != null && spend.compareTo(previousSpend) < 0;
    }

    ActivityFigures with(@Nullable BigDecimal newSpend, String newReason, List<OutcomeFigures> newOutcomes) {
        return new ActivityFigures(
                activityId, name, theme, provider, planned, previousSpend, newSpend, newReason, newOutcomes);
    }
}
