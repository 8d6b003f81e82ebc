package org.cspplatform.server.identity;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jwt.SignedJWT;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.text.ParseException;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.cspplatform.server.support.ServerTest;
import org.cspplatform.server.support.TestPeople;
import org.cspplatform.server.support.TestPeople.Person;
import org.cspplatform.server.tenancy.TwoTenants;
import org.junit.jupiter.api.Test;

/** Changing the signing key under people who are signed in. */
@MicronautTest(transactional = false)
final class KeyRotationTest implements ServerTest {
    private static final String KEYS = "/api/v1/keys";

    @Inject
    TwoTenants tenants;

    @Inject
    TestPeople people;

    @Inject
    HttpVisitor visitor;

    @Test
    void aTokenOfTheOldKeyStaysGoodAndNewOnesAreSignedWithTheNewKey() throws ParseException, InterruptedException {
        String operator = people.tokenOf(people.operator());
        String old = keyOf(operator);

        assertThat(rotate(operator, false).status()).isEqualTo(204);

        assertThat(visitor.get(KEYS, null).body()).contains(old).doesNotContain("\"d\"");
        Instant deadline = Instant.now().plus(Duration.ofSeconds(20));
        String fresh = operator;
        while (keyOf(fresh).equals(old) && Instant.now().isBefore(deadline)) {
            Thread.sleep(500);
            fresh = people.tokenOf(people.operator());
        }
        assertThat(keyOf(fresh)).isNotEqualTo(old);
        assertThat(visitor.get("/api/v1/account", operator).status()).isEqualTo(200);
        assertThat(visitor.get("/api/v1/account", fresh).status()).isEqualTo(200);
    }

    @Test
    void aCompromisedKeyIsRefusedAtOnce() {
        String operator = people.tokenOf(people.operator());
        assertThat(rotate(operator, true).status()).isEqualTo(204);

        assertThat(visitor.get("/api/v1/account", operator).status()).isEqualTo(401);
        assertThat(visitor.get("/api/v1/account", people.tokenOf(people.operator()))
                        .status())
                .isEqualTo(200);
    }

    @Test
    void onlyTheOperatorChangesKeys() {
        Person lead = people.of(tenants.make().east(), Role.PARTNERSHIP_LEAD);
        assertThat(rotate(people.tokenOf(lead), false).status()).isEqualTo(403);
        assertThat(visitor.post(KEYS, Map.of("compromised", false), null).status())
                .isEqualTo(401);
    }

    private HttpVisitor.Answer rotate(String token, boolean compromised) {
        return visitor.post(KEYS, Map.of("compromised", compromised), token);
    }

    private static String keyOf(String token) throws ParseException {
        return SignedJWT.parse(token).getHeader().getKeyID();
    }
}
