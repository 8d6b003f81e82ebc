package org.cspplatform.server.web;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.server.exceptions.ExceptionHandler;
import io.netty.handler.codec.http.multipart.HttpPostRequestDecoder.ErrorDataDecoderException;
import jakarta.inject.Singleton;
import java.util.List;

/** Answers a form that is not encoded as forms are. No browser sends one. */
@Produces
@Singleton
final class UnreadableFormHandler implements ExceptionHandler<ErrorDataDecoderException, HttpResponse<?>> {
    private final ErrorAnswer answer;

    UnreadableFormHandler(ErrorAnswer answer) {
        this.answer = answer;
    }

    @Override
    public HttpResponse<?> handle(
            @SuppressWarnings("rawtypes") HttpRequest request, ErrorDataDecoderException unreadable) {
        return answer.write(
                HttpResponse.status(HttpStatus.BAD_REQUEST),
                request,
                "bad-request",
                "The form could not be read. Go back and send it again.",
                List.of());
    }
}
