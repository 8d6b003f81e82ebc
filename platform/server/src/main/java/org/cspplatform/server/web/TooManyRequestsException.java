package org.cspplatform.server.web;

import io.micronaut.http.HttpStatus;
import java.io.Serial;
import java.time.Duration;
import java.util.Optional;

/** Too much was asked in too short a time. */
public final class TooManyRequestsException extends Refusal {
    @Serial
    private static final long serialVersionUID = 1L;

    private final transient Duration retryAfter;

    /**
     * @param code stable, for programs
     * @param message for people: what to wait for
     * @param retryAfter how long to wait, whole seconds
     */
    public TooManyRequestsException(String code, String message, Duration retryAfter) {
        super(HttpStatus.TOO_MANY_REQUESTS, code, message);
        this.retryAfter = retryAfter;
    }

    @Override
    public Optional<Duration> retryAfter() {
        return Optional.of(retryAfter);
    }
}
