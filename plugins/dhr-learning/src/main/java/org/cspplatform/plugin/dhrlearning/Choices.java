package org.cspplatform.plugin.dhrlearning;

import static org.cspplatform.module.Filter.oneOf;

import java.util.List;
import org.cspplatform.module.Deadline;
import org.cspplatform.module.Deadline.Unit;
import org.cspplatform.module.Filter;
import org.cspplatform.module.Setting;

/** The statutory deadlines, and those that each partnership sets for itself. */
final class Choices {
    private static final Filter HELD = oneOf("decision", Decision.REVIEW);

    private static final Setting HOME_OFFICE = Setting.number(
                    "working-days-to-home-office", "Working days from the decision to telling the Home Office", 5)
            .between(0, 60)
            .hint("The Home Office is told of the decision either way. The number of days is yours.");

    private static final Setting COMMISSIONER = Setting.number(
                    "days-to-commissioner",
                    "Days from completion to sending the report to the Domestic Abuse Commissioner",
                    28)
            .between(0, 365)
            .hint("The law says: as soon as reasonably practicable.");

    private static final Setting PUBLICATION = Setting.number(
                    "days-to-publication", "Days from the panel's approval to publication", 60)
            .between(0, 365)
            .hint("Your own standard.");

    private Choices() {}

    static List<Setting> settings() {
        return List.of(HOME_OFFICE, COMMISSIONER, PUBLICATION);
    }

    static List<Deadline> deadlines() {
        return List.of(
                Deadline.of("decision", "Decide whether to hold a review", Review.class, "notifiedOn", "decidedOn")
                        .within(1, Unit.MONTHS)
                        .warn(10),
                Deadline.of("completion", "Complete the review", Review.class, "decidedOn", "completedOn")
                        .within(6, Unit.MONTHS)
                        .when(HELD)
                        .pausedBy("pauses")
                        .warn(42),
                Deadline.of(
                                "home-office",
                                "Tell the Home Office of the decision",
                                Review.class,
                                "decidedOn",
                                "homeOfficeInformedOn")
                        .within(HOME_OFFICE, Unit.WORKING_DAYS)
                        .warn(2),
                Deadline.of(
                                "commissioner",
                                "Send the report to the Domestic Abuse Commissioner",
                                Review.class,
                                "completedOn",
                                "sentToCommissionerOn")
                        .within(COMMISSIONER, Unit.DAYS)
                        .when(oneOf("kind", ReviewKind.DARDR)),
                Deadline.of("publication", "Publish the report", Review.class, "qaApprovedOn", "publishedOn")
                        .within(PUBLICATION, Unit.DAYS)
                        .warn(14),
                Deadline.of("action", "Implement the recommendation", Recommendation.class, "targetOn", "implementedOn")
                        .within(0, Unit.DAYS)
                        .when(oneOf("status", Status.ACCEPTED, Status.IN_PROGRESS))
                        .warn(30));
    }
}
