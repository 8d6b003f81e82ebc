package org.cspplatform.server.audit;

import io.micronaut.context.annotation.Requires;
import io.micronaut.http.HttpRequest;
import io.micronaut.security.authentication.Authentication;
import io.micronaut.security.filters.AuthenticationFetcher;
import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.cspplatform.server.identity.Role;
import org.cspplatform.server.identity.SignedIn;
import org.reactivestreams.Publisher;
import reactor.core.publisher.Mono;

/** Believes the headers of a test's request as to who made it. */
@Singleton
@Requires(property = "spec.name", value = "audit")
final class TesterByHeader implements AuthenticationFetcher<HttpRequest<?>> {

    @Override
    public Publisher<Authentication> fetchAuthentication(HttpRequest<?> request) {
        String account = request.getHeaders().get("X-Tester");
        if (account == null) {
            return Mono.empty();
        }
        Map<String, Object> claims = new HashMap<>();
        claims.put(SignedIn.USERNAME, "a.tester");
        claims.put(SignedIn.NAME, "A Tester");
        claims.put(SignedIn.SESSION, UUID.randomUUID().toString());
        request.getHeaders().findFirst("X-Partnership").ifPresent(id -> claims.put(SignedIn.PARTNERSHIP, id));
        request.getHeaders().findFirst("X-Region").ifPresent(id -> claims.put(SignedIn.REGION, id));
        String role = request.getHeaders().findFirst("X-Role").orElse(Role.PARTNERSHIP_LEAD);
        return Mono.just(Authentication.build(account, List.of(role), claims));
    }
}
