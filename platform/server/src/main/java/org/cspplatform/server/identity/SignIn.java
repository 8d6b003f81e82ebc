package org.cspplatform.server.identity;

import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.cspplatform.server.audit.AuditAction;
import org.cspplatform.server.audit.AuditEntry;
import org.cspplatform.server.audit.AuditLog;
import org.cspplatform.server.audit.AuditOrigin;
import org.cspplatform.server.audit.AuditOutcome;
import org.cspplatform.server.identity.GuessCounters.Counter;
import org.cspplatform.server.identity.password.PasswordHasher;
import org.jspecify.annotations.Nullable;

/**
 * Lets people in. Guessing is slowed where it happens: for one account from one network, for one network, and for one account
 * from everywhere that its owner is not known. Whoever guesses elsewhere slows nobody at a desk they have used before.
 */
@Singleton
final class SignIn {
    private static final UUID NOBODY = new UUID(0, 0);

    private final Accounts accounts;
    private final PasswordHasher hasher;
    private final GuessCounters counters;
    private final KnownPlaces places;
    private final Sessions sessions;
    private final AuditLog audit;

    SignIn(
            Accounts accounts,
            PasswordHasher hasher,
            GuessCounters counters,
            KnownPlaces places,
            Sessions sessions,
            AuditLog audit) {
        this.accounts = accounts;
        this.hasher = hasher;
        this.counters = counters;
        this.places = places;
        this.sessions = sessions;
        this.audit = audit;
    }

    /** What came of it. */
    sealed interface Outcome {
        /** In. */
        record Welcome(Account account, OpenedSession session) implements Outcome {}

        /** No such account, or not its password: nobody is told which. */
        record Refused() implements Outcome {}

        /** Too many were wrong; the password was not looked at. */
        record Wait(Duration duration) implements Outcome {}
    }

    Outcome attempt(String username, String password, Sessions.Kind kind, ClientPlace place) {
        String name = Accounts.normal(username);
        Optional<Account> account = accounts.named(name);
        List<Counter> counted = countersFor(name, account, place);
        Optional<Duration> wait = counters.begin(counted);
        if (wait.isPresent()) {
            return new Outcome.Wait(wait.get());
        }
        PasswordHasher.Check check =
                hasher.check(password, account.map(Account::passwordHash).orElse(null));
        if (account.isEmpty() || !check.matches()) {
            audit.record(AuditEntry.of(
                            AuditAction.SIGN_IN,
                            "account",
                            account.map(Account::id).orElse(null))
                    .outcome(AuditOutcome.REFUSED)
                    .from(origin(null, place)));
            return new Outcome.Refused();
        }
        counters.takeBack(counted);
        check.renewed().ifPresent(hash -> accounts.setPassword(account.get().id(), hash));
        return welcome(account.get(), kind, place);
    }

    /** What came of asking somebody who is signed in for their password. */
    sealed interface Confirmation {
        /** It is theirs. */
        record Right() implements Confirmation {}

        /** It is not. */
        record Wrong() implements Confirmation {}

        /** Too many were wrong; it was not looked at. */
        record Wait(Duration duration) implements Confirmation {}
    }

    /** Checks the password of somebody who is signed in, under the same limits as signing in. */
    Confirmation confirm(Account account, String password, ClientPlace place) {
        List<Counter> counted = List.of(pair(account.username(), place));
        Optional<Duration> wait = counters.begin(counted);
        if (wait.isPresent()) {
            return new Confirmation.Wait(wait.get());
        }
        if (!hasher.check(password, account.passwordHash()).matches()) {
            return new Confirmation.Wrong();
        }
        counters.takeBack(counted);
        return new Confirmation.Right();
    }

    /** The owner has shown who they are in another way: guessing by others slows them here no more. */
    void trust(Account account, ClientPlace place) {
        places.remember(account.id(), place);
        counters.takeBack(List.of(pair(account.username(), place)));
    }

    private Outcome welcome(Account account, Sessions.Kind kind, ClientPlace place) {
        Optional<OpenedSession> opened = sessions.open(account.id(), kind, place);
        if (opened.isEmpty()) {
            return new Outcome.Refused();
        }
        places.remember(account.id(), place);
        // Read again: a role may have changed while the password was checked, and the session counts from now.
        Account current = accounts.withId(account.id()).orElse(account);
        audit.record(
                AuditEntry.of(AuditAction.SIGN_IN, "session", opened.get().id()).from(origin(current, place)));
        return new Outcome.Welcome(current, opened.get());
    }

    private List<Counter> countersFor(String name, Optional<Account> account, ClientPlace place) {
        // Also asked for nobody, so that the time taken does not tell who has an account.
        UUID id = account.map(Account::id).orElse(NOBODY);
        if (places.knowsDevice(id, place)) {
            return List.of(Counter.of("device " + place.device() + " " + name, GuessLimit.PAIR));
        }
        if (places.knowsNetwork(id, place)) {
            return List.of(pair(name, place));
        }
        return List.of(
                pair(name, place),
                Counter.of("network " + place.network(), GuessLimit.NETWORK),
                Counter.of("account " + name, GuessLimit.ACCOUNT));
    }

    private static Counter pair(String name, ClientPlace place) {
        return Counter.of("pair " + name + " " + place.network(), GuessLimit.PAIR);
    }

    private static AuditOrigin origin(@Nullable Account account, ClientPlace place) {
        return account == null
                ? new AuditOrigin(null, null, null, null, place.address(), null)
                : new AuditOrigin(
                        account.id(),
                        account.username(),
                        account.partnershipId(),
                        account.regionId(),
                        place.address(),
                        null);
    }
}
