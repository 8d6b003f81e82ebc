package org.cspplatform.server.funding.returns;

import java.util.Locale;
import org.cspplatform.server.web.ConflictException;

/**
 * Where a return stands: whether the partnership has a draft open, and what the regional office last received.
 *
 * @param drafting whether a draft is open
 * @param receivedVersion number of the last submitted version; 0 when none was
 * @param received where that version stands; {@link ReturnState#NOT_STARTED} when there is none
 */
public record Standing(boolean drafting, int receivedVersion, ReturnState received) {
    /** Nobody has begun. */
    public static final Standing NOT_STARTED = new Standing(false, 0, ReturnState.NOT_STARTED);

    public Standing {
        boolean none = received == ReturnState.NOT_STARTED;
        if (received == ReturnState.DRAFT || none != (receivedVersion == 0) || receivedVersion < 0) {
            throw new IllegalArgumentException("No return stands at " + received + ", version " + receivedVersion);
        }
    }

    public ReturnState state() {
        return drafting ? ReturnState.DRAFT : received;
    }

    /** Whether the open draft corrects a version already submitted. */
    public boolean restating() {
        return drafting && receivedVersion > 0;
    }

    public boolean allows(ReturnStep step) {
        return step.allowedIn(state()) && (step != ReturnStep.ABANDON_RESTATEMENT || restating());
    }

    /**
     * Where it stands after the step.
     *
     * @throws ConflictException when the step is not allowed now
     */
    public Standing after(ReturnStep step) {
        if (!allows(step)) {
            throw new ConflictException(
                    "return-is-" + state().code(),
                    "This return cannot be %s now: it is %s."
                            .formatted(step.done(), state().words().toLowerCase(Locale.ROOT)));
        }
        return switch (step) {
            case START -> new Standing(true, 0, ReturnState.NOT_STARTED);
            case EDIT, SIGN_OFF, ANSWER -> this;
            case SUBMIT -> new Standing(false, receivedVersion + 1, ReturnState.SUBMITTED);
            case ASK -> new Standing(false, receivedVersion, ReturnState.QUERIED);
            case ANSWER_LAST -> new Standing(false, receivedVersion, ReturnState.SUBMITTED);
            case ACCEPT -> new Standing(false, receivedVersion, ReturnState.ACCEPTED);
            case RELEASE_PAYMENT -> new Standing(false, receivedVersion, ReturnState.PAYMENT_RELEASED);
            case RESTATE -> new Standing(true, receivedVersion, received);
            case ABANDON_RESTATEMENT -> new Standing(false, receivedVersion, received);
        };
    }
}
