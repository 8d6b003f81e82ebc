package org.cspplatform.server.papers;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.cspplatform.server.papers.content.PaperAudience;
import org.cspplatform.server.papers.content.PaperDetails;
import org.cspplatform.server.papers.content.PaperPurpose;
import org.cspplatform.server.web.FieldError;
import org.cspplatform.server.web.InvalidException;
import org.jspecify.annotations.Nullable;

/**
 * What a form about a paper sent, field by field, to be read and to be shown again.
 *
 * @param sent text by the name of its field; a date comes in three parts
 */
public record PaperForm(Map<String, String> sent) {
    private static final int EARLIEST = 1900;
    private static final int LATEST = 2199;

    public PaperForm {
        sent = Map.copyOf(sent);
    }

    static PaperForm of(PaperDetails details) {
        LocalDate meeting = details.meetingOn();
        return new PaperForm(Map.of(
                "title",
                details.title(),
                "purpose",
                details.purpose().code(),
                "audience",
                details.audience().code(),
                "meetingOn",
                meeting == null ? "" : meeting.toString(),
                "agendaItem",
                details.agendaItem(),
                "paperNumber",
                details.paperNumber(),
                "authorRole",
                details.authorRole()));
    }

    /** As it was entered, with line ends of one character. */
    public String text(String field) {
        return sent.getOrDefault(field, "").replace("\r\n", "\n").strip();
    }

    /** A date as the date component takes it. */
    public String date(String field) {
        String whole = text(field);
        String parts = text(field + "-day") + "/" + text(field + "-month") + "/" + text(field + "-year");
        return whole.isEmpty() && parts.length() > 2 ? parts : whole;
    }

    /** The version of the paper that the form was made for; one that no paper has when it does not say. */
    long version() {
        try {
            return Long.parseLong(text("version"));
        } catch (NumberFormatException none) {
            return -1;
        }
    }

    /** @throws InvalidException that names every field that cannot be read */
    PaperDetails details() {
        List<FieldError> errors = new ArrayList<>();
        LocalDate meeting = null;
        try {
            meeting = day("meetingOn");
        } catch (DateTimeException | NumberFormatException unreadable) {
            errors.add(new FieldError("meetingOn", "The meeting must be on a real date, such as 6 12 2027"));
        }
        PaperPurpose purpose = PaperPurpose.INFORMATION;
        PaperAudience audience = PaperAudience.PUBLIC;
        try {
            purpose = PaperPurpose.ofCode(text("purpose"));
        } catch (IllegalArgumentException unknown) {
            errors.add(new FieldError("purpose", "Choose what the board is to do with the paper"));
        }
        try {
            audience = PaperAudience.ofCode(text("audience"));
        } catch (IllegalArgumentException unknown) {
            errors.add(new FieldError("audience", "Choose whose figures the paper shows"));
        }
        if (!errors.isEmpty()) {
            throw new InvalidException(errors);
        }
        return new PaperDetails(
                text("title"), purpose, audience, meeting, text("agendaItem"), text("paperNumber"), text("authorRole"));
    }

    /**
     * A date, or null when nothing is entered; one that does not exist, or is not of the years 1900 to 2199, is a {@link DateTimeException}
     * or no number.
     */
    @Nullable
    LocalDate day(String field) {
        String entered = date(field);
        if (entered.isEmpty()) {
            return null;
        }
        LocalDate day = entered.indexOf('/') < 0
                ? LocalDate.parse(entered)
                : LocalDate.of(
                        Integer.parseInt(text(field + "-year")),
                        Integer.parseInt(text(field + "-month")),
                        Integer.parseInt(text(field + "-day")));
        if (day.getYear() < EARLIEST || day.getYear() > LATEST) {
            throw new DateTimeException("No year of a paper: " + day.getYear());
        }
        return day;
    }
}
