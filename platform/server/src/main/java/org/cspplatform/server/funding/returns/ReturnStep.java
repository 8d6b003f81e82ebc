package org.cspplatform.server.funding.returns;

/** What can be done to a return, and in which states. */
public enum ReturnStep {
    START("started"),
    EDIT("changed"),
    SIGN_OFF("signed off"),
    SUBMIT("submitted"),
    ASK("queried"),
    /** Answers one of several open questions. */
    ANSWER("answered"),
    /** Answers the only open question. */
    ANSWER_LAST("answered"),
    ACCEPT("accepted"),
    RELEASE_PAYMENT("paid"),
    /** Opens a new draft that corrects what was submitted. */
    RESTATE("restated"),
    /** Drops such a draft; the last submitted version stands as it stood. */
    ABANDON_RESTATEMENT("left as it was submitted");

    private final String done;

    ReturnStep(String done) {
        this.done = done;
    }

    /** Its past participle: "accepted". */
    String done() {
        return done;
    }

    boolean allowedIn(ReturnState state) {
        return switch (this) {
            case START -> state == ReturnState.NOT_STARTED;
            case EDIT, SIGN_OFF, SUBMIT, ABANDON_RESTATEMENT -> state == ReturnState.DRAFT;
            case ASK -> state == ReturnState.SUBMITTED || state == ReturnState.QUERIED;
            case ANSWER, ANSWER_LAST -> state == ReturnState.QUERIED;
            case ACCEPT -> state == ReturnState.SUBMITTED;
            case RELEASE_PAYMENT -> state == ReturnState.ACCEPTED;
            case RESTATE -> state != ReturnState.NOT_STARTED && state != ReturnState.DRAFT;
        };
    }
}
