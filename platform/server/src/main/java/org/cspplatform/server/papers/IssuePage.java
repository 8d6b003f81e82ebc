package org.cspplatform.server.papers;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.cspplatform.server.tenancy.Region;
import org.cspplatform.server.web.FieldError;

/** The last question before a paper is frozen. */
public record IssuePage(Region region, Paper paper, LocalDate today, List<FieldError> errors) {
    /** Papers go to the board a week before it meets. */
    private static final int DAYS_BEFORE = 7;

    public IssuePage {
        errors = List.copyOf(errors);
    }

    public String draft() {
        return "/regions/" + region.code() + "/papers/drafts/" + paper.id();
    }

    /** What to say when it goes out later than a week before the meeting. */
    public Optional<String> late() {
        LocalDate meeting = paper.details().meetingOn();
        if (meeting == null) {
            return Optional.empty();
        }
        long days = ChronoUnit.DAYS.between(today, meeting);
        if (days >= DAYS_BEFORE) {
            return Optional.empty();
        }
        String when =
                days < 0 ? "has been" : days == 0 ? "is today" : days == 1 ? "is tomorrow" : "is in " + days + " days";
        return Optional.of("The meeting " + when + ". Papers go to the board a week before it.");
    }
}
