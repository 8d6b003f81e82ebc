package org.cspplatform.plugin.arrestreferral;

import static org.cspplatform.module.Filter.empty;

import java.util.List;
import org.cspplatform.module.Deadline;
import org.cspplatform.module.Deadline.Unit;
import org.cspplatform.module.Setting;

/** What each partnership decides for itself, and the deadlines that follow from it. */
final class Choices {
    static final Setting DAYS_TO_TREATMENT = Setting.number(
                    "days-to-treatment", "Days from referral to the start of structured treatment", 21)
            .between(1, 90)
            .hint("The target for waits, and the deadline of each referral. The funnel always counts 21 days, so that"
                    + " partnerships can be compared.");

    private static final Setting DAYS_TO_ASSESSMENT = Setting.number(
                    "days-to-assessment", "Days from imposing a required assessment to holding it", 14)
            .between(1, 60)
            .hint("Your own standard; the law names none.");

    private static final Setting DAYS_TO_REVIEW = Setting.number(
                    "days-to-review", "Days from the start of treatment to its review", 84)
            .between(7, 182)
            .hint("12 weeks is the usual time.");

    private Choices() {}

    static List<Setting> settings() {
        return List.of(DAYS_TO_ASSESSMENT, DAYS_TO_TREATMENT, DAYS_TO_REVIEW);
    }

    static List<Deadline> deadlines() {
        return List.of(
                Deadline.of(
                                "required-assessment",
                                "Hold the required assessment",
                                Contact.class,
                                "assessmentRequiredOn",
                                "assessmentAttendedOn")
                        .within(DAYS_TO_ASSESSMENT, Unit.DAYS)
                        .when(empty("closedOn"))
                        .warn(3),
                Deadline.of(
                                "follow-up-assessment",
                                "Hold the follow-up assessment",
                                Contact.class,
                                "followUpArrangedFor",
                                "followUpAttendedOn")
                        .within(0, Unit.DAYS)
                        .when(empty("closedOn"))
                        .warn(3),
                Deadline.of(
                                "treatment-start",
                                "See that structured treatment starts",
                                Contact.class,
                                "referredOn",
                                "treatmentStartedOn")
                        .within(DAYS_TO_TREATMENT, Unit.DAYS)
                        .when(empty("closedOn")),
                Deadline.of("review", "Review the treatment", Episode.class, "startedOn", "reviewedOn")
                        .within(DAYS_TO_REVIEW, Unit.DAYS)
                        .when(empty("endedOn")));
    }
}
