package org.cspplatform.server.web;

import io.micronaut.http.HttpStatus;
import java.io.Serial;

/** The thing is not in a state that allows this. */
public final class ConflictException extends Refusal {
    @Serial
    private static final long serialVersionUID = 1L;

    /**
     * @param code stable, for programs: {@code return-already-submitted}
     * @param message for people: what is wrong and what to do
     */
    public ConflictException(String code, String message) {
        super(HttpStatus.CONFLICT, code, message);
    }
}
