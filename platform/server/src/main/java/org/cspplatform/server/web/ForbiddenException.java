package org.cspplatform.server.web;

import io.micronaut.http.HttpStatus;
import java.io.Serial;

/** They see the thing, but this is not theirs to do. */
public final class ForbiddenException extends Refusal {
    @Serial
    private static final long serialVersionUID = 1L;

    /**
     * @param code stable, for programs: {@code lead-signs-off}
     * @param message for people: who can do it
     */
    public ForbiddenException(String code, String message) {
        super(HttpStatus.FORBIDDEN, code, message);
    }
}
