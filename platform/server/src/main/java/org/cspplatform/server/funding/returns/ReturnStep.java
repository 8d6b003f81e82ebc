package org.cspplatform.server.funding.returns;

import static org.cspplatform.server.funding.returns.ReturnState.ACCEPTED;
import static org.cspplatform.server.funding.returns.ReturnState.DRAFT;
import static org.cspplatform.server.funding.returns.ReturnState.NOT_STARTED;
import static org.cspplatform.server.funding.returns.ReturnState.PAYMENT_RELEASED;
import static org.cspplatform.server.funding.returns.ReturnState.QUERIED;
import static org.cspplatform.server.funding.returns.ReturnState.SUBMITTED;

import java.util.Set;

/** What can be done to a return, and in which states. */
public enum ReturnStep {
    START("started", Set.of(NOT_STARTED)),
    EDIT("changed", Set.of(DRAFT)),
    SIGN_OFF("signed off", Set.of(DRAFT)),
    SUBMIT("submitted", Set.of(DRAFT)),
    ASK("queried", Set.of(SUBMITTED, QUERIED)),
    /** Answers one of several open questions. */
    ANSWER("answered", Set.of(QUERIED)),
    /** Answers the only open question. */
    ANSWER_LAST("answered", Set.of(QUERIED)),
    ACCEPT("accepted", Set.of(SUBMITTED)),
    RELEASE_PAYMENT("paid", Set.of(ACCEPTED)),
    /** Opens a new draft that corrects what was submitted. */
    RESTATE("restated", Set.of(SUBMITTED, QUERIED, ACCEPTED, PAYMENT_RELEASED)),
    /** Drops such a draft; the last submitted version stands as it stood. */
    ABANDON_RESTATEMENT("left as it was submitted", Set.of(DRAFT));

    private final String done;
    private final Set<ReturnState> from;

    ReturnStep(String done, Set<ReturnState> from) {
        this.done = done;
        this.from = from;
    }

    /** Its past participle: "accepted". */
    String done() {
        return done;
    }

    boolean allowedIn(ReturnState state) {
        return from.contains(state);
    }
}
