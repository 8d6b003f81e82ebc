package org.cspplatform.server.identity;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.cspplatform.server.support.ServerTest;
import org.cspplatform.server.support.TestPeople;
import org.cspplatform.server.support.TestPeople.Person;
import org.cspplatform.server.tenancy.TwoTenants;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Keeping people over HTTP, and what must not be possible there. */
@MicronautTest(transactional = false)
final class PeopleApiTest implements ServerTest {
    private static final String PEOPLE = "/api/v1/people";
    private static final Map<String, String> FIRST_VERSION = Map.of("If-Match", "\"1\"");

    @Inject
    TwoTenants tenants;

    @Inject
    TestPeople people;

    @Inject
    HttpVisitor visitor;

    private TwoTenants.Made made;
    private Person lead;
    private Person officer;
    private String leadsToken;

    @BeforeEach
    void twoPartnershipsAndTheirPeople() {
        made = tenants.make();
        lead = people.of(made.east(), Role.PARTNERSHIP_LEAD);
        officer = people.of(made.east(), Role.PARTNERSHIP_OFFICER);
        leadsToken = people.tokenOf(lead);
    }

    @Test
    void aLeadSeesThePeopleOfTheOwnPartnershipOnly() {
        Person stranger = people.of(made.west(), Role.PARTNERSHIP_LEAD);
        people.of(made.region(), Role.REGION_OFFICER);

        HttpVisitor.Answer list = visitor.get(PEOPLE, leadsToken);

        assertThat(list.status()).isEqualTo(200);
        assertThat(list.json().get("items"))
                .asInstanceOf(org.assertj.core.api.InstanceOfAssertFactories.list(Map.class))
                .extracting(person -> person.get("username"))
                .containsExactly(lead.username(), officer.username());
        assertThat(visitor.get(PEOPLE + "/" + stranger.id(), leadsToken).status())
                .isEqualTo(404);
        assertThat(setRoles(stranger, leadsToken, Role.PARTNERSHIP_LEAD).status())
                .isEqualTo(404);
        assertThat(visitor.send("DELETE", PEOPLE + "/" + stranger.id(), "", leadsToken, FIRST_VERSION)
                        .status())
                .isEqualTo(404);
    }

    @Test
    void aChangedRoleEndsThePersonsSessions() {
        String token = people.tokenOf(officer);
        assertThat(visitor.get("/api/v1/account", token).status()).isEqualTo(200);

        HttpVisitor.Answer changed = setRoles(officer, leadsToken, Role.PARTNERSHIP_PROVIDER);

        assertThat(changed.status()).isEqualTo(200);
        assertThat(changed.json()).containsEntry("roles", List.of(Role.PARTNERSHIP_PROVIDER));
        assertThat(visitor.get("/api/v1/account", token).status()).isEqualTo(401);
        assertThat(setRoles(officer, leadsToken, Role.PARTNERSHIP_OFFICER).status())
                .as("of a version that is past")
                .isEqualTo(412);
        assertThat(visitor.send("PUT", path(officer) + "/roles", Map.of("roles", List.of()), leadsToken, Map.of())
                        .status())
                .as("of no version")
                .isEqualTo(428);
    }

    @Test
    void nobodyRaisesThemselvesOrBeyondTheirOwnHouse() {
        String officersToken = people.tokenOf(officer);
        assertThat(setRoles(officer, officersToken, Role.PARTNERSHIP_LEAD).status())
                .isEqualTo(403);
        assertThat(setRoles(lead, leadsToken, Role.PARTNERSHIP_LEAD).status()).isEqualTo(409);
        for (String above : List.of(Role.OPERATOR, Role.REGION_OFFICER, Role.BOARD_MEMBER, "made.up")) {
            assertThat(setRoles(officer, leadsToken, above).status()).as(above).isEqualTo(422);
            assertThat(invite(leadsToken, Map.of("roles", List.of(above))).status())
                    .as(above)
                    .isEqualTo(422);
        }
        Map<String, Object> elsewhere = Map.of("partnership", made.west().code());
        assertThat(invite(leadsToken, elsewhere).status()).isEqualTo(403);
        Map<String, Object> region = Map.of("region", made.region().code(), "roles", List.of(Role.REGION_OFFICER));
        assertThat(invite(leadsToken, region).status()).isEqualTo(403);
    }

    @Test
    void aRegionalOfficerKeepsTheRegionsPeopleAndNoPartnerships() {
        Person office = people.of(made.region(), Role.REGION_OFFICER);
        Person analyst = people.of(made.region(), Role.REGION_ANALYST);
        String token = people.tokenOf(office);

        assertThat(setRoles(analyst, token, Role.BOARD_MEMBER).status()).isEqualTo(200);
        assertThat(visitor.get(path(lead), token).status()).isEqualTo(404);
        assertThat(visitor.get(PEOPLE, people.tokenOf(people.of(made.region(), Role.REGION_ANALYST)))
                        .status())
                .isEqualTo(403);
    }

    @Test
    void theLastLeadStaysUntilThereIsAnother() {
        String operator = people.tokenOf(people.operator());
        assertThat(visitor.send("DELETE", path(lead), "", operator, FIRST_VERSION)
                        .json())
                .containsEntry("code", "last-keeper");
        assertThat(setRoles(lead, operator, Role.PARTNERSHIP_OFFICER).json()).containsEntry("code", "last-keeper");

        people.of(made.east(), Role.PARTNERSHIP_LEAD);

        assertThat(visitor.send("DELETE", path(lead), "", operator, FIRST_VERSION)
                        .status())
                .isEqualTo(204);
        assertThat(visitor.get("/api/v1/account", leadsToken).status()).isEqualTo(401);
        assertThat(visitor.signInByApi(lead.username(), TestPeople.PASSWORD).status())
                .isEqualTo(401);
    }

    @Test
    void whatIsWrongWithAnInvitationIsSaidAllAtOnce() {
        HttpVisitor.Answer answer = invite(leadsToken, Map.of("name", "", "email", "nowhere", "username", "-"));

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.body())
                .contains("Enter a name", "Enter an email address in the correct format", "Username must be letters");
        assertThat(invite(leadsToken, Map.of("username", officer.username())).json())
                .containsEntry("code", "username-taken");
    }

    @Test
    void everybodyNeedsToSignInForEverything() {
        for (String path : List.of(PEOPLE, path(lead), "/api/v1/account", "/api/v1/account/sessions")) {
            assertThat(visitor.get(path, null).status()).as(path).isEqualTo(401);
            assertThat(visitor.get(path, "not.a.token").status()).as(path).isEqualTo(401);
        }
    }

    private HttpVisitor.Answer setRoles(Person person, String token, String role) {
        return visitor.send("PUT", path(person) + "/roles", Map.of("roles", List.of(role)), token, FIRST_VERSION);
    }

    private HttpVisitor.Answer invite(String token, Map<String, Object> with) {
        Map<String, Object> invitation = new HashMap<>(Map.of(
                "name",
                "New Person",
                "email",
                "new.person@example.org",
                "username",
                "new-" + UUID.randomUUID(),
                "roles",
                List.of(Role.PARTNERSHIP_OFFICER)));
        invitation.putAll(with);
        return visitor.post(PEOPLE, invitation, token);
    }

    private static String path(Person person) {
        return PEOPLE + "/" + person.id();
    }
}
