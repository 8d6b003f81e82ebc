package org.cspplatform.server.identity;

import io.micronaut.scheduling.TaskExecutors;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import org.cspplatform.server.audit.AuditAction;
import org.cspplatform.server.audit.AuditEntry;
import org.cspplatform.server.audit.AuditLog;
import org.cspplatform.server.audit.AuditOrigin;
import org.cspplatform.server.identity.AccountLinks.Purpose;
import org.cspplatform.server.identity.GuessCounters.Counter;
import org.cspplatform.server.identity.mail.UndeliveredException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Sends a link to whoever asks in the name of an e-mail address, and tells nobody whether there is an account. */
@Singleton
final class ForgottenPasswords {
    private static final Logger LOG = LoggerFactory.getLogger(ForgottenPasswords.class);
    private static final GuessLimit REQUESTS_OF_A_NETWORK = new GuessLimit(20, Duration.ofMinutes(1));
    private static final GuessLimit LETTERS_TO_AN_ADDRESS = new GuessLimit(3, Duration.ofMinutes(5));

    private final Accounts accounts;
    private final AccountLinks links;
    private final GuessCounters counters;
    private final AuditLog audit;
    private final ExecutorService background;

    ForgottenPasswords(
            Accounts accounts,
            AccountLinks links,
            GuessCounters counters,
            AuditLog audit,
            @Named(TaskExecutors.BLOCKING) ExecutorService background) {
        this.accounts = accounts;
        this.links = links;
        this.counters = counters;
        this.audit = audit;
        this.background = background;
    }

    /** Returns before anything is looked up, so that the time taken tells nothing; or says how long to wait. */
    Optional<Duration> ask(String email, ClientPlace place) {
        Optional<Duration> wait =
                counters.begin(List.of(Counter.of("reset from " + place.network(), REQUESTS_OF_A_NETWORK)));
        if (wait.isEmpty()) {
            background.execute(() -> send(email, place));
        }
        return wait;
    }

    private void send(String email, ClientPlace place) {
        try {
            String to = Accounts.normal(email);
            if (counters.begin(List.of(Counter.of("reset to " + to, LETTERS_TO_AN_ADDRESS)))
                    .isEmpty()) {
                accounts.withEmail(to).forEach(account -> sendTo(account, to, place));
            }
        } catch (RuntimeException failure) {
            LOG.error("A link for a new password could not be sent", failure);
        }
    }

    private void sendTo(Account account, String email, ClientPlace place) {
        audit.record(AuditEntry.of(AuditAction.CHANGE_ACCESS, "password-link", account.id())
                .from(new AuditOrigin(null, null, account.partnershipId(), account.regionId(), place.address(), null)));
        try {
            links.send(account, email, account.passwordHash() == null ? Purpose.INVITATION : Purpose.RESET);
        } catch (UndeliveredException failure) {
            LOG.error("A link for a new password was not sent. {}", failure.getMessage());
        }
    }
}
