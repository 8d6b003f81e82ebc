package org.cspplatform.server.papers;

import java.util.ArrayList;
import java.util.List;
import org.cspplatform.server.papers.content.PaperDetails;
import org.cspplatform.server.web.FieldError;
import org.cspplatform.server.web.InvalidException;

/** What the head of a paper must keep to. */
final class DetailRules {
    static final int LONGEST_CORRECTION = 2000;
    private static final int LONGEST_TITLE = 200;
    private static final int LONGEST_ITEM = 20;
    private static final int LONGEST_NUMBER = 40;
    private static final int LONGEST_ROLE = 120;

    private DetailRules() {}

    /** @throws InvalidException that names every broken rule */
    static void require(PaperDetails details) {
        List<FieldError> errors = new ArrayList<>();
        if (details.title().isBlank()) {
            errors.add(new FieldError("title", "Enter a title"));
        }
        atMost("title", "The title", details.title(), LONGEST_TITLE, errors);
        atMost("agendaItem", "The agenda item", details.agendaItem(), LONGEST_ITEM, errors);
        atMost("paperNumber", "The paper's number", details.paperNumber(), LONGEST_NUMBER, errors);
        atMost("authorRole", "The author's post", details.authorRole(), LONGEST_ROLE, errors);
        if (!errors.isEmpty()) {
            throw new InvalidException(errors);
        }
    }

    static void atMost(String field, String name, String text, int most, List<FieldError> errors) {
        if (text.length() > most) {
            errors.add(new FieldError(field, "%s must be %,d characters or fewer".formatted(name, most)));
        }
        if (text.indexOf('\0') >= 0) {
            errors.add(new FieldError(field, name + " has a character that no text has (its code is 0). Remove it"));
        }
    }
}
