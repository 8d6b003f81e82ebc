package org.cspplatform.server.web;

import io.micronaut.http.HttpStatus;
import java.io.Serial;
import java.util.List;

/** What was sent breaks rules; every broken one is named. */
public final class InvalidException extends Refusal {
    @Serial
    private static final long serialVersionUID = 1L;

    private final transient List<FieldError> errors;

    public InvalidException(List<FieldError> errors) {
        super(
                HttpStatus.UNPROCESSABLE_ENTITY,
                "invalid",
                errors.size() == 1
                        ? errors.getFirst().message()
                        : "There are " + errors.size() + " problems with what you sent.");
        this.errors = List.copyOf(errors);
    }

    public InvalidException(String field, String message) {
        this(List.of(new FieldError(field, message)));
    }

    @Override
    public List<FieldError> errors() {
        return errors;
    }
}
