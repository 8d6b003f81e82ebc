package org.cspplatform.server.web;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.server.exceptions.ExceptionHandler;
import jakarta.inject.Singleton;

/** Answers what was refused on purpose. */
@Produces
@Singleton
final class RefusalHandler implements ExceptionHandler<Refusal, HttpResponse<?>> {
    private final ErrorAnswer answer;

    RefusalHandler(ErrorAnswer answer) {
        this.answer = answer;
    }

    @Override
    public HttpResponse<?> handle(@SuppressWarnings("rawtypes") HttpRequest request, Refusal refusal) {
        MutableHttpResponse<Object> response = HttpResponse.status(refusal.status());
        refusal.retryAfter()
                .ifPresent(
                        wait -> response.header(HttpHeaders.RETRY_AFTER, Long.toString(Math.max(1, wait.toSeconds()))));
        return answer.write(response, request, refusal.code(), refusal.words(), refusal.errors());
    }
}
