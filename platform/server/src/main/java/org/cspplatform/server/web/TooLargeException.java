package org.cspplatform.server.web;

import io.micronaut.http.HttpStatus;
import java.io.Serial;

/** More was sent than is taken. */
public final class TooLargeException extends Refusal {
    @Serial
    private static final long serialVersionUID = 1L;

    /** @param message what is too large, and what the limit is */
    public TooLargeException(String message) {
        super(HttpStatus.REQUEST_ENTITY_TOO_LARGE, "too-large", message);
    }
}
