package org.cspplatform.server.identity;

import io.micronaut.core.order.Ordered;
import io.micronaut.core.propagation.MutablePropagatedContext;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.annotation.RequestFilter;
import io.micronaut.http.annotation.ServerFilter;
import io.micronaut.http.filter.ServerFilterPhase;
import io.micronaut.security.authentication.Authentication;
import java.util.Optional;
import java.util.UUID;
import org.cspplatform.server.tenancy.Actor;
import org.cspplatform.server.tenancy.Scope;
import org.cspplatform.server.tenancy.Scopes;

/** States the scope of each request from who made it, before anything else runs. */
@ServerFilter("/**")
final class ScopeFilter implements Ordered {
    private final Scopes scopes;

    ScopeFilter(Scopes scopes) {
        this.scopes = scopes;
    }

    @RequestFilter
    void stateScope(HttpRequest<?> request, MutablePropagatedContext context) {
        Optional<SignedIn> person =
                request.getUserPrincipal(Authentication.class).map(SignedIn::of);
        context.add(person.map(this::scopeOf).orElseGet(Scope.Nothing::new));
        person.ifPresent(known -> context.add(new Actor(known.accountId(), known.name())));
    }

    @Override
    public int getOrder() {
        return ServerFilterPhase.SECURITY.after();
    }

    private Scope scopeOf(SignedIn person) {
        UUID partnership = person.partnershipId();
        UUID region = person.regionId();
        if (partnership != null) {
            return scopes.ofPartnership(partnership);
        }
        if (region != null) {
            return person.has(Role.REGION_OFFICER) ? scopes.ofRegionalOffice(region) : scopes.ofRegionReader(region);
        }
        return person.has(Role.OPERATOR) ? scopes.ofOperator() : new Scope.Nothing();
    }
}
