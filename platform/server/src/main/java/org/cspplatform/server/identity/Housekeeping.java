package org.cspplatform.server.identity;

import io.micronaut.scheduling.annotation.Scheduled;
import jakarta.inject.Singleton;

/** Throws away what is of no use any more, so that no trail of who was where when builds up outside the audit log. */
@Singleton
class Housekeeping {
    private final IdentityDatabase database;

    Housekeeping(IdentityDatabase database) {
        this.database = database;
    }

    @Scheduled(fixedDelay = "1h", initialDelay = "5m")
    void tidy() {
        database.change(
                "delete from session where greatest(expires_at, coalesce(ended_at, expires_at)) < now() - interval '7"
                        + " days'");
        database.change("delete from refresh_token where expires_at < now() - interval '1 day'");
        database.change("delete from account_link where expires_at < now() - interval '7 days'");
        database.change("delete from sign_in_counter where last_failure_at < now() - interval '2 days'");
        database.change("delete from known_place where last_used_at < now() - interval '90 days'");
        database.change("update signing_key set private_key = null where verifies_until < now()");
        database.change("delete from signing_key where verifies_until < now() - interval '1 day'");
    }
}
