package org.cspplatform.server.release;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cspplatform.server.release.RegionOfFive.QUARTER;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.micronaut.context.annotation.Value;
import io.micronaut.runtime.server.EmbeddedServer;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.cspplatform.server.identity.Role;
import org.cspplatform.server.modules.ModuleDirectory;
import org.cspplatform.server.release.RegionOfFive.Made;
import org.cspplatform.server.support.ApiClient;
import org.cspplatform.server.support.ServerTest;
import org.cspplatform.server.support.TestPeople;
import org.cspplatform.server.tenancy.Partnership;
import org.cspplatform.server.tenancy.TwoTenants;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What a partnership enters is in its region's draft soon; and a draft is its office's alone, as it stands now. */
@MicronautTest(transactional = false)
final class DraftsOverHttpTest implements ServerTest {
    private static final String MODULE = "drawn-visits";
    private static final int PATIENCE_SECONDS = 60;

    @Inject
    private EmbeddedServer server;

    @Inject
    private RegionOfFive regions;

    @Inject
    private TwoTenants tenants;

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
    void aRecordEnteredInAPartnershipIsInTheRegionsDraftSoon() throws Exception {
        Made made = regions.make();
        Partnership first = made.partnerships().getFirst();
        RegionOfFive.count(
                MODULE,
                "visits",
                made,
                List.of(List.of(), List.of(22, 31), List.of(17, 25), List.of(30, 12), List.of(19, 50)));
        ApiClient lead = client(people.of(first, Role.PARTNERSHIP_LEAD));
        ApiClient office = client(people.of(made.region(), Role.REGION_OFFICER));
        assertThat(lead.put("/api/v1/modules/" + MODULE + "/use", "application/json", "{\"on\": true}")
                        .statusCode())
                .isEqualTo(200);
        for (int visit = 1; visit <= 6; visit++) {
            enter(lead, visit);
        }
        awaitDraft(office, made, first.code(), "6");
        awaitDraft(office, made, null, "212");
        enter(lead, 7);
        awaitDraft(office, made, first.code(), "7");
        awaitDraft(office, made, null, "213");
    }

    @Test
    void aDraftIsSeenByTheOfficeThatReleasesItAndByNobodyElse() {
        Made made = marked(4711);
        Partnership first = made.partnerships().getFirst();
        TwoTenants.Made elsewhere = tenants.make();
        BehindTheWalls.execute("update region set parent_id = '%s' where id = '%s'"
                .formatted(elsewhere.region().id(), made.region().id()));
        Map<String, TestPeople.Person> others = new LinkedHashMap<>();
        for (String role : List.of(Role.BOARD_MEMBER, Role.REGION_ANALYST)) {
            others.put(role, people.of(made.region(), role));
        }
        for (String role : List.of(Role.PARTNERSHIP_LEAD, Role.PARTNERSHIP_OFFICER, Role.PARTNERSHIP_PROVIDER)) {
            others.put(role, people.of(first, role));
        }
        others.put("the office of the region above", people.of(elsewhere.region(), Role.REGION_OFFICER));
        others.put("another region's office", people.of(tenants.make().region(), Role.REGION_OFFICER));
        others.put("an operator", people.operator());
        ApiClient office = client(people.of(made.region(), Role.REGION_OFFICER));
        for (String place : places(made)) {
            assertThat(office.get(place, "*/*").statusCode()).as(place).isEqualTo(200);
        }
        others.forEach((who, person) -> {
            ApiClient other = client(person);
            for (String place : places(made)) {
                HttpResponse<String> answer = other.get(place, "*/*");
                assertThat(answer.statusCode()).as(who + " " + place).isIn(403, 404);
                assertThat(answer.body()).as(who + " " + place).doesNotContain("4711", "4,711");
            }
        });
    }

    @Test
    void aDraftIsTheOneThatIsThereNowAndNothingTellsOfThoseBefore() {
        Made made = marked(4711);
        ApiClient office = client(people.of(made.region(), Role.REGION_OFFICER));
        assertThat(all(office, made)).contains("4711", "4,711");
        visits(made, 4813);
        assertThat(all(office, made)).contains("4813", "4,813").doesNotContain("4711", "4,711");
        assertThat(BehindTheWalls.tables(made.region().id(), "DRAFT"))
                .containsExactly("BOARD visits 2019-04-01 0", "PUBLIC visits 2019-04-01 0");
        assertThat(BehindTheWalls.query("""
            select release_id from figure_basis where region_id = '%1$s' and basis::text like '%%4711%%'
            union all
            select release_id from figure_cell where region_id = '%1$s' and 4711 in (numerator, denominator, figure)
            """.formatted(made.region().id())))
                .as("a draft that was made anew is nowhere any more")
                .isEmpty();
    }

    private String all(ApiClient office, Made made) {
        StringBuilder everything = new StringBuilder();
        places(made).forEach(place -> everything.append(office.get(place, "*/*").body()));
        return everything.toString();
    }

    /** Wherever a draft, or that there is one, can be read. */
    private static List<String> places(Made made) {
        String region = "/regions/" + made.region().code();
        String measure = "/measures/" + MODULE + "/visits?state=draft";
        List<String> places = new ArrayList<>(List.of(
                region + "/releases",
                region + "/releases/2019-20-Q1",
                "/api/v1" + region + "/releases",
                "/api/v1" + region + "/measures?state=draft"));
        for (String audience : List.of("board", "public")) {
            String asked = measure + "&by=place&audience=" + audience;
            places.add(region + asked);
            places.add("/api/v1" + region + asked);
            places.add("/api/v1" + region + asked + "&format=csv");
        }
        return places;
    }

    private Made marked(int number) {
        Made made = regions.make();
        visits(made, number);
        return made;
    }

    private void visits(Made made, int number) {
        RegionOfFive.count(
                MODULE,
                "visits",
                made,
                List.of(List.of(13, number - 13), List.of(22, 31), List.of(17, 25), List.of(30, 12), List.of(9, 50)));
        maker.makeAll(QUARTER);
        BehindTheWalls.awaitDrafts(made.region().id());
    }

    private static void enter(ApiClient lead, int visit) {
        HttpResponse<String> kept =
                lead.post("/api/v1/modules/" + MODULE + "/datasets/visits/records", """
                    {"reference": "visit-%1$d", "day": "2019-05-0%1$d", "place": "HOME", "minutes": 30}
                    """.formatted(visit));
        assertThat(kept.statusCode()).as(kept.body()).isEqualTo(201);
    }

    /** Asks the region's draft, as its office may, until a whole count is a number. */
    private void awaitDraft(ApiClient office, Made made, @Nullable String partnership, String number)
            throws IOException, InterruptedException {
        String path = "/api/v1/regions/" + made.region().code() + "/measures/" + MODULE
                + "/visits?state=draft&period=2019-20-Q1";
        String said = "";
        long end = System.nanoTime() + PATIENCE_SECONDS * 1_000_000_000L;
        while (!said.equals(number) && System.nanoTime() < end) {
            HttpResponse<String> answer = office.get(path);
            said = answer.statusCode() == 200 ? number(json.readTree(answer.body()), partnership) : answer.body();
            Thread.sleep(100);
        }
        assertThat(said).isEqualTo(number);
    }

    private static String number(JsonNode answer, @Nullable String partnership) {
        for (JsonNode cell : answer.get("cells")) {
            boolean whole = cell.get("breakdown").isNull();
            boolean here = partnership == null
                    ? cell.get("partnership").isNull()
                    : cell.get("partnership").asText().equals(partnership);
            if (whole && here) {
                return cell.get("numerator").get("number").asText();
            }
        }
        return "no such cell";
    }

    private ApiClient client(TestPeople.Person person) {
        return new ApiClient(server.getURI(), people.tokenOf(person));
    }
}
