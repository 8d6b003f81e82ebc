package org.cspplatform.server.identity;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.context.ApplicationContext;
import io.micronaut.runtime.server.EmbeddedServer;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.cspplatform.server.support.ServerTest;
import org.cspplatform.server.support.TestDatabase;
import org.cspplatform.server.support.TestPeople;
import org.cspplatform.server.support.TestPeople.Person;
import org.cspplatform.server.tenancy.TwoTenants;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** When sessions end, and that they end everywhere. */
@MicronautTest(transactional = false)
final class SessionTest implements ServerTest {
    @Inject
    TwoTenants tenants;

    @Inject
    TestPeople people;

    @Inject
    HttpVisitor visitor;

    @Inject
    IdentityDatabase database;

    @Test
    void aSessionThatEndsHereEndsOnAnotherReplicaWithinSeconds(@TempDir Path folder) throws InterruptedException {
        Map<String, Object> properties = new HashMap<>(TestDatabase.platform().poolProperties());
        properties.put("micronaut.server.port", -1);
        properties.put("csp.mail.folder", folder.toString());
        properties.put("csp.data.directory", folder.toString());
        properties.put("csp.modules.directory", folder.toString());
        try (ApplicationContext replica = ApplicationContext.run(properties, "test")) {
            HttpVisitor there =
                    new HttpVisitor(replica.getBean(EmbeddedServer.class).start());
            Person officer = people.of(tenants.make().east(), Role.PARTNERSHIP_OFFICER);
            HttpVisitor.Answer tokens = visitor.signInByApi(officer.username(), TestPeople.PASSWORD);
            String token = tokens.text("access_token");
            assertThat(there.get("/api/v1/account", token).status())
                    .as("keys are shared")
                    .isEqualTo(200);

            String session = visitor.get("/api/v1/account", token).text("sessionId");
            assertThat(visitor.send("DELETE", "/api/v1/account/sessions/" + session, "", token, Map.of())
                            .status())
                    .isEqualTo(204);

            assertThat(visitor.get("/api/v1/account", token).status())
                    .as("here at once")
                    .isEqualTo(401);
            Instant deadline = Instant.now().plus(Duration.ofSeconds(10));
            int status = 200;
            while (status == 200 && Instant.now().isBefore(deadline)) {
                Thread.sleep(200);
                status = there.get("/api/v1/account", token).status();
            }
            assertThat(status).as("there soon").isEqualTo(401);
            assertThat(there.post("/api/v1/token/refresh", Map.of("refresh_token", tokens.text("refresh_token")), null)
                            .status())
                    .isEqualTo(401);
        }
    }

    @Test
    void changingThePasswordEndsEveryOtherSessionAndGoesOnInThisBrowser() {
        Person officer = people.of(tenants.make().east(), Role.PARTNERSHIP_OFFICER);
        String elsewhere = people.tokenOf(officer);
        HttpResponse<String> in =
                visitor.submit("/sign-in", Map.of("username", officer.username(), "password", TestPeople.PASSWORD), "");
        String cookie = HttpVisitor.cookie(in, SessionCookie.NAME).orElseThrow();

        HttpResponse<String> wrong = visitor.submit(
                "/account/password", Map.of("present", "not this one", "wanted", "heron ladder copper"), cookie);
        assertThat(wrong.statusCode()).isEqualTo(422);
        assertThat(wrong.body()).contains("This is not your present password");
        HttpResponse<String> changed = visitor.submit(
                "/account/password", Map.of("present", TestPeople.PASSWORD, "wanted", "heron ladder copper"), cookie);

        assertThat(changed.statusCode()).isEqualTo(303);
        assertThat(visitor.get("/api/v1/account", elsewhere).status()).isEqualTo(401);
        assertThat(visitor.page("/account", cookie).statusCode()).isEqualTo(303);
        String goesOn = HttpVisitor.cookie(changed, SessionCookie.NAME).orElseThrow();
        assertThat(visitor.page("/account", goesOn).body()).contains("Where you are signed in", "This one");
    }

    @Test
    void nobodyEndsAnothersSession() {
        TwoTenants.Made made = tenants.make();
        Person lead = people.of(made.east(), Role.PARTNERSHIP_LEAD);
        String victims = people.tokenOf(people.of(made.east(), Role.PARTNERSHIP_OFFICER));
        String session = visitor.get("/api/v1/account", victims).text("sessionId");

        assertThat(visitor.send("DELETE", "/api/v1/account/sessions/" + session, "", people.tokenOf(lead), Map.of())
                        .status())
                .isEqualTo(404);
        assertThat(visitor.get("/api/v1/account", victims).status()).isEqualTo(200);
    }

    @Test
    void aSessionEndsWhenItsDayIsOverHoweverMuchItIsUsed() {
        Person officer = people.of(tenants.make().east(), Role.PARTNERSHIP_OFFICER);
        HttpVisitor.Answer tokens = visitor.signInByApi(officer.username(), TestPeople.PASSWORD);
        database.change("update session set expires_at = now() where account_id = ?", officer.id());

        assertThat(visitor.post("/api/v1/token/refresh", Map.of("refresh_token", tokens.text("refresh_token")), null)
                        .status())
                .isEqualTo(401);
    }
}
