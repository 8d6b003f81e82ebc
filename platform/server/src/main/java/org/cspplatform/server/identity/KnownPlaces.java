package org.cspplatform.server.identity;

import jakarta.inject.Singleton;
import java.util.UUID;

/** Networks and browsers from which a person signed in lately. */
@Singleton
final class KnownPlaces {
    private final IdentityDatabase database;

    KnownPlaces(IdentityDatabase database) {
        this.database = database;
    }

    boolean knowsNetwork(UUID account, ClientPlace place) {
        return knows(account, place.networkHash());
    }

    boolean knowsDevice(UUID account, ClientPlace place) {
        byte[] device = place.deviceHash();
        return device != null && knows(account, device);
    }

    void remember(UUID account, ClientPlace place) {
        remember(account, place.networkHash());
        byte[] device = place.deviceHash();
        if (device != null) {
            remember(account, device);
        }
    }

    private boolean knows(UUID account, byte[] hash) {
        return database.first("""
            select 1 from known_place
            where account_id = ? and place = ? and last_used_at > now() - interval '90 days'
            """, _ -> true, account, hash).isPresent();
    }

    private void remember(UUID account, byte[] hash) {
        database.change("""
            insert into known_place (account_id, place) values (?, ?)
            on conflict (account_id, place) do update set last_used_at = now()
            """, account, hash);
    }
}
