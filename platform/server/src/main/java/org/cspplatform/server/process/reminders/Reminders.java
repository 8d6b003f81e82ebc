package org.cspplatform.server.process.reminders;

import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.cspplatform.server.identity.Correspondents;
import org.cspplatform.server.identity.Correspondents.Correspondent;
import org.cspplatform.server.identity.PublicAddress;
import org.cspplatform.server.identity.Role;
import org.cspplatform.server.identity.mail.PostOffice;
import org.cspplatform.server.identity.mail.UndeliveredException;
import org.cspplatform.server.process.due.DueList;
import org.cspplatform.server.tenancy.Partnership;
import org.cspplatform.server.tenancy.Scopes;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Writes to a partnership's lead and officers what is due, at most once a day to each. */
@Singleton
final class Reminders {
    private static final Logger LOG = LoggerFactory.getLogger(Reminders.class);
    private static final List<String> REMINDED = List.of(Role.PARTNERSHIP_LEAD, Role.PARTNERSHIP_OFFICER);

    private final Scopes scopes;
    private final DueList due;
    private final Correspondents correspondents;
    private final ReminderStore store;
    private final PostOffice postOffice;
    private final PublicAddress address;

    Reminders(
            Scopes scopes,
            DueList due,
            Correspondents correspondents,
            ReminderStore store,
            PostOffice postOffice,
            PublicAddress address) {
        this.scopes = scopes;
        this.due = due;
        this.correspondents = correspondents;
        this.store = store;
        this.postOffice = postOffice;
        this.address = address;
    }

    /** Sends the letters of a day that nobody has sent yet. */
    void send(Partnership partnership, LocalDate today) {
        scopes.ofPartnership(partnership.id()).run(() -> {
            if (!due.isUsed()) {
                return;
            }
            store.forgetOld(partnership.id(), today);
            ReminderLetter letter = new ReminderLetter(
                    partnership.name(), due.totals(), address.of("/due"), address.of("/due/reminders"));
            if (letter.isNeeded()) {
                Set<UUID> unwilling = store.unwilling(partnership.id());
                correspondents.ofPartnership(partnership.id(), REMINDED).stream()
                        .filter(person -> !unwilling.contains(person.account()))
                        .filter(person -> store.claim(partnership.id(), person.account(), today))
                        .forEach(person -> send(letter, person, today));
            }
        });
    }

    private void send(ReminderLetter letter, Correspondent person, LocalDate today) {
        try {
            postOffice.send(letter.to(person.name(), person.email()));
        } catch (UndeliveredException failure) {
            store.release(person.account(), today);
            LOG.warn("A reminder was not sent and will be tried again. {}", failure.getMessage());
            return;
        }
        store.sent(person.account(), today);
    }
}
