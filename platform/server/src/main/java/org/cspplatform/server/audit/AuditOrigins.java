package org.cspplatform.server.audit;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.context.ServerRequestContext;
import io.micronaut.http.server.util.HttpClientAddressResolver;
import io.micronaut.security.authentication.Authentication;
import jakarta.inject.Singleton;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import org.cspplatform.server.identity.SignedIn;
import org.cspplatform.server.tenancy.Scope;
import org.jspecify.annotations.Nullable;

/** Finds out who is at work and from where. */
@Singleton
final class AuditOrigins {

    private static final String REQUEST_ID = "csp.request-id";

    private final HttpClientAddressResolver addresses;

    AuditOrigins(HttpClientAddressResolver addresses) {
        this.addresses = addresses;
    }

    /** Of the request that is being answered; outside one, the platform at work in the stated scope. */
    AuditOrigin current() {
        return ServerRequestContext.currentRequest().map(this::of).orElseGet(AuditOrigins::ofJob);
    }

    AuditOrigin of(HttpRequest<?> request) {
        String address = addresses.resolve(request);
        String id = requestId(request);
        return request.getUserPrincipal(Authentication.class)
                .map(person -> new AuditOrigin(
                        UUID.fromString(person.getName()),
                        claim(person, SignedIn.USERNAME),
                        uuid(claim(person, SignedIn.PARTNERSHIP)),
                        uuid(claim(person, SignedIn.REGION)),
                        address,
                        id))
                .orElseGet(() -> new AuditOrigin(null, null, null, null, address, id));
    }

    // The names of the claims are constants, so that identity, which logs its sign-ins here, is not leant on in return.
    private static @Nullable String claim(Authentication person, String name) {
        return person.getAttributes().get(name) instanceof String text ? text : null;
    }

    private static @Nullable UUID uuid(@Nullable String text) {
        return text == null ? null : UUID.fromString(text);
    }

    /** Ours, not one that the client sent, so that nobody can put words into the log or give two requests one name. */
    static String requestId(HttpRequest<?> request) {
        return request.getAttribute(REQUEST_ID, String.class).orElseGet(() -> {
            ThreadLocalRandom random = ThreadLocalRandom.current();
            String id = new UUID(random.nextLong(), random.nextLong()).toString();
            request.setAttribute(REQUEST_ID, id);
            return id;
        });
    }

    private static AuditOrigin ofJob() {
        return switch (Scope.current()) {
            case Scope.OfPartnership partnership -> AuditOrigin.PLATFORM.in(partnership.own(), null);
            case Scope.OfRegionalOffice office -> AuditOrigin.PLATFORM.in(null, office.region());
            case Scope.OfRegionReader reader -> AuditOrigin.PLATFORM.in(null, reader.region());
            case Scope.OfOperator _, Scope.Nothing _ -> AuditOrigin.PLATFORM;
        };
    }
}
