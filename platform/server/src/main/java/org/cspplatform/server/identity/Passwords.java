package org.cspplatform.server.identity;

import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.cspplatform.server.audit.AuditAction;
import org.cspplatform.server.audit.AuditEntry;
import org.cspplatform.server.audit.AuditLog;
import org.cspplatform.server.audit.AuditOrigin;
import org.cspplatform.server.identity.password.PasswordHasher;
import org.cspplatform.server.identity.password.PasswordPolicy;
import org.cspplatform.server.web.InvalidException;
import org.cspplatform.server.web.NotFoundException;

/** Choosing a password. With it every session of the account ends: whoever knew the old one is out. */
@Singleton
final class Passwords {
    private final IdentityDatabase database;
    private final Accounts accounts;
    private final AccountLinks links;
    private final Sessions sessions;
    private final SignIn signIn;
    private final PasswordHasher hasher;
    private final PasswordPolicy policy;
    private final AuditLog audit;

    Passwords(
            IdentityDatabase database,
            Accounts accounts,
            AccountLinks links,
            Sessions sessions,
            SignIn signIn,
            PasswordHasher hasher,
            PasswordPolicy policy,
            AuditLog audit) {
        this.database = database;
        this.accounts = accounts;
        this.links = links;
        this.sessions = sessions;
        this.signIn = signIn;
        this.hasher = hasher;
        this.policy = policy;
        this.audit = audit;
    }

    /** Whose link it is, if it can still be used and the account is open. */
    Optional<Account> ownerOf(String token) {
        return links.look(token).flatMap(accounts::withId);
    }

    /**
     * Chooses a password with a link. Who can read the owner's mail has shown who they are, so guessing by others does not
     * slow them at this place any more.
     *
     * @throws NotFoundException when the link is not good or not good any more
     * @throws InvalidException when the password is not good enough; the link stays good
     */
    void chooseByLink(String token, String password, ClientPlace place) {
        Account account = ownerOf(token).orElseThrow(() -> new NotFoundException("link"));
        require("password", password, account);
        audit.record(AuditEntry.of(AuditAction.CHANGE_ACCESS, "account", account.id())
                .from(new AuditOrigin(
                        account.id(),
                        account.username(),
                        account.partnershipId(),
                        account.regionId(),
                        place.address(),
                        null)));
        String hash = hasher.hash(password);
        database.together(() -> {
            UUID owner = links.use(token).orElseThrow(() -> new NotFoundException("link"));
            accounts.setPassword(owner, hash);
            sessions.endAllOf(owner);
            signIn.trust(account, place);
            return owner;
        });
    }

    /**
     * Changes the password of whoever is signed in, after asking for the present one.
     *
     * @throws InvalidException when the present one is wrong or the new one is not good enough
     */
    void change(SignedIn person, String present, String wanted, ClientPlace place) {
        Account account = accounts.withId(person.accountId()).orElseThrow(() -> new NotFoundException("account"));
        switch (signIn.confirm(account, present, place)) {
            case SignIn.Confirmation.Right() -> require("wanted", wanted, account);
            case SignIn.Confirmation.Wrong() ->
                throw new InvalidException("present", "This is not your present password");
            case SignIn.Confirmation.Wait(Duration wait) -> throw SignInWords.tooMany(wait);
        }
        String hash = hasher.hash(wanted);
        database.together(() -> {
            accounts.setPassword(account.id(), hash);
            sessions.endAllOf(account.id());
            return account;
        });
    }

    private void require(String field, String password, Account account) {
        policy.fault(password, account.username()).ifPresent(fault -> {
            throw new InvalidException(field, fault);
        });
    }
}
