package org.cspplatform.server.funding.returns;

import java.util.UUID;

/** A feature for which more than the return itself is handed in with it. Every bean of this type is told, within the transaction. */
public interface ReturnSubmitted {
    /** A version was submitted, by or for the partnership at work. */
    void submitted(Submission submission);

    /**
     * What was handed in.
     *
     * @param version its number, from 1
     * @param reason why it corrects the version before; empty for the first
     */
    record Submission(ReturnKey key, UUID returnId, int version, String reason, SignOff signOff) {}
}
