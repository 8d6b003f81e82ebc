package org.cspplatform.server.papers;

import java.util.List;
import org.cspplatform.server.tenancy.Region;
import org.cspplatform.server.web.FieldError;

/** Where the office says what a correction puts right. */
public record CorrectPage(Region region, Paper paper, String slug, String entered, List<FieldError> errors) {
    public CorrectPage {
        errors = List.copyOf(errors);
    }
}
