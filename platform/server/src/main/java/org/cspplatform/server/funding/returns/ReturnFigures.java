package org.cspplatform.server.funding.returns;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.cspplatform.server.funding.Pounds;

/** The lines of a return. Each total is the sum of its parts; it is never entered. */
public record ReturnFigures(List<ActivityFigures> activities) {
    public ReturnFigures {
        activities = List.copyOf(activities);
    }

    public BigDecimal planned() {
        return sum(ActivityFigures::planned);
    }

    public BigDecimal previousSpend() {
        return sum(ActivityFigures::previousSpend);
    }

    /** Of the activities whose spend is known; {@link #complete} says whether those are all. */
    public BigDecimal spend() {
        return activities.stream()
                .map(ActivityFigures::spend)
                .filter(Objects::nonNull)
                .reduce(Pounds.ZERO, BigDecimal::add);
    }

    public BigDecimal quarterSpend() {
        return sum(activity -> activity.quarterSpend().orElse(Pounds.ZERO));
    }

    /** Whether each activity's spend is known. */
    public boolean complete() {
        return activities.stream().allMatch(activity -> activity.spend() != null);
    }

    /** These lines with what was entered; entries for lines that are not here are left out. */
    ReturnFigures with(ReturnEntries entries) {
        return new ReturnFigures(activities.stream()
                .map(activity -> {
                    ReturnEntries.Spend spend =
                            entries.spend().getOrDefault(activity.activityId(), ReturnEntries.Spend.NONE);
                    return activity.with(
                            spend.amount(),
                            spend.fallReason(),
                            activity.outcomes().stream()
                                    .map(outcome ->
                                            outcome.with(entries.outcomes().get(outcome.outcomeId())))
                                    .toList());
                })
                .toList());
    }

    private BigDecimal sum(Function<ActivityFigures, BigDecimal> amount) {
        return activities.stream().map(amount).reduce(Pounds.ZERO, BigDecimal::add);
    }
}
