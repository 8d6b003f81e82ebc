package org.cspplatform.server.identity;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

/** Open accounts and their passwords, whatever the scope: for signing in. */
@Singleton
final class Accounts {
    private static final String SELECT = """
        select a.id, a.username, a.name, a.roles, a.tenant_id, a.region_id, c.password_hash
        from account a left join credential c on c.account_id = a.id
        where a.closed_at is null and
        """;

    private final IdentityDatabase database;

    Accounts(IdentityDatabase database) {
        this.database = database;
    }

    Optional<Account> named(String username) {
        return database.first(SELECT + "a.username = ?", Account::of, normal(username));
    }

    Optional<Account> withId(UUID id) {
        return database.first(SELECT + "a.id = ?", Account::of, id);
    }

    List<Account> withEmail(String email) {
        return database.list(SELECT + "lower(a.email) = ? order by a.username limit 5", Account::of, normal(email));
    }

    void setPassword(UUID account, String hash) {
        database.change("""
            insert into credential (account_id, password_hash) values (?, ?)
            on conflict (account_id) do update set password_hash = excluded.password_hash, changed_at = now()
            """, account, hash);
    }

    /** How a username is kept: people do not remember capitals. */
    static String normal(String username) {
        return username.strip().toLowerCase(Locale.ROOT);
    }
}
