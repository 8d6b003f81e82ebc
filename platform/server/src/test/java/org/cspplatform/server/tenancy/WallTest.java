package org.cspplatform.server.tenancy;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.client.HttpClient;
import io.micronaut.http.client.annotation.Client;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import org.cspplatform.server.support.ServerTest;
import org.junit.jupiter.api.Test;

@MicronautTest(transactional = false)
final class WallTest implements ServerTest {
    @Inject
    @Client("/")
    HttpClient client;

    @Inject
    TenantRegistry registry;

    @Inject
    Scopes scopes;

    @Test
    void healthIsUp() {
        assertThat(client.toBlocking().retrieve(HttpRequest.GET("/health"))).contains("UP");
        scopes.ofOperator().run(() -> registry.create(new NewRegion("r1", "Region", null, null)));
    }
}
