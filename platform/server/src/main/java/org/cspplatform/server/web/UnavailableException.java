package org.cspplatform.server.web;

import io.micronaut.http.HttpStatus;
import java.io.Serial;
import java.time.Duration;
import java.util.Optional;

/** Not now: the same request may succeed later. */
public final class UnavailableException extends Refusal {
    @Serial
    private static final long serialVersionUID = 1L;

    private final transient Duration retryAfter;

    /**
     * @param code stable, for programs
     * @param message for people: what to wait for
     * @param retryAfter how long to wait, whole seconds
     */
    public UnavailableException(String code, String message, Duration retryAfter) {
        super(HttpStatus.SERVICE_UNAVAILABLE, code, message);
        this.retryAfter = retryAfter;
    }

    @Override
    public Optional<Duration> retryAfter() {
        return Optional.of(retryAfter);
    }
}
