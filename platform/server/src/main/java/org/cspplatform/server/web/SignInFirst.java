package org.cspplatform.server.web;

import io.micronaut.context.annotation.Replaces;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.server.exceptions.ExceptionHandler;
import io.micronaut.security.authentication.AuthorizationException;
import io.micronaut.security.authentication.DefaultAuthorizationExceptionHandler;
import jakarta.inject.Singleton;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/** Sends a person to sign in and back; tells a program which status it is. */
@Produces
@Singleton
@Replaces(DefaultAuthorizationExceptionHandler.class)
final class SignInFirst implements ExceptionHandler<AuthorizationException, MutableHttpResponse<?>> {
    private final ErrorAnswer answer;
    private final NoSuchRoute routes;

    SignInFirst(ErrorAnswer answer, NoSuchRoute routes) {
        this.answer = answer;
        this.routes = routes;
    }

    @Override
    public MutableHttpResponse<?> handle(
            @SuppressWarnings("rawtypes") HttpRequest request, AuthorizationException refused) {
        if (refused.isForbidden()) {
            Optional<MutableHttpResponse<?>> nothing = routes.explain(request);
            if (nothing.isPresent()) {
                return nothing.get();
            }
            return answer.write(
                    HttpResponse.status(HttpStatus.FORBIDDEN),
                    request,
                    "forbidden",
                    "Your account does not have the role for this.",
                    List.of());
        }
        if (ErrorAnswer.isForProgram(request)) {
            MutableHttpResponse<Object> response = HttpResponse.status(HttpStatus.UNAUTHORIZED);
            response.header(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
            return answer.write(
                    response, request, "sign-in-required", "Send a token from POST /api/v1/token.", List.of());
        }
        String back = URLEncoder.encode(request.getPath(), StandardCharsets.UTF_8);
        return HttpResponse.seeOther(URI.create("/sign-in?to=" + back));
    }
}
