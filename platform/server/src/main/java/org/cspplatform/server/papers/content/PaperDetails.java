package org.cspplatform.server.papers.content;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What stands at the head of a paper.
 *
 * @param title 1 to 200 characters
 * @param meetingOn the day of the meeting it goes to
 * @param agendaItem as the agenda numbers it, such as "7" or "7a"; may be empty
 * @param paperNumber the board's own number for it; may be empty
 * @param authorRole the post that wrote it, not a person's name
 */
public record PaperDetails(
        String title,
        PaperPurpose purpose,
        PaperAudience audience,
        @Nullable LocalDate meetingOn,
        String agendaItem,
        String paperNumber,
        String authorRole) {}
