package org.cspplatform.server.funding.returns;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/**
 * A return as it was submitted. Nobody can change it, the database sees to that; a correction is another version.
 *
 * @param number from 1; those above 1 are restatements
 * @param restatementReason why it corrects the version before; empty for the first
 * @param draftRevision the return's revision when it was submitted
 * @param figures with the plan as it was then
 */
public record SubmittedVersion(
        UUID id,
        int number,
        String restatementReason,
        long draftRevision,
        Instant submittedAt,
        String submittedBy,
        SignOff signOff,
        String narrative,
        ReturnFigures figures) {
    public boolean restated() {
        return number > 1;
    }

    SubmittedVersion with(ReturnFigures lines) {
        return new SubmittedVersion(
                id, number, restatementReason, draftRevision, submittedAt, submittedBy, signOff, narrative, lines);
    }

    /** What was entered, to start a correction from. */
    ReturnEntries entries() {
        Map<UUID, ReturnEntries.Spend> spend = new HashMap<>();
        Map<UUID, BigDecimal> outcomes = new HashMap<>();
        for (ActivityFigures activity : figures.activities()) {
            spend.put(activity.activityId(), new ReturnEntries.Spend(activity.spend(), activity.fallReason()));
            for (OutcomeFigures outcome : activity.outcomes()) {
                if (outcome.achieved() != null) {
                    outcomes.put(outcome.outcomeId(), outcome.achieved());
                }
            }
        }
        return new ReturnEntries(spend, outcomes, narrative);
    }
}
