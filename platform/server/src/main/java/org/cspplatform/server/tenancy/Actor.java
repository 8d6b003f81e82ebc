package org.cspplatform.server.tenancy;

import io.micronaut.core.propagation.PropagatedContext;
import io.micronaut.core.propagation.PropagatedContextElement;
import java.util.Optional;
import java.util.UUID;

/**
 * Who is at work, for what the database notes by itself when a row changes. In a request it is who signed in; the platform's own work
 * has none.
 *
 * @param name as people know them
 */
public record Actor(UUID account, String name) implements PropagatedContextElement {
    /** Whoever is at work now. */
    static Optional<Actor> current() {
        return PropagatedContext.getOrEmpty().find(Actor.class);
    }
}
