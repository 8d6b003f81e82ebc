package org.cspplatform.server.web;

import io.micronaut.http.HttpStatus;
import java.io.Serial;

/** A change came without the version that it is a change of. */
public final class PreconditionRequiredException extends Refusal {
    @Serial
    private static final long serialVersionUID = 1L;

    public PreconditionRequiredException() {
        super(
                HttpStatus.PRECONDITION_REQUIRED,
                "if-match-required",
                "Send the ETag of the version that you are changing in the header If-Match.");
    }
}
