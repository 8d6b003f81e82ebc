package org.cspplatform.server.web;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.views.ViewsRenderer;
import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Tells a program of an error by a problem document, and a person by a page. */
@Singleton
final class ErrorAnswer {
    static final MediaType PROBLEM = MediaType.of("application/problem+json");

    private final ViewsRenderer<Map<String, Object>, HttpRequest<?>> pages;
    private final Layouts layouts;

    ErrorAnswer(ViewsRenderer<Map<String, Object>, HttpRequest<?>> pages, Layouts layouts) {
        this.pages = pages;
        this.layouts = layouts;
    }

    static boolean isForProgram(HttpRequest<?> request) {
        String path = request.getPath();
        return path.equals("/api") || path.startsWith("/api/") || path.equals("/health");
    }

    MutableHttpResponse<?> write(
            MutableHttpResponse<?> response,
            HttpRequest<?> request,
            String code,
            String message,
            List<FieldError> errors) {
        HttpStatus status = response.status();
        if (isForProgram(request)) {
            return response.body(new ProblemDocument(
                            "/problems/" + code, status.getReason(), status.getCode(), message, code, errors))
                    .contentType(PROBLEM);
        }
        Map<String, Object> model = new HashMap<>();
        model.put("page", new ErrorPage(title(status), message, errors));
        model.put("layout", layouts.of(request));
        return response.body(pages.render("error/error", model, request)).contentType(MediaType.TEXT_HTML_TYPE);
    }

    private static String title(HttpStatus status) {
        return switch (status) {
            case NOT_FOUND -> "Page not found";
            case FORBIDDEN -> "You cannot do this";
            case UNPROCESSABLE_ENTITY, BAD_REQUEST -> "There is a problem";
            case CONFLICT, PRECONDITION_FAILED -> "This has changed";
            case REQUEST_ENTITY_TOO_LARGE -> "The file is too large";
            case TOO_MANY_REQUESTS -> "Wait a moment";
            case SERVICE_UNAVAILABLE -> "Not available just now";
            default -> status.getCode() < 500 ? "There is a problem" : "Sorry, there is a problem with the service";
        };
    }
}
