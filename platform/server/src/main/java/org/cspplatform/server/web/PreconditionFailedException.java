package org.cspplatform.server.web;

import io.micronaut.http.HttpStatus;
import java.io.Serial;

/** Somebody changed the thing since it was read. */
public final class PreconditionFailedException extends Refusal {
    @Serial
    private static final long serialVersionUID = 1L;

    public PreconditionFailedException() {
        super(
                HttpStatus.PRECONDITION_FAILED,
                "changed-meanwhile",
                "Somebody else has changed this since you read it. Read it again, then repeat your change.");
    }
}
