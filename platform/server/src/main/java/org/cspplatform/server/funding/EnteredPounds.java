package org.cspplatform.server.funding;

import java.math.BigDecimal;
import java.util.List;
import org.cspplatform.server.web.FieldError;
import org.jspecify.annotations.Nullable;

/** Reads an amount from a form's field. */
public final class EnteredPounds {
    private EnteredPounds() {}

    /** The amount, or nothing and one more error that says what is expected. */
    public static BigDecimal read(@Nullable String entered, String field, String what, List<FieldError> errors) {
        String text = entered == null ? "" : entered.strip();
        if (text.isEmpty()) {
            errors.add(new FieldError(field, "Enter " + what + " in pounds"));
            return Pounds.ZERO;
        }
        return Pounds.read(text).orElseGet(() -> {
            errors.add(new FieldError(
                    field, "Enter " + what + " as an amount in pounds and pence, like 1234 or 1,234.50"));
            return Pounds.ZERO;
        });
    }
}
