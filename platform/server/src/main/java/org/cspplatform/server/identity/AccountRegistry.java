package org.cspplatform.server.identity;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.UUID;
import org.cspplatform.server.identity.password.PasswordHasher;
import org.cspplatform.server.web.ConflictException;

/** Makes accounts in the scope of the work at hand; the database refuses those outside it. */
@Singleton
public final class AccountRegistry {
    private final IdentityDatabase database;
    private final Accounts accounts;
    private final PasswordHasher hasher;

    AccountRegistry(IdentityDatabase database, Accounts accounts, PasswordHasher hasher) {
        this.database = database;
        this.accounts = accounts;
        this.hasher = hasher;
    }

    /**
     * Makes an account without a password: its owner chooses one through a link.
     *
     * @throws ConflictException when the username is taken
     */
    public UUID create(NewAccount made) {
        return database.first(
                        """
                        insert into account (tenant_id, region_id, username, name, email, roles) values (?, ?, ?, ?, ?, ?)
                        on conflict (username) do nothing returning id
                        """,
                        row -> row.getObject("id", UUID.class),
                        made.partnershipId(),
                        made.regionId(),
                        Accounts.normal(made.username()),
                        made.name().strip(),
                        made.email(),
                        made.roles())
                .orElseThrow(() -> new ConflictException(
                        "username-taken", "Somebody else has this username. Choose another one."));
    }

    /** Makes an account that can sign in at once, as the demo and tests do. */
    public UUID createWithPassword(NewAccount made, String password) {
        String hash = hasher.hash(password);
        return database.together(() -> {
            UUID id = create(made);
            accounts.setPassword(id, hash);
            return id;
        });
    }

    /** Makes those of the accounts that are not there yet, all with one password. */
    public void createWithPassword(List<NewAccount> made, String password) {
        String hash = hasher.hash(password);
        database.together(() -> {
            made.stream()
                    .filter(account -> accounts.named(account.username()).isEmpty())
                    .forEach(account -> accounts.setPassword(create(account), hash));
            return true;
        });
    }

    /** Gives all of these accounts one password, unless the first has it already. */
    public void setSharedPassword(List<String> usernames, String password) {
        List<Account> named = usernames.stream()
                .flatMap(username -> accounts.named(username).stream())
                .toList();
        if (named.isEmpty()
                || hasher.check(password, named.getFirst().passwordHash()).matches()) {
            return;
        }
        String hash = hasher.hash(password);
        database.together(() -> {
            named.forEach(account -> accounts.setPassword(account.id(), hash));
            return true;
        });
    }
}
