package org.cspplatform.server.web;

import io.micronaut.context.annotation.Replaces;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.server.exceptions.ExceptionHandler;
import io.micronaut.validation.exceptions.ConstraintExceptionHandler;
import jakarta.inject.Singleton;
import jakarta.validation.ConstraintViolationException;

/** Answers a body that could be read and breaks rules like every other refusal of values: 422 with each field. */
@Produces
@Singleton
@Replaces(ConstraintExceptionHandler.class)
final class BrokenRulesHandler implements ExceptionHandler<ConstraintViolationException, HttpResponse<?>> {
    private final RefusalHandler refusals;

    BrokenRulesHandler(RefusalHandler refusals) {
        this.refusals = refusals;
    }

    @Override
    public HttpResponse<?> handle(
            @SuppressWarnings("rawtypes") HttpRequest request, ConstraintViolationException broken) {
        return refusals.handle(
                request,
                new InvalidException(broken.getConstraintViolations().stream()
                        .map(Checked::fieldError)
                        .toList()));
    }
}
