package org.cspplatform.server.web;

import io.micronaut.http.HttpStatus;
import java.io.Serial;

/** Who asks could not be established. */
public final class UnauthorizedException extends Refusal {
    @Serial
    private static final long serialVersionUID = 1L;

    /**
     * @param code stable, for programs
     * @param message for people
     */
    public UnauthorizedException(String code, String message) {
        super(HttpStatus.UNAUTHORIZED, code, message);
    }
}
