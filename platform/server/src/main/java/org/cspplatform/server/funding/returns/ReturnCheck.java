package org.cspplatform.server.funding.returns;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.cspplatform.server.funding.Pounds;
import org.cspplatform.server.web.FieldError;
import org.cspplatform.server.web.InvalidException;

/** The rules of a return. Each broken one is named by the field that breaks it: {@code spend-<activity id>} and so on. */
final class ReturnCheck {
    private ReturnCheck() {}

    static String spendField(UUID activity) {
        return "spend-" + activity;
    }

    static String reasonField(UUID activity) {
        return "reason-" + activity;
    }

    static String outcomeField(UUID outcome) {
        return "outcome-" + outcome;
    }

    /** What may stand in a draft: it may be unfinished, not wrong. */
    static void draft(ReturnEntries entries, ReturnFigures lines) {
        List<FieldError> errors = new ArrayList<>();
        Set<UUID> activities = new HashSet<>();
        Set<UUID> outcomes = new HashSet<>();
        lines.activities().forEach(line -> {
            activities.add(line.activityId());
            line.outcomes().forEach(outcome -> outcomes.add(outcome.outcomeId()));
        });
        entries.spend().forEach((activity, spend) -> {
            if (!activities.contains(activity)) {
                errors.add(new FieldError(spendField(activity), "This activity is not in the plan of the year"));
            } else if (spend.amount() != null && !exact(spend.amount())) {
                errors.add(new FieldError(
                        spendField(activity), "Enter spend so far in pounds and pence, such as 1234.56"));
            } else if (spend.fallReason().length() > ReturnEntries.LONGEST_REASON) {
                errors.add(new FieldError(
                        reasonField(activity),
                        "The reason must be " + ReturnEntries.LONGEST_REASON + " characters or fewer"));
            }
        });
        entries.outcomes().forEach((outcome, achieved) -> {
            if (!outcomes.contains(outcome)) {
                errors.add(new FieldError(outcomeField(outcome), "This outcome is not in the plan of the year"));
            } else if (!exact(achieved)) {
                errors.add(new FieldError(outcomeField(outcome), "Enter a number such as 12 or 12.5"));
            }
        });
        if (entries.narrative().length() > ReturnEntries.LONGEST_NARRATIVE) {
            errors.add(new FieldError(
                    "narrative", "The narrative must be " + ReturnEntries.LONGEST_NARRATIVE + " characters or fewer"));
        }
        refuse(errors);
    }

    /** What must stand in a return that is signed off. */
    static List<FieldError> missing(ReturnFigures figures, String narrative) {
        List<FieldError> errors = new ArrayList<>();
        if (figures.activities().isEmpty()) {
            errors.add(new FieldError("activities", "Plan at least one activity for the year first"));
        }
        for (ActivityFigures line : figures.activities()) {
            if (line.spend() == null) {
                errors.add(new FieldError(
                        spendField(line.activityId()),
                        "Enter what was spent on " + line.name() + " so far; enter 0 if nothing was"));
            } else if (line.fallen() && line.fallReason().isBlank()) {
                errors.add(new FieldError(
                        reasonField(line.activityId()),
                        "Say why spend on %s fell from %s to %s"
                                .formatted(line.name(), Pounds.text(line.previousSpend()), Pounds.text(line.spend()))));
            }
        }
        if (narrative.isBlank()) {
            errors.add(new FieldError("narrative", "Write what happened in the quarter"));
        }
        return errors;
    }

    static void complete(ReturnFigures figures, String narrative) {
        refuse(missing(figures, narrative));
    }

    private static void refuse(List<FieldError> errors) {
        if (!errors.isEmpty()) {
            throw new InvalidException(errors);
        }
    }

    private static boolean exact(BigDecimal amount) {
        return amount.signum() >= 0 && amount.stripTrailingZeros().scale() <= 2 && amount.compareTo(Pounds.MOST) <= 0;
    }
}
