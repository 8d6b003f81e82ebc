package org.cspplatform.server.papers;

import java.util.ArrayList;
import java.util.List;
import org.cspplatform.server.papers.compose.Section;
import org.cspplatform.server.web.FieldError;
import org.cspplatform.server.web.InvalidException;

/** What a section must keep to. */
final class SectionRules {
    private static final int LONGEST_HEADING = 200;

    private SectionRules() {}

    /** @throws InvalidException that names every broken rule */
    static void require(Section section) {
        List<FieldError> errors = new ArrayList<>();
        if (section.heading().isBlank()) {
            errors.add(new FieldError("heading", "Enter a heading"));
        }
        DetailRules.atMost("heading", "The heading", section.heading(), LONGEST_HEADING, errors);
        boolean needsWords =
                switch (section) {
                    case Section.Text _, Section.Recommendations _ -> true;
                    case Section.Money _, Section.Measured _ -> false;
                };
        if (needsWords && section.words().isBlank()) {
            errors.add(new FieldError("words", "Enter the text of the section"));
        }
        DetailRules.atMost("words", "The text", section.words(), Section.MOST_WORDS, errors);
        if (!errors.isEmpty()) {
            throw new InvalidException(errors);
        }
    }
}
