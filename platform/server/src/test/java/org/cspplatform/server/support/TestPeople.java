package org.cspplatform.server.support;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.client.HttpClient;
import io.micronaut.runtime.server.EmbeddedServer;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.cspplatform.server.identity.AccountRegistry;
import org.cspplatform.server.identity.NewAccount;
import org.cspplatform.server.tenancy.Partnership;
import org.cspplatform.server.tenancy.Region;
import org.cspplatform.server.tenancy.Scope;
import org.jspecify.annotations.Nullable;

/** Makes people for tests, each with a username that no other test uses, and signs them in over HTTP. */
@Singleton
public final class TestPeople {
    /** Everybody's password. */
    public static final String PASSWORD = "a fence of willow";

    private static final AtomicInteger NUMBER = new AtomicInteger();

    private final AccountRegistry registry;
    private final EmbeddedServer server;

    TestPeople(AccountRegistry registry, EmbeddedServer server) {
        this.registry = registry;
        this.server = server;
    }

    /** Somebody who can sign in. */
    public record Person(UUID id, String username) {}

    public Person of(Partnership partnership, String role) {
        return make(role, partnership.id(), null);
    }

    public Person of(Region region, String role) {
        return make(role, null, region.id());
    }

    public Person operator() {
        return make("operator", null, null);
    }

    /** An access token, from POST /api/v1/token. */
    @SuppressWarnings("unchecked")
    public String tokenOf(Person person) {
        try (HttpClient client = HttpClient.create(server.getURL())) {
            Map<String, Object> tokens = client.toBlocking()
                    .retrieve(
                            HttpRequest.POST(
                                    "/api/v1/token", Map.of("username", person.username(), "password", PASSWORD)),
                            Map.class);
            return String.valueOf(tokens.get("access_token"));
        }
    }

    private Person make(String role, @Nullable UUID partnership, @Nullable UUID region) {
        String username = role + "." + NUMBER.incrementAndGet() + "-"
                + UUID.randomUUID().toString().substring(0, 8);
        NewAccount made = new NewAccount(
                username, "Somebody " + role, username + "@example.org", List.of(role), partnership, region);
        UUID id = new Scope.OfOperator().call(() -> registry.createWithPassword(made, PASSWORD));
        return new Person(id, username);
    }
}
