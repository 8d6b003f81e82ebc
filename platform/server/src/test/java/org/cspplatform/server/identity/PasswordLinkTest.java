package org.cspplatform.server.identity;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.context.annotation.Value;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.cspplatform.server.support.ServerTest;
import org.cspplatform.server.support.TestPeople;
import org.cspplatform.server.support.TestPeople.Person;
import org.cspplatform.server.tenancy.TwoTenants;
import org.junit.jupiter.api.Test;

/** Invitations and forgotten passwords, from the letter to the first sign-in. */
@MicronautTest(transactional = false)
final class PasswordLinkTest implements ServerTest {
    private static final String CHOSEN = "heron ladder copper";
    private static final Pattern LINK = Pattern.compile("(/choose-password/[A-Za-z0-9_-]+)");

    @Inject
    TwoTenants tenants;

    @Inject
    TestPeople people;

    @Inject
    HttpVisitor visitor;

    @Inject
    IdentityDatabase database;

    @Value("${csp.mail.folder}")
    Path folder;

    @Test
    void anInvitedPersonChoosesAPasswordOnce() {
        Person lead = people.of(tenants.make().east(), Role.PARTNERSHIP_LEAD);
        String username = "invited-" + UUID.randomUUID();
        HttpVisitor.Answer invited = invite(lead, username);
        assertThat(invited.status()).isEqualTo(201);
        assertThat(invited.json()).containsEntry("state", "invited");
        String link = linkSentTo(username + "@example.org");

        assertThat(visitor.page(link, "").body()).contains("Choose a password", username);
        assertThat(choose(link, "short").body()).contains("Password must have 12 characters or more");
        assertThat(choose(link, username).body()).contains("must not contain your username");
        HttpResponse<String> chosen = choose(link, CHOSEN);
        assertThat(chosen.headers().firstValue("Location")).hasValue("/sign-in?notice=password-chosen");

        assertThat(visitor.signInByApi(username, CHOSEN).status()).isEqualTo(200);
        assertThat(choose(link, "another good one").statusCode()).isEqualTo(410);
        assertThat(visitor.page(link, "").body()).contains("This link cannot be used");
    }

    @Test
    void aLinkWhoseTimeIsOverAndOneThatWasNeverSentAreOfNoUse() {
        Person lead = people.of(tenants.make().east(), Role.PARTNERSHIP_LEAD);
        String username = "late-" + UUID.randomUUID();
        String id = invite(lead, username).text("id");
        database.change("update account_link set expires_at = now() where account_id = ?", UUID.fromString(id));

        assertThat(choose(linkSentTo(username + "@example.org"), CHOSEN).statusCode())
                .isEqualTo(410);
        assertThat(choose("/choose-password/" + Secrets.make(), CHOSEN).statusCode())
                .isEqualTo(410);
        assertThat(visitor.signInByApi(username, CHOSEN).status()).isEqualTo(401);
    }

    @Test
    void aForgottenPasswordIsReplacedAndEverySessionEnds() {
        Person officer = people.of(tenants.make().east(), Role.PARTNERSHIP_OFFICER);
        String token = people.tokenOf(officer);

        forget(officer.username() + "@example.org");
        String link = linkSentTo(officer.username() + "@example.org");
        assertThat(visitor.signInByApi(officer.username(), TestPeople.PASSWORD).status())
                .as("until the link is used the old password stays")
                .isEqualTo(200);
        choose(link, CHOSEN);

        assertThat(visitor.signInByApi(officer.username(), TestPeople.PASSWORD).status())
                .isEqualTo(401);
        assertThat(visitor.signInByApi(officer.username(), CHOSEN).status()).isEqualTo(200);
        assertThat(visitor.get("/api/v1/account", token).status()).isEqualTo(401);
    }

    @Test
    void nobodyLearnsWhoHasAnAccount() {
        Person officer = people.of(tenants.make().east(), Role.PARTNERSHIP_OFFICER);
        HttpResponse<String> known = forget(officer.username() + "@example.org");
        HttpResponse<String> unknown = forget("nobody-at-all@example.org");
        assertThat(known.statusCode()).isEqualTo(303).isEqualTo(unknown.statusCode());
        assertThat(known.headers().firstValue("Location"))
                .isEqualTo(unknown.headers().firstValue("Location"));
    }

    @Test
    void aNewerLinkMakesTheOlderUseless() {
        Person lead = people.of(tenants.make().east(), Role.PARTNERSHIP_LEAD);
        String username = "twice-" + UUID.randomUUID();
        String id = invite(lead, username).text("id");
        String first = linkSentTo(username + "@example.org");
        visitor.post("/api/v1/people/" + id + "/link", Map.of(), people.tokenOf(lead));

        assertThat(choose(first, CHOSEN).statusCode()).isEqualTo(410);
    }

    private HttpVisitor.Answer invite(Person lead, String username) {
        Map<String, Object> invitation = Map.of(
                "name",
                "Newcomer",
                "email",
                username + "@example.org",
                "username",
                username,
                "roles",
                List.of(Role.PARTNERSHIP_PROVIDER));
        return visitor.post("/api/v1/people", invitation, people.tokenOf(lead));
    }

    private HttpResponse<String> choose(String link, String password) {
        return visitor.submit(link, Map.of("password", password), "");
    }

    private HttpResponse<String> forget(String email) {
        return visitor.submit("/forgotten-password", Map.of("email", email), "");
    }

    private String linkSentTo(String email) {
        Instant deadline = Instant.now().plus(Duration.ofSeconds(20));
        while (Instant.now().isBefore(deadline)) {
            for (String letter : letters()) {
                Matcher link = LINK.matcher(letter.replace("=\r\n", ""));
                if (letter.contains("To: " + email) && link.find()) {
                    return link.group(1);
                }
            }
            pause();
        }
        throw new AssertionError("No letter came");
    }

    private List<String> letters() {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(PasswordLinkTest::read).toList();
        } catch (IOException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private static void pause() {
        try {
            Thread.sleep(50);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }
}
