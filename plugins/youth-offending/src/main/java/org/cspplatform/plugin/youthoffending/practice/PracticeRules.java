package org.cspplatform.plugin.youthoffending.practice;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import org.cspplatform.module.Rule;
import org.cspplatform.plugin.youthoffending.programmes.OrderType;
import org.cspplatform.plugin.youthoffending.programmes.Programme;
import org.jspecify.annotations.Nullable;

/** What must hold of assessments, audits, the board and partnerships. */
public final class PracticeRules {
    /** From when the tool must be used (unconfirmed). */
    private static final LocalDate TOOL_FROM = LocalDate.of(2024, 4, 1);

    private PracticeRules() {}

    /** All of them. */
    public static List<Rule<?>> all() {
        return List.of(
                Rule.of(
                        Assessment.class,
                        "dueOn",
                        "An assessment is due on or after the day it is required",
                        assessment -> !assessment.dueOn().isBefore(assessment.requiredOn())),
                inOrder(
                        "completedOn",
                        "An assessment is completed on or after the day it is required",
                        Assessment::requiredOn,
                        Assessment::completedOn),
                inOrder(
                        "countersignedOn",
                        "An assessment is countersigned on or after the day it is completed",
                        Assessment::completedOn,
                        Assessment::countersignedOn),
                Rule.of(
                        Assessment.class,
                        "countersignedOn",
                        "Enter the day of completion too",
                        assessment -> assessment.countersignedOn() == null || assessment.completedOn() != null),
                Rule.across(
                        Assessment.class,
                        "tool",
                        "The Prevention and Diversion tool must be used for diversion and out-of-court disposals:"
                                + " correct the tool or the programme",
                        (assessment, others) -> assessment.requiredOn().isBefore(TOOL_FROM)
                                || assessment.tool() != Tool.ASSETPLUS
                                || others.find(Programme.class, assessment.programme())
                                        .map(programme ->
                                                !programme.outOfCourt() && programme.orderType() != OrderType.DIVERSION)
                                        .orElse(true)),
                Rule.of(
                        QualityAudit.class,
                        "moderatedGrade",
                        "Give a grade after moderation only when the audit was moderated",
                        audit -> audit.moderated() || audit.moderatedGrade() == null),
                Rule.of(
                        EarlyIntervention.class,
                        "endedOn",
                        "The end must be on or after the day it began",
                        partnership -> {
                            LocalDate end = partnership.endedOn();
                            return end == null || !end.isBefore(partnership.startedOn());
                        }));
    }

    private static Rule<Assessment> inOrder(
            String field,
            String message,
            Function<Assessment, @Nullable LocalDate> earlier,
            Function<Assessment, @Nullable LocalDate> later) {
        return Rule.inOrder(Assessment.class, field, message, earlier, later);
    }
}
