package org.cspplatform.plugin.dhrlearning;

import org.cspplatform.module.Label;

/** How far a recommendation is. Implemented is what the lead agency says; evidenced is what somebody else can check. */
public enum Status {
    @Label("Proposed")
    PROPOSED,
    @Label("Accepted")
    ACCEPTED,
    @Label("Rejected")
    REJECTED,
    @Label("In progress")
    IN_PROGRESS,
    @Label("Implemented")
    IMPLEMENTED,
    @Label("Implemented, with evidence")
    EVIDENCED,
    @Label("Impact reviewed")
    IMPACT_REVIEWED,
    @Label("Abandoned")
    ABANDONED;

    /** Whether the lead agency says that it is done, with evidence or without. */
    boolean done() {
        return switch (this) {
            case IMPLEMENTED, EVIDENCED, IMPACT_REVIEWED -> true;
            case PROPOSED, ACCEPTED, REJECTED, IN_PROGRESS, ABANDONED -> false;
        };
    }

    /** Whether there is evidence that it is done. */
    boolean shown() {
        return this == EVIDENCED || this == IMPACT_REVIEWED;
    }

    /** Whether something is still to do. */
    boolean open() {
        return this == PROPOSED || this == ACCEPTED || this == IN_PROGRESS;
    }
}
