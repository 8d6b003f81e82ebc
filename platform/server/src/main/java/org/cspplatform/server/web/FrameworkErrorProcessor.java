package org.cspplatform.server.web;

import io.micronaut.http.HttpStatus;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.server.exceptions.response.Error;
import io.micronaut.http.server.exceptions.response.ErrorContext;
import io.micronaut.http.server.exceptions.response.ErrorResponseProcessor;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Gives the framework's own refusals (no such route, unreadable body, broken constraint) the same shape as ours. */
@Singleton
final class FrameworkErrorProcessor implements ErrorResponseProcessor<Object> {
    private static final Pattern CONSTRAINT = Pattern.compile("[\\w.\\[\\]]*?(\\w+): (.+)", Pattern.DOTALL);
    private static final String CAUSE = " due to: ";
    private static final String NO_SUCH_VALUE = "No enum constant";
    static final String FAILED =
            "Something went wrong on our side. Nothing was changed. Try again; if it stays, tell your"
                    + " operator the time.";

    private final ErrorAnswer answer;

    FrameworkErrorProcessor(ErrorAnswer answer) {
        this.answer = answer;
    }

    @Override
    @SuppressWarnings("unchecked") // the body is replaced, whatever it was
    public MutableHttpResponse<Object> processResponse(ErrorContext context, MutableHttpResponse<?> response) {
        HttpStatus status = response.status();
        List<FieldError> errors = status.getCode() < 500
                ? context.getErrors().stream()
                        .map(FrameworkErrorProcessor::fieldError)
                        .toList()
                : List.of();
        return (MutableHttpResponse<Object>)
                answer.write(response, context.getRequest(), code(status), message(status, errors), errors);
    }

    /** The framework names a broken constraint's field in the message ("partnership.code: …"), other fields in the path. */
    private static FieldError fieldError(Error error) {
        String path = error.getPath().orElse("");
        String message = error.getMessage();
        Matcher constraint = CONSTRAINT.matcher(message);
        Optional<FieldError> unreadable = path.isEmpty() ? UnreadableBody.explain("", message) : Optional.empty();
        if (unreadable.isPresent()) {
            return unreadable.get();
        }
        if (path.isEmpty() && constraint.matches()) {
            return new FieldError(constraint.group(1), constraint.group(2));
        }
        String field = path.substring(path.lastIndexOf('/') + 1);
        if (message.contains(NO_SUCH_VALUE)) {
            return new FieldError(
                    field, field + " does not have one of the values that the API's document lists for it");
        }
        String cause = message.substring(message.indexOf(CAUSE) < 0 ? 0 : message.indexOf(CAUSE) + CAUSE.length());
        return UnreadableBody.explain(field, cause).orElseGet(() -> new FieldError(field, cause));
    }

    private static String code(HttpStatus status) {
        return switch (status) {
            case NOT_FOUND -> "not-found";
            case UNAUTHORIZED -> "sign-in-required";
            case FORBIDDEN -> "forbidden";
            case BAD_REQUEST -> "bad-request";
            case METHOD_NOT_ALLOWED -> "method-not-allowed";
            case UNSUPPORTED_MEDIA_TYPE -> "unsupported-media-type";
            case REQUEST_ENTITY_TOO_LARGE -> "too-large";
            default -> status.getCode() < 500 ? "refused" : "failed";
        };
    }

    private static String message(HttpStatus status, List<FieldError> errors) {
        return switch (status) {
            case NOT_FOUND -> NotFoundException.NOTHING;
            case UNAUTHORIZED -> "Sign in first.";
            case FORBIDDEN -> "Your account does not have the role for this.";
            case METHOD_NOT_ALLOWED -> "This address does not take that method.";
            case REQUEST_ENTITY_TOO_LARGE ->
                "What you sent is larger than 20 MB, has more than 1,000 fields, or its address is too long."
                        + " Send less at a time.";
            case UNSUPPORTED_MEDIA_TYPE -> "This address does not take what was sent in that format.";
            default ->
                status.getCode() < 500
                        ? errors.stream()
                                .map(FieldError::message)
                                .findFirst()
                                .orElse("The request could not be understood.")
                        : FAILED;
        };
    }
}
