package org.cspplatform.server.funding.returns;

import io.micronaut.context.annotation.Requires;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.MutableHttpRequest;
import io.micronaut.security.authentication.Authentication;
import io.micronaut.security.filters.AuthenticationFetcher;
import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.cspplatform.server.identity.SignedIn;
import org.reactivestreams.Publisher;
import reactor.core.publisher.Mono;

/** Lets these tests be whoever they need; how people sign in is tested elsewhere. */
@Singleton
@Requires(property = SignedInByHeader.ENABLED)
final class SignedInByHeader implements AuthenticationFetcher<HttpRequest<?>> {
    static final String ENABLED = "test.signed-in-by-header";

    private static final String ROLE = "X-Test-Role";
    private static final String AT = "X-Test-At";

    /** @param at the claim that says where the person belongs: partnership or region */
    static <B> MutableHttpRequest<B> as(String role, String at, UUID id, MutableHttpRequest<B> request) {
        return request.header(ROLE, role).header(AT, at + "=" + id);
    }

    @Override
    public Publisher<Authentication> fetchAuthentication(HttpRequest<?> request) {
        String role = request.getHeaders().get(ROLE);
        String at = request.getHeaders().get(AT);
        if (role == null || at == null) {
            return Mono.empty();
        }
        Map<String, Object> claims = new HashMap<>();
        claims.put(SignedIn.USERNAME, "tester");
        claims.put(SignedIn.NAME, "Tess Tester");
        claims.put(SignedIn.SESSION, new UUID(0, 1).toString());
        claims.put(at.substring(0, at.indexOf('=')), at.substring(at.indexOf('=') + 1));
        return Mono.just(Authentication.build(new UUID(0, 7).toString(), List.of(role), claims));
    }
}
