package org.cspplatform.plugin.dhrlearning;

import java.util.List;
import org.cspplatform.module.Rule;

/** What must hold of chairs and authors, their allocations, and campaigns. */
final class OtherRules {
    private OtherRules() {}

    static List<Rule<?>> all() {
        return List.of(
                Rule.of(
                        ApprovedChair.class,
                        "roles",
                        "Select at least one role for which the person is approved",
                        chair -> !chair.roles().isEmpty()),
                Rule.inOrder(
                        ApprovedChair.class,
                        "approvedUntil",
                        "The approval must end on or after the day on which it begins",
                        ApprovedChair::approvedFrom,
                        ApprovedChair::approvedUntil),
                Rule.of(
                        ApprovedChair.class,
                        "availableFrom",
                        "Enter from when the person is available",
                        chair -> chair.availability() != Availability.FROM_LATER || chair.availableFrom() != null),
                Rule.across(
                        Allocation.class,
                        "review",
                        "No review is held of this death: only a review that is held has a chair and an author",
                        (allocation, others) -> others.find(Review.class, allocation.review())
                                .map(Review::isHeld)
                                .orElse(true)),
                Rule.across(
                        Allocation.class,
                        "chair",
                        "This person is not approved for that role on the day of the allocation",
                        (allocation, others) -> others.find(ApprovedChair.class, allocation.chair())
                                .map(chair -> chair.roles().contains(allocation.role())
                                        && chair.isApprovedOn(allocation.allocatedOn()))
                                .orElse(true)),
                Rule.inOrder(
                        Allocation.class,
                        "endedOn",
                        "The allocation must end on or after the day on which it began",
                        Allocation::allocatedOn,
                        Allocation::endedOn),
                Rule.inOrder(
                        Campaign.class,
                        "endsOn",
                        "The campaign must end on or after the day on which it starts",
                        Campaign::startsOn,
                        Campaign::endsOn));
    }
}
