package org.cspplatform.server.identity;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jwt.JWTClaimsSet;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.cspplatform.server.support.ServerTest;
import org.cspplatform.server.support.TestPeople;
import org.cspplatform.server.support.TestPeople.Person;
import org.cspplatform.server.tenancy.TwoTenants;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A browser in use stays signed in, an idle one does not. */
@MicronautTest(transactional = false)
@SuppressWarnings("JavaUtilDate") // what the library for tokens takes
final class SessionSliderTest implements ServerTest {
    @Inject
    TwoTenants tenants;

    @Inject
    TestPeople people;

    @Inject
    HttpVisitor visitor;

    @Inject
    Sessions sessions;

    @Inject
    KeyRing keys;

    private Person lead;
    private UUID session;

    @BeforeEach
    void aBrowserIsSignedIn() {
        lead = people.of(tenants.make().east(), Role.PARTNERSHIP_LEAD);
        session = sessions.open(lead.id(), Sessions.Kind.PAGE, new ClientPlace("192.0.2.1", null))
                .orElseThrow()
                .id();
    }

    @Test
    void aTokenOfSomeMinutesIsReplacedAndAYoungOneLeftAlone() {
        Duration left = Duration.ofMinutes(25);
        assertThat(renewedBy(cookie(Duration.ofMinutes(5), left))).isPresent();
        assertThat(renewedBy(cookie(Duration.ofSeconds(5), left))).isEmpty();
        String renewed = renewedBy(cookie(Duration.ofMinutes(5), left)).orElseThrow();
        assertThat(visitor.page("/account", renewed).statusCode()).isEqualTo(200);
    }

    @Test
    void anIdleBrowserHasToSignInAgain() {
        assertThat(visitor.page("/account", cookie(Duration.ofMinutes(40), Duration.ofMinutes(-10)))
                        .statusCode())
                .isEqualTo(303);
    }

    @Test
    void anAnswerThatCachesMayKeepCarriesNobodysToken() {
        HttpResponse<String> answer = visitor.page("/public", cookie(Duration.ofMinutes(5), Duration.ofMinutes(25)));
        assertThat(answer.headers().firstValue("Cache-Control").orElseThrow()).startsWith("public");
        assertThat(answer.headers().allValues("Set-Cookie")).isEmpty();
    }

    @Test
    void aSessionThatEndedIsNotProlonged() {
        String cookie = cookie(Duration.ofMinutes(5), Duration.ofMinutes(25));
        sessions.end(session);
        HttpResponse<String> answer = visitor.page("/account", cookie);
        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(HttpVisitor.cookie(answer, SessionCookie.NAME)).isEmpty();
    }

    private Optional<String> renewedBy(String cookie) {
        HttpResponse<String> answer = visitor.page("/account", cookie);
        assertThat(answer.statusCode()).isEqualTo(200);
        return HttpVisitor.cookie(answer, SessionCookie.NAME);
    }

    private String cookie(Duration age, Duration left) {
        Instant now = Instant.now();
        JWTClaimsSet claims = new JWTClaimsSet.Builder()
                .subject(lead.id().toString())
                .claim(SignedIn.USERNAME, lead.username())
                .claim(SignedIn.NAME, "Somebody")
                .claim("roles", List.of(Role.PARTNERSHIP_LEAD))
                .claim(SignedIn.SESSION, session.toString())
                .issueTime(Date.from(now.minus(age)))
                .expirationTime(Date.from(now.plus(left)))
                .build();
        return SessionCookie.NAME + "=" + keys.sign(claims).serialize();
    }
}
