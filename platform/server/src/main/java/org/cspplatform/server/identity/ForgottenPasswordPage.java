package org.cspplatform.server.identity;

import java.util.List;
import org.cspplatform.server.web.FieldError;

/**
 * Asking for a link to choose a new password.
 *
 * @param sent whether it was just asked for
 */
public record ForgottenPasswordPage(boolean sent, List<FieldError> errors) {
    public ForgottenPasswordPage {
        errors = List.copyOf(errors);
    }
}
