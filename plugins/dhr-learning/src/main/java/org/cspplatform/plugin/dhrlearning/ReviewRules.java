package org.cspplatform.plugin.dhrlearning;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import org.cspplatform.module.Rule;
import org.jspecify.annotations.Nullable;

/** What must hold within a review: the law that it follows, and its stages in their order. */
final class ReviewRules {
    private ReviewRules() {}

    static List<Rule<?>> all() {
        return List.of(
                rule(
                        "trigger",
                        "This trigger belongs to domestic abuse related death reviews: correct the kind or the trigger",
                        review -> review.trigger() != Trigger.DOMESTIC_ABUSE || review.kind() == ReviewKind.DARDR),
                rule(
                        "deathType",
                        "The type of death and the trigger must both be suicide, or neither",
                        review -> review.trigger() == Trigger.DOMESTIC_ABUSE
                                || (review.trigger() == Trigger.SUICIDE) == (review.deathType() == DeathType.SUICIDE)),
                inOrder(
                        "diedOn",
                        "The death must be on or before the notification",
                        Review::diedOn,
                        Review::notifiedOn),
                inOrder(
                        "decidedOn",
                        "The decision must be on or after the notification",
                        Review::notifiedOn,
                        Review::decidedOn),
                rule(
                        "decision",
                        "Enter the day of the decision too",
                        review -> review.decision() == null || review.decidedOn() != null),
                inOrder(
                        "homeOfficeInformedOn",
                        "The Home Office is informed of a decision: the day must be on or after it",
                        Review::decidedOn,
                        Review::homeOfficeInformedOn),
                rule(
                        "pauses",
                        "Each pause must end on or after the day on which it begins",
                        review -> review.pauses().stream().allMatch(Pause::inOrder)),
                rule(
                        "agencies",
                        "Each contribution must be received on or after the day on which it was asked for",
                        review -> review.agencies().stream().allMatch(ReviewRules::cameAfterAsked)),
                rule(
                        "completedOn",
                        "Only a review that is held can be completed: correct the decision or remove the date",
                        review -> review.completedOn() == null || review.isHeld()),
                inOrder(
                        "completedOn",
                        "The review must be completed on or after the day of the decision",
                        Review::decidedOn,
                        Review::completedOn),
                rule(
                        "pauses",
                        "End every pause before the review is sent to the panel",
                        review -> review.qaSubmittedOn() == null
                                || !review.isPaused()
                                || review.qaOutcome() == QaOutcome.RESUBMIT),
                needs(
                        "qaSubmittedOn",
                        "Enter when the review was completed too",
                        Review::qaSubmittedOn,
                        Review::completedOn),
                inOrder(
                        "qaSubmittedOn",
                        "The report must be sent on or after the day on which the review was completed",
                        Review::completedOn,
                        Review::qaSubmittedOn),
                rule(
                        "qaOutcome",
                        "Enter when the report was sent to the panel too",
                        review -> review.qaOutcome() == null || review.qaSubmittedOn() != null),
                rule(
                        "qaApprovedOn",
                        "Remove this date, or select that the report may be published",
                        review -> review.qaApprovedOn() == null || review.qaOutcome() == QaOutcome.ADEQUATE),
                inOrder(
                        "qaApprovedOn",
                        "The approval must be on or after the day on which the report was sent",
                        Review::qaSubmittedOn,
                        Review::qaApprovedOn),
                needs(
                        "publishedOn",
                        "Enter when the panel approved the report too",
                        Review::publishedOn,
                        Review::qaApprovedOn),
                inOrder(
                        "publishedOn",
                        "The report must be published on or after the approval",
                        Review::qaApprovedOn,
                        Review::publishedOn),
                needs(
                        "sentToCommissionerOn",
                        "Enter when the review was completed too",
                        Review::sentToCommissionerOn,
                        Review::completedOn),
                inOrder(
                        "sentToCommissionerOn",
                        "The report must be sent on or after the day on which the review was completed",
                        Review::completedOn,
                        Review::sentToCommissionerOn));
    }

    private static boolean cameAfterAsked(AgencyPart part) {
        return part.askedOn() == null
                || part.receivedOn() == null
                || !part.receivedOn().isBefore(part.askedOn());
    }

    private static Rule<Review> rule(String field, String message, Predicate<Review> holds) {
        return Rule.of(Review.class, field, message, holds);
    }

    private static Rule<Review> needs(
            String field,
            String message,
            Function<Review, @Nullable LocalDate> step,
            Function<Review, @Nullable LocalDate> before) {
        return rule(field, message, review -> step.apply(review) == null || before.apply(review) != null);
    }

    private static Rule<Review> inOrder(
            String field,
            String message,
            Function<Review, @Nullable LocalDate> earlier,
            Function<Review, @Nullable LocalDate> later) {
        return Rule.inOrder(Review.class, field, message, earlier, later);
    }
}
