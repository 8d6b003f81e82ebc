package org.cspplatform.server.web;

import io.micronaut.http.HttpStatus;
import java.io.Serial;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * A request that cannot be done, with the words for the person and the code for the program. Everything that the service
 * refuses on purpose is one of these; anything else that is thrown is a defect and is answered without detail.
 */
public abstract sealed class Refusal extends RuntimeException
        permits ConflictException,
                ForbiddenException,
                InvalidException,
                NotFoundException,
                PreconditionFailedException,
                PreconditionRequiredException,
                TooLargeException,
                TooManyRequestsException,
                UnauthorizedException,
                UnavailableException {
    @Serial
    private static final long serialVersionUID = 1L;

    private final HttpStatus status;
    private final String code;

    Refusal(HttpStatus status, String code, String message) {
        super(message);
        this.status = status;
        this.code = code;
    }

    public final HttpStatus status() {
        return status;
    }

    /** Stable name of what went wrong, for programs. */
    public final String code() {
        return code;
    }

    /** The message for people: what is wrong, where, and what to do. Never null. */
    public final String words() {
        return String.valueOf(getMessage());
    }

    /** The fields to blame, when there are any. */
    public List<FieldError> errors() {
        return List.of();
    }

    /** When the same request may succeed, if that is known. */
    public Optional<Duration> retryAfter() {
        return Optional.empty();
    }
}
