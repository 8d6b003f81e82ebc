package org.cspplatform.server.process.reminders;

import java.util.List;
import org.cspplatform.server.identity.mail.Letter;
import org.cspplatform.server.process.due.DueList.Total;
import org.cspplatform.server.process.due.DueState;

/**
 * What a reminder says: how many of what. Nothing of any record, for letters are read on telephones in trains.
 *
 * @param link to what is due
 * @param choice to where one switches reminders off
 */
record ReminderLetter(String partnership, List<Total> totals, String link, String choice) {
    boolean isNeeded() {
        return number(DueState.OVERDUE) + number(DueState.SOON) > 0;
    }

    Letter to(String name, String email) {
        return new Letter(email, "CSP Platform: " + counts(), """
            Hello %s,

            at %s something is to be done.
            %s%s
            See which records it is about:
            %s

            If you do not want these letters any more, say so here:
            %s
            """.formatted(
                        name, partnership, part(DueState.OVERDUE), part(DueState.SOON), link, choice));
    }

    private String counts() {
        return number(DueState.OVERDUE) + " overdue, " + number(DueState.SOON) + " due soon";
    }

    private int number(DueState state) {
        return totals.stream()
                .filter(total -> total.state() == state)
                .mapToInt(Total::number)
                .sum();
    }

    private String part(DueState state) {
        if (number(state) == 0) {
            return "";
        }
        StringBuilder part = new StringBuilder("\n" + state.words() + ":\n");
        totals.stream().filter(total -> total.state() == state).forEach(total -> part.append("- ")
                .append(total.title())
                .append(": ")
                .append(total.number())
                .append('\n'));
        return part.toString();
    }
}
