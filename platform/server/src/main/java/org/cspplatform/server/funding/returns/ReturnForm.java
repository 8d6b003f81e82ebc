package org.cspplatform.server.funding.returns;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.cspplatform.server.funding.Pounds;
import org.cspplatform.server.web.FieldError;
import org.cspplatform.server.web.InvalidException;

/** Reads what was typed into the form of figures. */
final class ReturnForm {
    private ReturnForm() {}

    /** @throws InvalidException naming each field that is no amount or number */
    static ReturnEntries figures(Map<String, String> form, ReturnFigures lines, String narrative) {
        List<FieldError> errors = new ArrayList<>();
        Map<UUID, ReturnEntries.Spend> spend = new HashMap<>();
        Map<UUID, BigDecimal> outcomes = new HashMap<>();
        for (ActivityFigures line : lines.activities()) {
            String typed = Words.tidy(form.get(ReturnCheck.spendField(line.activityId())));
            String reason = Words.tidy(form.get(ReturnCheck.reasonField(line.activityId())));
            if (typed.isEmpty()) {
                spend.put(line.activityId(), new ReturnEntries.Spend(null, reason));
            } else {
                Pounds.read(typed)
                        .filter(amount -> amount.signum() >= 0)
                        .ifPresentOrElse(
                                amount -> spend.put(line.activityId(), new ReturnEntries.Spend(amount, reason)),
                                () -> errors.add(new FieldError(
                                        ReturnCheck.spendField(line.activityId()),
                                        "Spend on " + line.name() + " must be an amount, such as 1234.56")));
            }
            for (OutcomeFigures outcome : line.outcomes()) {
                String so = Words.tidy(form.get(ReturnCheck.outcomeField(outcome.outcomeId())));
                if (!so.isEmpty()) {
                    Pounds.read(so)
                            .filter(number -> number.signum() >= 0)
                            .ifPresentOrElse(
                                    number -> outcomes.put(outcome.outcomeId(), number),
                                    () -> errors.add(new FieldError(
                                            ReturnCheck.outcomeField(outcome.outcomeId()),
                                            outcome.description() + " must be a number, such as 12")));
                }
            }
        }
        if (!errors.isEmpty()) {
            throw new InvalidException(errors);
        }
        return new ReturnEntries(spend, outcomes, narrative);
    }

    /** What stands in a return now, to be changed in a part. */
    static ReturnEntries entered(QuarterlyReturn quarterly) {
        Map<UUID, ReturnEntries.Spend> spend = new HashMap<>();
        Map<UUID, BigDecimal> outcomes = new HashMap<>();
        for (ActivityFigures line : quarterly.figures().activities()) {
            spend.put(line.activityId(), new ReturnEntries.Spend(line.spend(), line.fallReason()));
            for (OutcomeFigures outcome : line.outcomes()) {
                if (outcome.achieved() != null) {
                    outcomes.put(outcome.outcomeId(), outcome.achieved());
                }
            }
        }
        return new ReturnEntries(spend, outcomes, quarterly.narrative());
    }
}
