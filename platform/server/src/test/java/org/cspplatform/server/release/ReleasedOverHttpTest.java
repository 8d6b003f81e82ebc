package org.cspplatform.server.release;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cspplatform.server.release.RegionOfFive.QUARTER;
import static org.cspplatform.server.release.RegionOfFive.count;
import static org.cspplatform.server.release.RegionOfFive.put;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.microsoft.playwright.Page;
import io.micronaut.context.annotation.Value;
import io.micronaut.runtime.server.EmbeddedServer;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.cspplatform.server.identity.Role;
import org.cspplatform.server.modules.ModuleDirectory;
import org.cspplatform.server.release.RegionOfFive.Made;
import org.cspplatform.server.support.ApiClient;
import org.cspplatform.server.support.ServerTest;
import org.cspplatform.server.support.TestPeople;
import org.cspplatform.server.tenancy.Partnership;
import org.cspplatform.testkit.browser.Browser;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Released measures as programs and people meet them. */
@MicronautTest(transactional = false)
final class ReleasedOverHttpTest implements ServerTest {
    private static final String MODULE = "sent-visits";

    @Inject
    private EmbeddedServer server;

    @Inject
    private RegionOfFive regions;

    @Inject
    private TestPeople people;

    @Inject
    private DraftMaker maker;

    @Inject
    private ModuleDirectory directory;

    @Inject
    private ObjectMapper json;

    @Value("${csp.modules.directory}")
    private Path modules = Path.of("");

    @BeforeAll
    void install() {
        RegionOfFive.install(MODULE, modules);
        directory.installAll();
    }

    @Test
    void theOfficeReleasesADraftAndPageFileAndProgramGetTheSameNumbers() throws IOException {
        Made made = visits();
        ApiClient office = of(made, Role.REGION_OFFICER);
        ApiClient board = of(made, Role.BOARD_MEMBER);
        String measure = api(made) + "/measures/" + MODULE + "/visits";
        assertThat(board.get(measure).statusCode()).isEqualTo(404);
        assertThat(board.get(measure + "?state=draft").statusCode()).isEqualTo(403);
        assertThat(office.get(measure + "?state=draft").body()).contains("\"state\":\"draft\"", "\"number\":0");
        release(made, "BOARD", "", 200);

        HttpResponse<String> answer = board.get(measure + "?period=2019-20-Q1&by=place");
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        JsonNode told = json.readTree(answer.body());
        Map<String, String> numbers = new HashMap<>();
        for (JsonNode cell : told.get("cells")) {
            JsonNode numerator = cell.get("numerator");
            String shown = numerator.get("shown").asText();
            assertThat(numerator.get("number").isNull()).isEqualTo(!shown.equals("value"));
            boolean notRecorded =
                    !cell.get("breakdown").isNull() && cell.get("code").isNull();
            if (!notRecorded) {
                numbers.put(
                        cell.get("partnership").asText("") + "/"
                                + cell.get("code").asText(""),
                        shown.equals("suppressed")
                                ? "[c]"
                                : numerator.get("number").asText());
            }
        }
        assertThat(numbers).hasSize(18).containsEntry("/", "239").containsValue("[c]");
        Partnership first = made.partnerships().getFirst();
        assertThat(numbers).containsEntry(first.code() + "/HOME", "[c]");

        String file =
                board.get(measure + "?period=2019-20-Q1&by=place&format=csv").body();
        numbers.forEach((place, number) -> {
            String code = place.substring(place.indexOf('/') + 1);
            String who = place.substring(0, place.indexOf('/'));
            assertThat(file.lines()
                            .filter(line ->
                                    line.contains("2019-04-01," + who + ",") && line.contains("," + code + ",")))
                    .anyMatch(line -> line.contains("," + number + ","));
        });
        assertThat(board.get(measure, "text/csv").headers().firstValue("Content-Type"))
                .hasValue("text/csv; charset=utf-8");
        String page = board.get(page(made) + "/measures/" + MODULE + "/visits?by=place", "text/html")
                .body();
        numbers.values().forEach(number -> assertThat(page).contains(">" + number + "</td>"));
        assertThat(page).contains("[c] means withheld to protect people (it is not 0)");
        assertThat(file).contains("[z]").contains("[c] means withheld");
        assertThat(board.get(api(made) + "/measures").body())
                .contains("\"measure\":\"visits\"", "\"lastPeriod\":\"2019-20 Q1\"");
        ApiClient partnership = client(people.of(first, Role.PARTNERSHIP_LEAD));
        assertThat(partnership.get(measure + "?period=2019-20-Q1&by=place").body())
                .isEqualTo(answer.body());
        assertThat(of(visits(), Role.BOARD_MEMBER).get(measure).statusCode()).isEqualTo(404);
    }

    @Test
    void whatCannotBeIsRefusedWithWhatThereIs() throws IOException, InterruptedException {
        Made made = visits();
        release(made, "BOARD", "", 200);
        ApiClient board = of(made, Role.BOARD_MEMBER);
        String measure = api(made) + "/measures/" + MODULE + "/visits";
        assertRefused(board, measure + "?period=2019-20-Q9", "A quarter is written like 2019-20-Q1");
        assertRefused(board, measure + "?period=2012-13-Q1", "There is: 2019-20 Q1");
        assertRefused(board, measure + "?by=colour", "broken down by place");
        assertRefused(board, measure + "?from=2020-01-01&to=2019-01-01", "must not be before");
        assertRefused(board, measure + "?period=2019-20-Q1&from=2019-20-Q1", "not for both");
        assertRefused(board, measure + "?format=xml", "json or csv");
        assertRefused(board, measure + "?audience=everyone", "board or public");
        assertRefused(board, measure + "?state=old", "released or draft");
        assertThat(board.get(api(made) + "/measures/" + MODULE + "/none").statusCode())
                .isEqualTo(404);
        assertThat(board.get(measure + "?from=2018-19-Q1&to=2019-06-30").statusCode())
                .isEqualTo(200);

        String tag = board.get(measure).headers().firstValue("ETag").orElseThrow();
        HttpRequest again = HttpRequest.newBuilder(URI.create(server.getURI() + measure))
                .header("Authorization", "Bearer " + board.token())
                .header("If-None-Match", tag)
                .build();
        assertThat(HttpClient.newHttpClient()
                        .send(again, BodyHandlers.ofString())
                        .statusCode())
                .isEqualTo(304);
        assertThat(board.get(measure + "?by=place").headers().firstValue("ETag"))
                .isNotEqualTo(Optional.of(tag));
    }

    @Test
    void aRestatementNeedsAReasonAndThePublicWaitsForTheBoard() {
        Made made = visits();
        release(made, "PUBLIC", "", 409);
        release(made, "BOARD", "", 200);
        release(made, "PUBLIC", "", 200);
        put(made.partnerships().get(3), MODULE, "visits", "", null, 62, null);
        put(made.partnerships().get(3), MODULE, "visits", "place", "STREET", 32, null);
        assertThat(drafts(made)).contains("\"restates\":1", "\"audience\":\"PUBLIC\"");
        release(made, "PUBLIC", "Late records", 409);
        release(made, "BOARD", " ", 422);
        String page = of(made, Role.REGION_OFFICER)
                .get(page(made) + "/releases/2019-20-Q1", "text/html")
                .body();
        assertThat(page).contains("Restates release 1", ": 42 becomes 62");
        release(made, "BOARD", "Late records", 200);
        release(made, "PUBLIC", "Late records", 200);
        String measure = api(made) + "/measures/" + MODULE + "/visits";
        assertThat(of(made, Role.REGION_ANALYST).get(measure).body())
                .contains("\"number\":2", "\"reason\":\"Late records\"");
        assertThat(drafts(made)).isEqualTo("[]");
        ApiClient other = of(visits(), Role.REGION_OFFICER);
        assertThat(other.get(api(made) + "/releases").statusCode()).isEqualTo(404);
        assertThat(of(made, Role.BOARD_MEMBER).get(api(made) + "/releases").statusCode())
                .isEqualTo(403);
    }

    @Test
    void aRegionDecidesHowStrictlyItProtectsAndThePublicNeverLessThanTheBoard() {
        Made made = visits();
        ApiClient office = of(made, Role.REGION_OFFICER);
        String policies = api(made) + "/release-policies";
        assertThat(office.get(policies).body()).contains("\"threshold\":5", "\"threshold\":8", "\"history\":[]");
        String order = """
            {"audience": "%s", "threshold": %d, "roundingBase": %d, "minimumContributors": %d, "hidesWholeGroups": false,
             "reason": "%s"}
            """;
        assertThat(office.post(policies, order.formatted("PUBLIC", 4, 5, 3, "Why not"))
                        .body())
                .contains("more than the board");
        assertThat(office.post(policies, order.formatted("BOARD", 10, 1, 3, "Stricter"))
                        .body())
                .contains("stricter than the public");
        HttpResponse<String> wrong = office.post(policies, order.formatted("BOARD", 2, 3, 2, ""));
        assertThat(wrong.statusCode()).isEqualTo(422);
        assertThat(wrong.body()).contains("threshold", "roundingBase", "minimumContributors", "reason");
        assertThat(office.post(policies, order.formatted("PUBLIC", 30, 10, 4, "A small county"))
                        .statusCode())
                .isEqualTo(201);
        maker.makeAll(QUARTER);
        String measure = api(made) + "/measures/" + MODULE + "/visits?state=draft&by=place&audience=public";
        assertThat(office.get(measure).body()).contains("from 1 to 29", "nearest 10");
        assertThat(office.get(policies).body()).contains("A small county");
        assertThat(of(made, Role.BOARD_MEMBER)
                        .post(policies, order.formatted("BOARD", 5, 1, 3, "x"))
                        .statusCode())
                .isEqualTo(403);
    }

    @Test
    void itsPagesAreAccessible() {
        Made made = visits();
        release(made, "BOARD", "", 200);
        put(made.partnerships().get(3), MODULE, "visits", "", null, 62, null);
        put(made.partnerships().get(3), MODULE, "visits", "place", "STREET", 32, null);
        maker.makeAll(QUARTER);
        try (Browser browser = Browser.launch()) {
            Page office = browser.visitor(server.getURI());
            office.setExtraHTTPHeaders(
                    Map.of("Authorization", "Bearer " + people.tokenOf(people.of(made.region(), Role.REGION_OFFICER))));
            visit(office, page(made) + "/measures", "released-measures");
            visit(office, page(made) + "/measures/" + MODULE + "/visits?by=place", "released-measure");
            visit(office, page(made) + "/releases", "releases");
            visit(office, page(made) + "/releases/2019-20-Q1", "releases-quarter");
            visit(office, page(made) + "/release-policies", "release-policies");
        }
    }

    private static void visit(Page page, String path, String name) {
        assertThat(page.navigate(path).status()).isEqualTo(200);
        Browser.accessible(page, name);
    }

    private Made visits() {
        Made made = regions.make();
        count(
                MODULE,
                "visits",
                made,
                List.of(List.of(3, 40), List.of(22, 31), List.of(17, 25), List.of(30, 12), List.of(9, 50)));
        maker.makeAll(QUARTER);
        return made;
    }

    private String drafts(Made made) {
        maker.makeAll(QUARTER);
        return of(made, Role.REGION_OFFICER)
                .get(api(made) + "/releases?quarter=2019-20-Q1")
                .body();
    }

    private void release(Made made, String audience, String reason, int expected) {
        HttpResponse<String> answer = of(made, Role.REGION_OFFICER)
                .post(
                        api(made) + "/releases",
                        "{\"audience\": \"%s\", \"quarter\": \"2019-20-Q1\", \"reason\": \"%s\"}"
                                .formatted(audience, reason));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(expected);
    }

    private static void assertRefused(ApiClient client, String path, String says) {
        HttpResponse<String> answer = client.get(path);
        assertThat(answer.statusCode()).as(path + " " + answer.body()).isEqualTo(422);
        assertThat(answer.body()).contains(says);
    }

    private ApiClient of(Made made, String role) {
        return client(people.of(made.region(), role));
    }

    private ApiClient client(TestPeople.Person person) {
        return new ApiClient(server.getURI(), people.tokenOf(person));
    }

    private static String api(Made made) {
        return "/api/v1" + page(made);
    }

    private static String page(Made made) {
        return "/regions/" + made.region().code();
    }
}
