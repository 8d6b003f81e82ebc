package org.cspplatform.server.funding;

import io.micronaut.context.annotation.Requires;
import io.micronaut.core.type.Argument;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MutableHttpRequest;
import io.micronaut.http.client.HttpClient;
import io.micronaut.http.client.HttpClientConfiguration;
import io.micronaut.http.client.annotation.Client;
import io.micronaut.http.client.exceptions.HttpClientResponseException;
import io.micronaut.security.authentication.Authentication;
import io.micronaut.security.filters.AuthenticationFetcher;
import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.cspplatform.server.identity.Role;
import org.cspplatform.server.identity.SignedIn;
import org.cspplatform.server.tenancy.Partnership;
import org.cspplatform.server.tenancy.Region;
import org.jspecify.annotations.Nullable;
import org.reactivestreams.Publisher;
import reactor.core.publisher.Mono;

/** Asks the running service as somebody whose sign-in is taken on trust: these tests are about what comes after it. */
@Singleton
@Requires(property = FundingClient.ON)
public final class FundingClient implements AuthenticationFetcher<HttpRequest<?>> {
    /** The property that lets anybody be anybody, in tests only. */
    public static final String ON = "funding.test.client";

    private static final String ROLE = "X-Test-Role";
    private static final String PARTNERSHIP = "X-Test-Partnership";
    private static final String REGION = "X-Test-Region";
    private static final UUID ACCOUNT = UUID.randomUUID();

    private final HttpClient client;

    FundingClient(@Client(value = "/", configuration = Staying.class) HttpClient client) {
        this.client = client;
    }

    /** A redirect is an answer to look at, not to follow. */
    @Singleton
    @Requires(property = ON)
    static final class Staying extends HttpClientConfiguration {
        Staying() {
            setFollowRedirects(false);
        }

        @Override
        public ConnectionPoolConfiguration getConnectionPoolConfiguration() {
            return new ConnectionPoolConfiguration();
        }
    }

    /** Somebody with one role. */
    public record Person(
            String role,
            @Nullable UUID partnership,
            @Nullable UUID region) {}

    public static Person officerOf(Partnership partnership) {
        return new Person(Role.PARTNERSHIP_OFFICER, partnership.id(), null);
    }

    public static Person providerOf(Partnership partnership) {
        return new Person(Role.PARTNERSHIP_PROVIDER, partnership.id(), null);
    }

    public static Person officeOf(Region region) {
        return new Person(Role.REGION_OFFICER, null, region.id());
    }

    public static Person boardOf(Region region) {
        return new Person(Role.BOARD_MEMBER, null, region.id());
    }

    public static Person analystOf(Region region) {
        return new Person(Role.REGION_ANALYST, null, region.id());
    }

    public static Person operator() {
        return new Person(Role.OPERATOR, null, null);
    }

    /** The headers by which somebody is known. */
    public static Map<String, String> headersOf(Person person) {
        Map<String, String> headers = new HashMap<>();
        headers.put(ROLE, person.role());
        if (person.partnership() != null) {
            headers.put(PARTNERSHIP, person.partnership().toString());
        }
        if (person.region() != null) {
            headers.put(REGION, person.region().toString());
        }
        return headers;
    }

    /** The answer, whatever its status. */
    public HttpResponse<String> ask(Person person, MutableHttpRequest<?> request) {
        headersOf(person).forEach(request::header);
        return ask(request);
    }

    /** The answer to nobody, whatever its status. */
    @SuppressWarnings("unchecked") // the error type asked for is a string
    public HttpResponse<String> ask(MutableHttpRequest<?> request) {
        try {
            return client.toBlocking().exchange(request, Argument.STRING, Argument.STRING);
        } catch (HttpClientResponseException refused) {
            return (HttpResponse<String>) refused.getResponse();
        }
    }

    @Override
    public Publisher<Authentication> fetchAuthentication(HttpRequest<?> request) {
        String role = request.getHeaders().get(ROLE);
        if (role == null) {
            return Mono.empty();
        }
        Map<String, Object> claims = new HashMap<>();
        claims.put(SignedIn.USERNAME, "a.tester");
        claims.put(SignedIn.NAME, "A Tester");
        claims.put(SignedIn.SESSION, UUID.randomUUID().toString());
        put(claims, SignedIn.PARTNERSHIP, request.getHeaders().get(PARTNERSHIP));
        put(claims, SignedIn.REGION, request.getHeaders().get(REGION));
        return Mono.just(Authentication.build(ACCOUNT.toString(), List.of(role), claims));
    }

    private static void put(Map<String, Object> claims, String claim, @Nullable String value) {
        if (value != null) {
            claims.put(claim, value);
        }
    }
}
