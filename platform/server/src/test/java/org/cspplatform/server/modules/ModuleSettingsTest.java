package org.cspplatform.server.modules;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.context.annotation.Value;
import io.micronaut.runtime.server.EmbeddedServer;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import org.cspplatform.server.identity.Role;
import org.cspplatform.server.support.ApiClient;
import org.cspplatform.server.support.ServerTest;
import org.cspplatform.server.support.TestPeople;
import org.cspplatform.server.tenancy.Partnership;
import org.cspplatform.server.tenancy.Scopes;
import org.cspplatform.server.tenancy.TwoTenants;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What each partnership decides for itself: which modules it uses, and how. */
@MicronautTest(transactional = false)
final class ModuleSettingsTest implements ServerTest {
    private static final String SETTINGS = "/api/v1/modules/settled/settings";

    @Inject
    EmbeddedServer server;

    @Inject
    TwoTenants tenants;

    @Inject
    TestPeople people;

    @Inject
    Scopes scopes;

    @Inject
    ModuleHost host;

    @Inject
    ModuleSettings settings;

    @Inject
    ModuleDirectory directory;

    @Value("${csp.modules.directory}")
    Path modules;

    @AutoClose
    private final HttpClient http = HttpClient.newHttpClient();

    private Partnership east;
    private Partnership west;

    @BeforeAll
    void aModuleWithSettings() {
        TwoTenants.Made made = tenants.make();
        east = made.east();
        west = made.west();
        PluginJar.of("settled").members("""
            public List<Setting> settings() {
                return List.of(
                        Setting.number("target-days", "Days to the first visit", 5).between(1, 30).hint("Working days."),
                        Setting.yesNo("weekends", "Visits at weekends", false),
                        Setting.text("team", "Name of the team", "Outreach"),
                        Setting.choice("priority", "Who comes first", "new", java.util.Map.of("new", "New", "known", "Known")));
            }
            """).into(modules);
        PluginJar.of("elsewhere").into(modules);
        PluginJar.of("unsettled").members("""
            public List<Setting> settings() {
                return List.of(Setting.number("days", "Days", 50).between(1, 30), Setting.yesNo("Bad Id", "", true));
            }
            """).into(modules);
        directory.installAll();
    }

    @Test
    void aLeadSetsValuesForTheOwnPartnershipOnly() {
        ApiClient lead = client(east, Role.PARTNERSHIP_LEAD);
        HttpResponse<String> set =
                lead.put(SETTINGS, "{\"target-days\": 10, \"weekends\": true, \"priority\": \"known\"}");
        assertThat(set.statusCode()).as(set.body()).isEqualTo(200);
        assertThat(set.body())
                .containsSubsequence("target-days", "\"value\":10", "\"initial\":5", "weekends", "\"value\":true")
                .containsSubsequence("\"team\"", "\"value\":\"Outreach\"");
        assertThat(valueIn(east, "target-days")).isEqualTo("10");
        assertThat(valueIn(west, "target-days")).isEqualTo("5");
        assertThat(client(west, Role.PARTNERSHIP_LEAD).get(SETTINGS).body())
                .containsSubsequence("target-days", "\"value\":5");
    }

    @Test
    void everyValueThatIsNotAllowedIsNamedAndNothingIsSet() {
        HttpResponse<String> refused = client(east, Role.PARTNERSHIP_LEAD)
                .put(
                        SETTINGS,
                        "{\"target-days\": 31, \"weekends\": \"perhaps\", \"priority\": \"old\", \"team\": \"\","
                                + " \"no\": 1}");
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("from 1 to 30", "yes or no", "Choose one", "one line", "no such setting");
        assertThat(valueIn(east, "team")).isEqualTo("Outreach");
    }

    @Test
    void anOfficerReadsAndAProviderDoesNot() {
        ApiClient officer = client(east, Role.PARTNERSHIP_OFFICER);
        assertThat(officer.get(SETTINGS).statusCode()).isEqualTo(200);
        assertThat(officer.put(SETTINGS, "{\"team\": \"Mine\"}").statusCode()).isEqualTo(403);
        assertThat(officer.page("/modules/settled/settings").body())
                .contains("lead can change them", "Name of the team");
        assertThat(client(east, Role.PARTNERSHIP_PROVIDER).get(SETTINGS).statusCode())
                .isEqualTo(403);
    }

    @Test
    void twoPartnershipsUseDifferentModules() {
        ApiClient ofEast = client(east, Role.PARTNERSHIP_LEAD);
        ApiClient ofWest = client(west, Role.PARTNERSHIP_LEAD);
        ofEast.put("/api/v1/modules/settled/use", "{\"on\": true}");
        ofWest.put("/api/v1/modules/elsewhere/use", "{\"on\": true}");
        String records = "/api/v1/modules/%s/datasets/visits/records";
        assertThat(ofEast.get(records.formatted("settled")).statusCode()).isEqualTo(200);
        assertThat(ofEast.get(records.formatted("elsewhere")).statusCode()).isEqualTo(404);
        assertThat(ofWest.get(records.formatted("settled")).statusCode()).isEqualTo(404);
        assertThat(ofWest.get(records.formatted("elsewhere")).statusCode()).isEqualTo(200);
        ofWest.put("/api/v1/modules/elsewhere/use", "{\"on\": false}");
        assertThat(ofWest.get(records.formatted("elsewhere")).statusCode()).isEqualTo(404);
    }

    @Test
    void settingsThatNobodyCouldSetAreProblemsOfTheModule() {
        assertThat(host.find("unsettled").orElseThrow().problems())
                .extracting(problem -> problem.place())
                .containsExactlyInAnyOrder("setting days", "setting Bad Id", "setting Bad Id");
    }

    private String valueIn(Partnership partnership, String setting) {
        return host.use("settled", model -> scopes.ofPartnership(partnership.id())
                .call(() -> settings.valueOf(model, setting)));
    }

    private ApiClient client(Partnership partnership, String role) {
        return new ApiClient(http, server.getURI(), people.tokenOf(people.of(partnership, role)));
    }
}
