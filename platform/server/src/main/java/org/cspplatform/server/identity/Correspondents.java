package org.cspplatform.server.identity;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** To whom the platform itself writes. Their addresses leave this package for a letter and nothing else. */
@Singleton
public final class Correspondents {
    private final IdentityDatabase database;

    Correspondents(IdentityDatabase database) {
        this.database = database;
    }

    /** Somebody with an e-mail address. */
    public record Correspondent(UUID account, String name, String email) {
        @Override
        public String toString() {
            return "Correspondent[" + account + "]";
        }
    }

    /** People of a partnership with one of some roles whose account is open. */
    public List<Correspondent> ofPartnership(UUID partnership, List<String> roles) {
        return database.list(
                """
                select id, name, email from account
                where tenant_id = ? and roles && ?::text[] and closed_at is null and email is not null order by id
                """,
                row -> new Correspondent(
                        row.getObject("id", UUID.class), row.getString("name"), row.getString("email")),
                partnership,
                roles);
    }

    /** One person, if the account is open and has an address. */
    public Optional<Correspondent> of(UUID account) {
        return database.first(
                "select id, name, email from account where id = ? and closed_at is null and email is not null",
                row -> new Correspondent(
                        row.getObject("id", UUID.class), row.getString("name"), row.getString("email")),
                account);
    }
}
