package org.cspplatform.server.identity;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.util.Map;
import org.cspplatform.server.support.ServerTest;
import org.cspplatform.server.support.TestPeople;
import org.cspplatform.server.support.TestPeople.Person;
import org.cspplatform.server.tenancy.TwoTenants;
import org.junit.jupiter.api.Test;

/** Signing in for programs, over HTTP. */
@MicronautTest(transactional = false)
final class TokenApiTest implements ServerTest {
    @Inject
    TwoTenants tenants;

    @Inject
    TestPeople people;

    @Inject
    HttpVisitor visitor;

    @Test
    void theRightPasswordGivesATokenThatTheApiTakes() {
        TwoTenants.Made made = tenants.make();
        Person lead = people.of(made.east(), Role.PARTNERSHIP_LEAD);

        HttpVisitor.Answer answer = visitor.signInByApi(lead.username(), TestPeople.PASSWORD);

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.json()).containsEntry("token_type", "Bearer").containsKeys("refresh_token");
        assertThat(answer.json().get("expires_in")).isEqualTo(600);
        String path = "/api/v1/partnerships/" + made.east().code() + "/members";
        assertThat(visitor.get(path, answer.text("access_token")).status()).isEqualTo(200);
        assertThat(visitor.get(path, null).status()).isEqualTo(401);
    }

    @Test
    void aWrongPasswordAndAnUnknownPersonAreAnsweredAlike() {
        Person lead = people.of(tenants.make().east(), Role.PARTNERSHIP_LEAD);

        HttpVisitor.Answer wrong = visitor.signInByApi(lead.username(), "not the password");
        HttpVisitor.Answer unknown = visitor.signInByApi("nobody-" + lead.username(), "not the password");

        assertThat(wrong.status()).isEqualTo(401);
        assertThat(wrong.json()).containsEntry("code", "wrong-credentials");
        assertThat(unknown).isEqualTo(wrong);
    }

    @Test
    void aRefreshTokenIsGoodOnceAndUsedTwiceEndsTheSession() {
        Person officer = people.of(tenants.make().east(), Role.PARTNERSHIP_OFFICER);
        HttpVisitor.Answer first = visitor.signInByApi(officer.username(), TestPeople.PASSWORD);

        HttpVisitor.Answer second = refresh(first);
        assertThat(second.status()).isEqualTo(200);
        assertThat(second.text("refresh_token")).isNotEqualTo(first.text("refresh_token"));

        HttpVisitor.Answer copied = refresh(first);
        assertThat(copied.status()).isEqualTo(401);
        assertThat(copied.json()).containsEntry("code", "refresh-token-ended");
        assertThat(refresh(second).status()).isEqualTo(401);
        assertThat(visitor.get("/api/v1/account", second.text("access_token")).status())
                .isEqualTo(401);
    }

    private HttpVisitor.Answer refresh(HttpVisitor.Answer tokens) {
        return visitor.post("/api/v1/token/refresh", Map.of("refresh_token", tokens.text("refresh_token")), null);
    }
}
