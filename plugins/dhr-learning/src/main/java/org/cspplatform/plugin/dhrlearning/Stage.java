package org.cspplatform.plugin.dhrlearning;

import org.cspplatform.module.Label;

/** How far a review is, as its dates say. */
public enum Stage {
    @Label("Awaiting the decision")
    AWAITING_DECISION,
    @Label("No review by the partnership")
    NOT_REVIEWED,
    @Label("Under review")
    UNDER_REVIEW,
    @Label("Paused")
    PAUSED,
    @Label("Completed by the partnership")
    COMPLETED,
    @Label("With the Home Office panel")
    WITH_QA_PANEL,
    @Label("Approved by the panel")
    APPROVED,
    @Label("Published")
    PUBLISHED
}
