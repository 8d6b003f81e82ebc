package org.cspplatform.server.demo;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.client.HttpClient;
import io.micronaut.http.client.annotation.Client;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.util.Map;
import org.cspplatform.server.support.ServerTest;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The demo's people can sign in, and are seen to be invented. */
@MicronautTest(transactional = false)
final class DemoAccountsTest implements ServerTest {
    private static final String PASSWORD = "demo password of this test";

    @Inject
    @Client("/")
    HttpClient client;

    @Override
    public Map<String, String> moreProperties() {
        return Map.of("csp.demo.enabled", "true", "csp.demo.password", PASSWORD);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "operator",
                "region.officer",
                "region.analyst",
                "board.member",
                "coventry.lead",
                "solihull.officer",
                "wolverhampton.provider"
            })
    void everyDemoAccountSignsIn(String username) {
        Map<?, ?> tokens = client.toBlocking()
                .retrieve(
                        HttpRequest.POST("/api/v1/token", Map.of("username", username, "password", PASSWORD)),
                        Map.class);
        Map<?, ?> account = client.toBlocking()
                .retrieve(
                        HttpRequest.GET("/api/v1/account").bearerAuth(String.valueOf(tokens.get("access_token"))),
                        Map.class);
        assertThat(account.get("username")).isEqualTo(username);
        assertThat(String.valueOf(account.get("name"))).endsWith("(demo)");
    }
}
