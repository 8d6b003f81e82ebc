package org.cspplatform.server.identity;

import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.cspplatform.server.identity.mail.Letter;
import org.cspplatform.server.identity.mail.PostOffice;

/** Links, each good for one use and for some time, with which the owner of an e-mail address chooses a password. */
@Singleton
final class AccountLinks {
    private final IdentityDatabase database;
    private final SessionLimits limits;
    private final PostOffice postOffice;
    private final PublicAddress address;

    AccountLinks(IdentityDatabase database, SessionLimits limits, PostOffice postOffice, PublicAddress address) {
        this.database = database;
        this.limits = limits;
        this.postOffice = postOffice;
        this.address = address;
    }

    /** Why a link was sent. */
    enum Purpose {
        INVITATION,
        RESET
    }

    /** Sends a link; those sent before are of no use any more. */
    void send(Account account, String email, Purpose purpose) {
        String token = issue(account.id(), purpose);
        String link = address.of("/choose-password/" + token);
        postOffice.send(
                switch (purpose) {
                    case INVITATION -> new Letter(email, "Your CSP Platform account", invitation(account, link));
                    case RESET -> new Letter(email, "Choose a new password for CSP Platform", reset(account, link));
                });
    }

    String issue(UUID account, Purpose purpose) {
        String token = Secrets.make();
        return database.together(() -> {
            database.change(
                    "update account_link set expires_at = now() where account_id = ? and used_at is null", account);
            database.change(
                    "insert into account_link (hash, account_id, purpose, expires_at) values (?, ?, ?, ?)",
                    Secrets.hash(token),
                    account,
                    purpose.name().toLowerCase(Locale.ROOT),
                    Instant.now().plus(life(purpose)));
            return token;
        });
    }

    /** Whose link it is, if it can still be used. Looking uses nothing up: mail scanners open links too. */
    Optional<UUID> look(String token) {
        return database.first(
                "select account_id from account_link where hash = ? and used_at is null and expires_at > now()",
                row -> row.getObject("account_id", UUID.class),
                (Object) Secrets.hash(token));
    }

    /** Uses the link up. */
    Optional<UUID> use(String token) {
        return database.first("""
            update account_link set used_at = now()
            where hash = ? and used_at is null and expires_at > now() returning account_id
            """, row -> row.getObject("account_id", UUID.class), (Object) Secrets.hash(token));
    }

    private Duration life(Purpose purpose) {
        return purpose == Purpose.INVITATION ? limits.invitation() : limits.reset();
    }

    private String invitation(Account account, String link) {
        return """
            Hello %s,

            you have been given an account on CSP Platform. Your username is %s.

            Choose your password here in the next %d days:
            %s

            If you did not expect this, you need do nothing.
            """.formatted(
                        account.name(), account.username(), limits.invitation().toDays(), link);
    }

    private String reset(Account account, String link) {
        return """
            Hello %s,

            somebody, we hope you, asked for a new password for your CSP Platform account. Your username is %s.

            Choose the new password here in the next %d minutes:
            %s

            If it was not you, you need do nothing: your password stays as it is.
            """.formatted(account.name(), account.username(), limits.reset().toMinutes(), link);
    }
}
