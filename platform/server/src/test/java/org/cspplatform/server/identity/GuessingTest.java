package org.cspplatform.server.identity;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.cspplatform.server.identity.SignIn.Outcome;
import org.cspplatform.server.support.ServerTest;
import org.cspplatform.server.support.TestPeople;
import org.cspplatform.server.support.TestPeople.Person;
import org.cspplatform.server.tenancy.TwoTenants;
import org.junit.jupiter.api.Test;

/** Guessing is slowed, and the owner is not locked out by it. */
@MicronautTest(transactional = false)
final class GuessingTest implements ServerTest {
    private static final ClientPlace OWNERS_DESK = new ClientPlace("192.0.2.10", null);

    @Inject
    TwoTenants tenants;

    @Inject
    TestPeople people;

    @Inject
    HttpVisitor visitor;

    @Inject
    SignIn signIn;

    @Inject
    IdentityDatabase database;

    @Test
    void afterFiveWrongPasswordsTheApiSaysHowLongToWait() {
        Person lead = people.of(tenants.make().east(), Role.PARTNERSHIP_LEAD);
        for (int attempt = 1; attempt <= 5; attempt++) {
            assertThat(visitor.signInByApi(lead.username(), "wrong " + attempt).status())
                    .isEqualTo(401);
        }

        HttpVisitor.Answer sixth = visitor.signInByApi(lead.username(), TestPeople.PASSWORD);

        assertThat(sixth.status()).isEqualTo(429);
        assertThat(sixth.json()).containsEntry("code", "too-many-attempts");
        assertThat(sixth.text("detail")).contains("Wait 1 minute");
    }

    @Test
    void anAddressThatTheClientMakesUpIsNotBelieved() {
        Person lead = people.of(tenants.make().east(), Role.PARTNERSHIP_LEAD);
        HttpVisitor.Answer last = new HttpVisitor.Answer(0, "", Map.of());
        for (int attempt = 1; attempt <= 6; attempt++) {
            last = visitor.send(
                    "POST",
                    "/api/v1/token",
                    Map.of("username", lead.username(), "password", "wrong"),
                    null,
                    Map.of("X-Forwarded-For", "203.0.113." + attempt, "Forwarded", "for=203.0.113." + attempt));
        }
        assertThat(last.status()).isEqualTo(429);
    }

    @Test
    void theWaitEndsAndIsNotLengthenedByGoingOn() {
        Person lead = people.of(tenants.make().east(), Role.PARTNERSHIP_LEAD);
        ClientPlace place = new ClientPlace("192.0.2.77", null);
        guess(lead, place, 5);
        Outcome first = attempt(lead, "wrong", place);
        guess(lead, place, 20);
        assertThat(waitOf(attempt(lead, "wrong", place))).isLessThanOrEqualTo(waitOf(first));

        timePasses();

        assertThat(attempt(lead, TestPeople.PASSWORD, place)).isInstanceOf(Outcome.Welcome.class);
    }

    @Test
    void noWaitIsLongerThanAQuarterOfAnHour() {
        assertThat(IntStream.range(0, 10_000).mapToObj(GuessLimit.PAIR::waitAfter))
                .allSatisfy(wait -> assertThat(wait).isLessThanOrEqualTo(Duration.ofMinutes(15)));
    }

    @Test
    void guessingFromElsewhereDoesNotLockTheOwnerOut() {
        Person lead = people.of(tenants.make().east(), Role.PARTNERSHIP_LEAD);
        assertThat(attempt(lead, TestPeople.PASSWORD, OWNERS_DESK)).isInstanceOf(Outcome.Welcome.class);

        // A botnet: it uses up what is free at each address, then over all of them what is free for the account.
        for (int bot = 0; bot < 25; bot++) {
            guess(lead, new ClientPlace("198.51.100." + bot, null), 5);
        }

        ClientPlace newBot = new ClientPlace("203.0.113.9", null);
        assertThat(attempt(lead, TestPeople.PASSWORD, newBot)).isInstanceOf(Outcome.Wait.class);
        assertThat(attempt(lead, TestPeople.PASSWORD, OWNERS_DESK)).isInstanceOf(Outcome.Welcome.class);
    }

    @Test
    void guessingAtTheOwnersOwnNetworkDoesNotLockTheirBrowserOut() {
        Person lead = people.of(tenants.make().east(), Role.PARTNERSHIP_LEAD);
        ClientPlace browserOfOwner = new ClientPlace("192.0.2.10", Secrets.make());
        assertThat(attempt(lead, TestPeople.PASSWORD, browserOfOwner)).isInstanceOf(Outcome.Welcome.class);

        guess(lead, OWNERS_DESK, 6);

        assertThat(attempt(lead, TestPeople.PASSWORD, OWNERS_DESK)).isInstanceOf(Outcome.Wait.class);
        assertThat(attempt(lead, TestPeople.PASSWORD, browserOfOwner)).isInstanceOf(Outcome.Welcome.class);
    }

    @Test
    void onesOwnGoodSignInsBuyNoGuessesAtOthers() {
        TwoTenants.Made made = tenants.make();
        Person attacker = people.of(made.west(), Role.PARTNERSHIP_PROVIDER);
        ClientPlace place = new ClientPlace("198.51.100.200", null);
        int looked = 0;
        for (int victim = 0; victim < 60; victim++) {
            Outcome outcome = signIn.attempt("victim-" + victim + attacker.id(), "Password", Sessions.Kind.API, place);
            looked += outcome instanceof Outcome.Refused ? 1 : 0;
            if (victim % 10 == 0) {
                attempt(attacker, TestPeople.PASSWORD, place);
            }
        }
        assertThat(looked).isLessThanOrEqualTo(GuessLimit.NETWORK.free());
    }

    @Test
    void manyGuessesAtOnceGetNoFurtherThanOneAfterAnother() {
        Person lead = people.of(tenants.make().east(), Role.PARTNERSHIP_LEAD);
        ClientPlace place = new ClientPlace("192.0.2.99", null);
        List<Outcome> outcomes = IntStream.range(0, 30)
                .parallel()
                .mapToObj(guess -> attempt(lead, "wrong " + guess, place))
                .toList();
        assertThat(outcomes).filteredOn(Outcome.Refused.class::isInstance).hasSize(GuessLimit.PAIR.free());
    }

    private Outcome attempt(Person person, String password, ClientPlace place) {
        return signIn.attempt(person.username(), password, Sessions.Kind.API, place);
    }

    private void guess(Person person, ClientPlace place, int times) {
        for (int attempt = 0; attempt < times; attempt++) {
            attempt(person, "wrong " + attempt, place);
        }
    }

    private void timePasses() {
        database.change("update sign_in_counter set blocked_until = now() where blocked_until is not null");
    }

    private static Duration waitOf(Outcome outcome) {
        return outcome instanceof Outcome.Wait(Duration duration) ? duration : Duration.ZERO;
    }
}
