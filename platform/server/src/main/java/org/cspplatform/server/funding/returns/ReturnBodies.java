package org.cspplatform.server.funding.returns;

import io.micronaut.core.annotation.Introspected;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.cspplatform.server.web.FieldError;
import org.cspplatform.server.web.InvalidException;
import org.jspecify.annotations.Nullable;

/** What programs send about returns. */
final class ReturnBodies {
    private ReturnBodies() {}

    /**
     * A whole draft: what is left out is not known.
     *
     * @param narrative what happened in the quarter, in words
     */
    @Introspected
    record DraftBody(@Nullable String narrative, @Nullable List<SpendBody> activities) {
        ReturnEntries entries() {
            Map<UUID, ReturnEntries.Spend> spend = new HashMap<>();
            Map<UUID, BigDecimal> outcomes = new HashMap<>();
            List<FieldError> errors = new ArrayList<>();
            for (SpendBody activity : activities == null ? List.<SpendBody>of() : activities) {
                var entered = new ReturnEntries.Spend(activity.cumulativeSpend, Words.tidy(activity.fallReason));
                if (spend.put(activity.activityId, entered) != null) {
                    errors.add(new FieldError(ReturnCheck.spendField(activity.activityId), "Give each activity once"));
                }
                for (OutcomeBody outcome : activity.outcomes == null ? List.<OutcomeBody>of() : activity.outcomes) {
                    if (outcome.achieved != null) {
                        outcomes.put(outcome.outcomeId, outcome.achieved);
                    }
                }
            }
            if (!errors.isEmpty()) {
                throw new InvalidException(errors);
            }
            return new ReturnEntries(spend, outcomes, Words.tidy(narrative));
        }
    }

    /**
     * @param cumulativeSpend from 1 April to the end of the quarter, pounds and pence
     * @param fallReason why it is less than it was, if it is
     */
    @Introspected
    record SpendBody(
            UUID activityId,
            @Nullable BigDecimal cumulativeSpend,
            @Nullable String fallReason,
            @Nullable List<OutcomeBody> outcomes) {}

    /** @param achieved so far */
    @Introspected
    record OutcomeBody(UUID outcomeId, @Nullable BigDecimal achieved) {}

    /** @param declared that the figures are right to the best of the lead's knowledge */
    @Introspected
    record SubmissionBody(boolean declared) {
        void check() {
            if (!declared) {
                throw new InvalidException(
                        "declared", "Confirm that the figures are right to the best of your knowledge");
            }
        }
    }

    @Introspected
    record QuestionBody(@Nullable String question) {}

    @Introspected
    record AnswerBody(UUID questionId, @Nullable String answer) {}

    @Introspected
    record RestatementBody(@Nullable String reason) {}

    @Introspected
    record PaymentBody(boolean confirmed) {}

    @Introspected
    record DueDateBody(LocalDate dueOn) {}
}
