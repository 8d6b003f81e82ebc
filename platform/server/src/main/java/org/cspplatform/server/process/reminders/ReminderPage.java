package org.cspplatform.server.process.reminders;

import java.util.List;
import org.cspplatform.server.web.FieldError;

/**
 * Whether somebody is reminded by e-mail.
 *
 * @param wanted yes or no; empty when nothing was chosen in the form
 */
public record ReminderPage(String wanted, boolean saved, List<FieldError> errors) {
    public ReminderPage {
        errors = List.copyOf(errors);
    }
}
