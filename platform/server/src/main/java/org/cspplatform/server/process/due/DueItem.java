package org.cspplatform.server.process.due;

import java.time.LocalDate;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something that has to be done.
 *
 * @param id its place in the list, to read on after it
 * @param deadline id of the deadline in the module
 * @param title what is to be done
 * @param about the record, in words: what it is, and by which key its partnership knows it if that names nobody
 * @param page where the record is
 * @param standing overdue, due soon or paused
 * @param pausedSince since when the clock stands still, if it does
 * @param workingDaysLate working days since the last day in time; 0 while it is in time or paused
 */
public record DueItem(
        UUID id,
        String module,
        String dataset,
        UUID record,
        String deadline,
        String title,
        String about,
        String page,
        LocalDate dueOn,
        DueState standing,
        @Nullable LocalDate pausedSince,
        long workingDaysLate) {
    /** How it stands, in a few words: "due 5 March 2016, 3 working days late". */
    public String note() {
        return switch (standing) {
            case OVERDUE -> "due " + Dates.words(dueOn) + late(workingDaysLate);
            case SOON -> "due " + Dates.words(dueOn);
            case PAUSED -> "paused since " + Dates.words(pausedSince == null ? dueOn : pausedSince);
        };
    }

    static String late(long workingDays) {
        return switch ((int) workingDays) {
            case 0 -> "";
            case 1 -> ", 1 working day late";
            default -> ", " + workingDays + " working days late";
        };
    }

    /** The same, beginning like a sentence. */
    public String sentence() {
        return note().substring(0, 1).toUpperCase(Locale.UK) + note().substring(1);
    }
}
