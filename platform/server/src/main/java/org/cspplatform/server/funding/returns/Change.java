package org.cspplatform.server.funding.returns;

import io.micronaut.core.annotation.Introspected;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.cspplatform.server.funding.Pounds;
import org.jspecify.annotations.Nullable;

/**
 * One thing that was changed in a draft.
 *
 * @param what in the reader's words
 * @param from what stood there; empty when nothing did
 * @param to what stands there now
 */
@Introspected
public record Change(String what, String from, String to) {
    /** What differs between two states of the same return. */
    static List<Change> between(ReturnFigures before, String narrativeBefore, ReturnFigures after, String narrative) {
        List<Change> changes = new ArrayList<>();
        Map<UUID, ActivityFigures> earlier = new HashMap<>();
        before.activities().forEach(activity -> earlier.put(activity.activityId(), activity));
        for (ActivityFigures now : after.activities()) {
            ActivityFigures then = earlier.getOrDefault(now.activityId(), now.with(null, "", List.of()));
            note(changes, now.name() + ": spend so far", pounds(then.spend()), pounds(now.spend()));
            note(changes, now.name() + ": reason for the fall", then.fallReason(), now.fallReason());
            Map<UUID, OutcomeFigures> outcomes = new HashMap<>();
            then.outcomes().forEach(outcome -> outcomes.put(outcome.outcomeId(), outcome));
            for (OutcomeFigures outcome : now.outcomes()) {
                OutcomeFigures was = outcomes.getOrDefault(outcome.outcomeId(), outcome.with(null));
                note(
                        changes,
                        now.name() + ": " + outcome.description(),
                        number(was.achieved()),
                        number(outcome.achieved()));
            }
        }
        note(changes, "Narrative", narrativeBefore, narrative);
        return changes;
    }

    private static void note(List<Change> changes, String what, String from, String to) {
        if (!Objects.equals(from, to)) {
            changes.add(new Change(what, from, to));
        }
    }

    private static String pounds(@Nullable BigDecimal amount) {
        return amount == null ? "" : Pounds.text(amount);
    }

    private static String number(@Nullable BigDecimal amount) {
        return amount == null ? "" : amount.stripTrailingZeros().toPlainString();
    }
}
