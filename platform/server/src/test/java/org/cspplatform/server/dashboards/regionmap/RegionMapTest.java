package org.cspplatform.server.dashboards.regionmap;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import io.micronaut.runtime.server.EmbeddedServer;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.net.http.HttpClient;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.Map;
import org.cspplatform.server.charts.HexPlace;
import org.cspplatform.server.identity.Role;
import org.cspplatform.server.support.ApiClient;
import org.cspplatform.server.support.ServerTest;
import org.cspplatform.server.support.TestPeople;
import org.cspplatform.server.support.TestPeople.Person;
import org.cspplatform.server.tenancy.Scopes;
import org.cspplatform.server.tenancy.TwoTenants;
import org.cspplatform.server.tenancy.TwoTenants.Made;
import org.cspplatform.testkit.browser.Browser;
import org.junit.jupiter.api.Test;

/** A region's office places its partnerships, and every map shows them there. */
@MicronautTest(transactional = false)
final class RegionMapTest implements ServerTest {
    private final HttpClient http = HttpClient.newHttpClient();

    @Inject
    EmbeddedServer server;

    @Inject
    TwoTenants tenants;

    @Inject
    TestPeople people;

    @Inject
    RegionMaps maps;

    @Inject
    Scopes scopes;

    @Test
    void placesAreKeptForEverybodyOfTheRegionAndFoundAgainOnDemand() {
        Made made = tenants.make();
        ApiClient office = client(people.of(made.region(), Role.REGION_OFFICER));
        ApiClient board = client(people.of(made.region(), Role.BOARD_MEMBER));
        String path = "/api/v1/regions/" + made.region().code() + "/map";
        HttpResponse<String> before = board.get(path);
        assertThat(before.body()).contains("\"automatic\":true");
        assertThat(before.headers().firstValue("ETag")).hasValue("\"0\"");
        String places = places(made, 3, 1, 0, 20);

        assertThat(put(office, path, 0, places).statusCode()).isEqualTo(200);
        HttpResponse<String> kept = board.get(path);
        assertThat(kept.body()).contains("\"automatic\":false", "\"column\":3,\"row\":1", "\"column\":0,\"row\":20");
        RegionMap seen = scopes.ofRegionReader(made.region().id()).call(() -> maps.of(made.region()));
        assertThat(seen.layout().place(made.east().code())).isEqualTo(HexPlace.at(3, 1));
        assertThat(put(office, path, 0, places).statusCode()).isEqualTo(412);
        assertThat(office.delete(path).body()).contains("\"automatic\":true", "\"version\":2");
    }

    @Test
    void whatIsNoMapIsRefusedWithEveryPartnershipThatIsWrong() {
        Made made = tenants.make();
        ApiClient office = client(people.of(made.region(), Role.REGION_OFFICER));
        String path = "/api/v1/regions/" + made.region().code() + "/map";
        assertThat(office.put(path, places(made, 2, 2, 2, 2)).body()).contains("each needs a place of its own");
        assertThat(office.put(path, places(made, -1, 0, 0, 21)).body())
                .contains("The column of", "The row of", "must be from 0 to 20");
        assertThat(office.put(path, "{\"places\": []}").body()).contains("Enter the column and the row of");
        assertThat(office.put(path, "{\"places\": [null]}").statusCode()).isEqualTo(422);
        assertThat(office.put(path, places(tenants.make(), 0, 0, 1, 0)).body())
                .contains("no partnership with the code");
        String page = "/regions/" + made.region().code() + "/map";
        HttpResponse<String> wrong = form(office, page, made, "x", "", "0", "0");
        assertThat(wrong.statusCode()).isEqualTo(422);
        assertThat(wrong.body()).contains("must be a whole number, such as 3", "Enter the row of", "value=\"x\"");
        HttpResponse<String> shown = form(office, page, made, "7", "3", "0", "0&to=preview");
        assertThat(shown.statusCode()).isEqualTo(200);
        assertThat(shown.body()).contains("as you entered it, not kept yet", "7, 3");
        assertThat(form(office, page, made, "7", "3", "0", "0&version=8").statusCode())
                .isEqualTo(412);
        assertThat(office.get(path).body()).contains("\"version\":0");
        assertThat(form(office, page, made, "7", "3", "0", "0&version=0").statusCode())
                .isEqualTo(303);
        assertThat(office.get(path).body()).contains("\"column\":7,\"row\":3");
    }

    @Test
    void nobodyElsePlacesThemAndNoOtherRegionSeesThem() {
        Made made = tenants.make();
        Made other = tenants.make();
        String path = "/api/v1/regions/" + made.region().code() + "/map";
        ApiClient stranger = client(people.of(other.region(), Role.REGION_OFFICER));
        ApiClient board = client(people.of(made.region(), Role.BOARD_MEMBER));
        ApiClient office = client(people.of(made.region(), Role.REGION_OFFICER));
        String places = places(made, 4, 4, 5, 4);
        assertThat(board.put(path, places).statusCode()).isEqualTo(403);
        assertThat(stranger.put(path, places).statusCode()).isEqualTo(404);
        assertThat(stranger.get(path).statusCode()).isEqualTo(404);
        assertThat(office.put(path, places).statusCode()).isEqualTo(200);
        assertThat(scopes.ofRegionReader(other.region().id())
                        .call(() -> maps.of(made.region()))
                        .automatic())
                .isTrue();
        assertThat(office.get("/api/v1/audit/entries").body())
                .contains("\"action\":\"update\",\"processing\":\"alteration\",\"subjectType\":\"region-map\"");
    }

    @Test
    void itsPageIsAccessible() {
        Made made = tenants.make();
        for (String name : new String[] {"north", "south", "centre", "hills"}) {
            tenants.another(made.region(), name);
        }
        ApiClient office = client(people.of(made.region(), Role.REGION_OFFICER));
        try (Browser browser = Browser.launch()) {
            Page page = browser.visitor(server.getURI());
            page.setExtraHTTPHeaders(Map.of("Authorization", "Bearer " + office.token()));
            assertThat(page.navigate("/regions/" + made.region().code() + "/map")
                            .status())
                    .isEqualTo(200);
            Browser.accessible(page, "region-map");
            page.fill("#column-" + made.east().code(), "99");
            page.click("text=Keep these places");
            assertThat(page.textContent(".govuk-error-summary")).contains("must be from 0 to 20");
            Browser.accessible(page, "region-map-wrong");
        }
    }

    private static String places(Made made, int column, int row, int otherColumn, int otherRow) {
        return """
            {"places": [{"partnership": "%s", "column": %d, "row": %d}, {"partnership": "%s", "column": %d, "row": %d}]}
            """.formatted(made.east().code(), column, row, made.west().code(), otherColumn, otherRow);
    }

    private static HttpResponse<String> form(
            ApiClient client, String path, Made made, String column, String row, String otherColumn, String rest) {
        String east = made.east().code();
        String west = made.west().code();
        return client.form(
                path,
                "column-" + east + "=" + column + "&row-" + east + "=" + row + "&column-" + west + "=" + otherColumn
                        + "&row-" + west + "=" + rest);
    }

    private static HttpResponse<String> put(ApiClient client, String path, long version, String json) {
        return client.send(client.request(path)
                .header("Content-Type", "application/json")
                .header("If-Match", "\"" + version + "\"")
                .PUT(BodyPublishers.ofString(json)));
    }

    private ApiClient client(Person person) {
        return new ApiClient(http, server.getURI(), people.tokenOf(person));
    }
}
