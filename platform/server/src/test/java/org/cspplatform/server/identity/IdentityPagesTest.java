package org.cspplatform.server.identity;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.cspplatform.server.support.ServerTest;
import org.cspplatform.server.support.TestPeople;
import org.cspplatform.server.support.TestPeople.Person;
import org.cspplatform.server.tenancy.TwoTenants;
import org.junit.jupiter.api.Test;

/** The pages of people, account and keys, with forms as a browser without JavaScript sends them. */
@MicronautTest(transactional = false)
final class IdentityPagesTest implements ServerTest {
    @Inject
    TwoTenants tenants;

    @Inject
    TestPeople people;

    @Inject
    HttpVisitor visitor;

    @Test
    void aLeadInvitesSomebodyChangesTheirRoleAndClosesTheAccount() {
        Person lead = people.of(tenants.make().east(), Role.PARTNERSHIP_LEAD);
        String cookie = signIn(lead);
        String username = "new-" + UUID.randomUUID();
        assertThat(visitor.page("/people/invite", cookie).body())
                .contains("Partnership officer")
                .doesNotContain("Platform operator", "Belongs to");

        HttpResponse<String> incomplete = visitor.submit(
                "/people/invite", Map.of("username", username, "roles", Role.PARTNERSHIP_OFFICER), cookie);
        assertThat(incomplete.statusCode()).isEqualTo(422);
        assertThat(incomplete.body()).contains("Enter a name", "Enter an email address", "There is a problem");

        HttpResponse<String> invited = visitor.submit(
                "/people/invite",
                Map.of(
                        "name",
                        "New <Person>",
                        "email",
                        "new.person@example.org",
                        "username",
                        username,
                        "roles",
                        Role.PARTNERSHIP_OFFICER),
                cookie);
        String address = withoutQuery(invited);
        assertThat(visitor.page(address + "?done=invited", cookie).body())
                .contains("New &lt;Person&gt;", "no password chosen yet", "the invitation is on its way");

        HttpResponse<String> changed =
                visitor.submit(address + "/roles", Map.of("roles", Role.PARTNERSHIP_PROVIDER, "version", "1"), cookie);
        assertThat(changed.headers().firstValue("Location")).hasValue(address + "?done=changed");
        HttpResponse<String> late =
                visitor.submit(address + "/roles", Map.of("roles", Role.PARTNERSHIP_LEAD, "version", "1"), cookie);
        assertThat(late.statusCode()).as("of a page that is out of date").isEqualTo(412);

        HttpResponse<String> closed = visitor.submit(address + "/close", Map.of("version", "2"), cookie);
        assertThat(closed.headers().firstValue("Location")).hasValue("/people?done=closed");
        assertThat(visitor.page("/people", cookie).body()).doesNotContain(username);
    }

    @Test
    void theOperatorInvitesTheFirstLeadOfAPartnership() {
        TwoTenants.Made made = tenants.make();
        String cookie = signIn(people.operator());
        String username = "first-" + UUID.randomUUID();

        HttpResponse<String> invited = visitor.submit(
                "/people/invite",
                Map.of(
                        "name",
                        "First Lead",
                        "email",
                        "first.lead@example.org",
                        "username",
                        username,
                        "place",
                        "partnership:" + made.east().code(),
                        "roles",
                        Role.PARTNERSHIP_LEAD),
                cookie);

        assertThat(invited.statusCode()).isEqualTo(303);
        assertThat(visitor.page(withoutQuery(invited), cookie).body()).contains("First Lead", "Partnership lead");
        HttpResponse<String> misfit = visitor.submit(
                "/people/invite",
                Map.of(
                        "name",
                        "Misfit",
                        "email",
                        "misfit@example.org",
                        "username",
                        "misfit-" + username,
                        "place",
                        "partnership:" + made.east().code(),
                        "roles",
                        Role.OPERATOR),
                cookie);
        assertThat(misfit.statusCode()).isEqualTo(422);
    }

    @Test
    void pagesAreForThoseWhoseTheyAre() {
        String officer = signIn(people.of(tenants.make().east(), Role.PARTNERSHIP_OFFICER));
        for (String path : List.of("/people", "/people/invite", "/keys")) {
            assertThat(visitor.page(path, officer).statusCode()).as(path).isEqualTo(403);
            assertThat(visitor.page(path, "").statusCode()).as(path).isEqualTo(303);
        }
        assertThat(visitor.page("/account", officer).statusCode()).isEqualTo(200);
        String operator = signIn(people.operator());
        assertThat(visitor.page("/keys", operator).body()).contains("Keys in force", "In use");
    }

    private String signIn(Person person) {
        HttpResponse<String> in =
                visitor.submit("/sign-in", Map.of("username", person.username(), "password", TestPeople.PASSWORD), "");
        return HttpVisitor.cookie(in, SessionCookie.NAME).orElseThrow();
    }

    private static String withoutQuery(HttpResponse<?> response) {
        return response.headers().firstValue("Location").orElseThrow().replaceFirst("\\?.*", "");
    }
}
