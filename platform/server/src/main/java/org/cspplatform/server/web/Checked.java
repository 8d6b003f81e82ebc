package org.cspplatform.server.web;

import jakarta.inject.Singleton;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.Path;
import jakarta.validation.Validator;
import java.util.List;

/** Checks what a form or a file row was read into, with the same rules as JSON. */
@Singleton
public final class Checked {
    private final Validator validator;

    Checked(Validator validator) {
        this.validator = validator;
    }

    /** The broken rules of a value, each with its field; none when it is in order. */
    public List<FieldError> errorsOf(Object value) {
        return validator.validate(value).stream().map(Checked::fieldError).toList();
    }

    /** @throws InvalidException naming every broken rule */
    public <T> T require(T value) {
        List<FieldError> errors = errorsOf(value);
        if (!errors.isEmpty()) {
            throw new InvalidException(errors);
        }
        return value;
    }

    static FieldError fieldError(ConstraintViolation<?> violation) {
        String field = "";
        for (Path.Node node : violation.getPropertyPath()) {
            field = String.valueOf(node.getName());
        }
        return new FieldError(field, violation.getMessage());
    }
}
