package org.cspplatform.server.funding.returns;

import java.util.UUID;
import org.cspplatform.server.identity.SignedIn;

/** Who does a step, as the history keeps it: a name stays readable when the account is gone. */
public record Actor(UUID accountId, String name) {
    public static Actor of(SignedIn person) {
        return new Actor(person.accountId(), person.name());
    }
}
