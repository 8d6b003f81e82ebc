package org.cspplatform.server.openness;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.micronaut.runtime.server.EmbeddedServer;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.StringReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.cspplatform.server.identity.Role;
import org.cspplatform.server.support.ServerTest;
import org.cspplatform.server.support.TestPeople;
import org.cspplatform.server.tenancy.TwoTenants;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/** Grants from the form of the region's office to the address where anybody reads them. */
@MicronautTest(transactional = false)
final class GrantPublicationTest implements ServerTest {
    @Inject
    EmbeddedServer server;

    @Inject
    TwoTenants tenants;

    @Inject
    TestPeople people;

    @Inject
    ObjectMapper json;

    private TwoTenants.Made made;
    private Office office;
    private Office anybody;
    private String region;

    @BeforeEach
    void aRegion() {
        made = tenants.make();
        region = "/public/" + made.region().code();
        office = new Office(
                server.getURI(),
                people.tokenOf(people.of(made.region(), Role.REGION_OFFICER)),
                made.region().code());
        anybody = new Office(server.getURI(), "", made.region().code());
    }

    @Test
    void nothingIsPublicUntilTheMonthIsPublished() {
        assertThat(office.add(Office.grant("grant-a", "1,000", "2016-07-04")).statusCode())
                .isEqualTo(303);
        assertThat(anybody.get(region).statusCode()).isEqualTo(404);
        assertThat(anybody.get(region + "/grants/2016-07").statusCode()).isEqualTo(404);

        assertThat(office.publish("2016-07", "").statusCode()).isEqualTo(303);
        assertThat(anybody.get(region + "/grants/2016-07").body())
                .contains(
                        "Recipient of grant-a",
                        "£1,000",
                        "Purpose of grant-a",
                        "Conditions of grant-a",
                        "Reasons of grant-a");
        assertThat(anybody.get("/public").body()).contains(made.region().name());
    }

    @Test
    void aMonthWithDetailsMissingIsNotPublishedAndSaysWhatIsMissing() {
        Map<String, String> grant = Office.grant("grant-a", "1000", "2016-07-04");
        grant.put("reasons", "");
        office.add(grant);
        assertThat(office.get(office.place()).body()).contains("Due, details missing");
        assertThat(office.get(office.place() + "/months/2016-07").body()).contains("Missing");
        assertThat(office.publish("2016-07", "").statusCode()).isEqualTo(409);
        assertThat(anybody.get(region + "/grants/2016-07").statusCode()).isEqualTo(404);
    }

    @Test
    void aCorrectionIsAnotherEditionAndTheFirstStaysAtItsAddress() {
        office.add(Office.grant("grant-a", "1000", "2016-07-04"));
        office.publish("2016-07", "");
        String first =
                anybody.get(region + "/grants/2016-07/editions/1/table.csv").body();

        Map<String, String> corrected = Office.grant("grant-a", "1200.50", "2016-07-04");
        corrected.put("version", "1");
        assertThat(office.post(grantPlace(), corrected).statusCode()).isEqualTo(303);
        assertThat(anybody.get(region + "/grants/2016-07").body())
                .contains("£1,000")
                .doesNotContain("1,200.50");
        assertThat(office.publish("2016-07", "").statusCode())
                .as("without saying what it corrects")
                .isEqualTo(422);
        assertThat(office.publish("2016-07", "The amount was wrong.").statusCode())
                .isEqualTo(303);

        assertThat(anybody.get(region + "/grants/2016-07").body()).contains("£1,200.50", "The amount was wrong.");
        assertThat(anybody.get(region + "/grants/2016-07/editions/1/table.csv").body())
                .isEqualTo(first);
        assertThat(anybody.get(region + "/grants/2016-07/editions/1").body())
                .contains("A later edition corrects this one");
        assertThat(anybody.get(region + "/grants/2016-07/editions/3").statusCode())
                .isEqualTo(404);
        assertThat(office.publish("2016-07", "Nothing changed").statusCode()).isEqualTo(409);
    }

    @Test
    void theCsvHasItsMetadataAndTheJsonTheSameRows() throws IOException {
        office.add(Office.grant("grant-a", "1000", "2016-07-04"));
        office.add(Office.grant("grant-b", "2000.25", "2016-07-05"));
        office.publish("2016-07", "");
        HttpResponse<String> csv = anybody.get(region + "/grants/2016-07/table.csv");
        assertThat(csv.headers().firstValue("Content-Type"))
                .hasValueSatisfying(type -> assertThat(type).startsWith("text/csv"));
        assertThat(csv.headers().firstValue("Link"))
                .hasValue("<table.csv-metadata.json>; rel=\"describedby\"; type=\"application/csvm+json\"");
        JsonNode metadata = json.readTree(
                anybody.get(region + "/grants/2016-07/table.csv-metadata.json").body());
        assertThat(metadata.at("/url").asText()).isEqualTo("table.csv");
        assertThat(metadata.at("/tableSchema/columns").findValuesAsText("name"))
                .isEqualTo(List.of(csv.body().lines().findFirst().orElseThrow().split(",", -1)));
        JsonNode rows = json.readTree(
                        anybody.get(region + "/grants/2016-07/table.json").body())
                .at("/rows");
        assertThat(rows.findValuesAsText("reference")).containsExactly("grant-a", "grant-b");
        assertThat(rows.get(1).get("amount_gbp").decimalValue()).isEqualByComparingTo("2000.25");
        assertThat(anybody.get(region + "/grants/all/table.json").statusCode()).isEqualTo(200);
        assertThat(anybody.get(region + "/grants/2016-07/table.xml").statusCode())
                .isEqualTo(404);
    }

    @Test
    void whoAsksAgainWithTheTagGetsNoBodyAndCachesMayKeepIt() throws IOException, InterruptedException {
        office.add(Office.grant("grant-a", "1000", "2016-07-04"));
        office.publish("2016-07", "");
        for (String path : List.of("/grants/2016-07", "/grants/2016-07/table.csv", "/feed.atom")) {
            HttpResponse<String> first = anybody.get(region + path);
            assertThat(first.headers().firstValue("Cache-Control")).hasValue("public, max-age=300");
            String tag = first.headers().firstValue("ETag").orElseThrow();
            HttpRequest again = HttpRequest.newBuilder(URI.create(server.getURL() + region + path))
                    .header("If-None-Match", tag)
                    .build();
            HttpResponse<String> second = HttpClient.newHttpClient().send(again, HttpResponse.BodyHandlers.ofString());
            assertThat(second.statusCode()).as(path).isEqualTo(304);
            assertThat(second.body()).isEmpty();
        }
    }

    @Test
    void thePageIsTheSameForWhoIsSignedIn() {
        office.add(Office.grant("grant-a", "1000", "2016-07-04"));
        office.publish("2016-07", "");
        assertThat(office.get(region + "/grants").body())
                .isEqualTo(anybody.get(region + "/grants").body());
    }

    @Test
    void theFeedTellsOfEachEdition() throws ParserConfigurationException, IOException, SAXException {
        office.add(Office.grant("grant-a", "1000", "2016-07-04"));
        office.publish("2016-07", "");
        String feed = anybody.get(region + "/feed.atom").body();
        Document document = DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new InputSource(new StringReader(feed)));
        assertThat(document.getElementsByTagName("entry").getLength()).isEqualTo(1);
        assertThat(feed).contains("Grants of July 2016", region + "/grants/2016-07/editions/1");
        assertThat(anybody.get("/public/feed.atom").body()).contains(region + "/grants/2016-07/editions/1");
    }

    @Test
    void anotherRegionsOfficeNeitherEntersNorPublishes() {
        TwoTenants.Made elsewhere = tenants.make();
        Office other = new Office(
                server.getURI(),
                people.tokenOf(people.of(elsewhere.region(), Role.REGION_OFFICER)),
                made.region().code());
        assertThat(other.add(Office.grant("grant-a", "1000", "2016-07-04")).statusCode())
                .isEqualTo(404);
        assertThat(other.publish("2016-07", "").statusCode()).isEqualTo(404);
    }

    @Test
    void whatWasEnteredWrongComesBackWithEveryErrorNamed() {
        Map<String, String> wrong = Office.grant("Grant A", "ten", "2016-13-04");
        HttpResponse<String> answer = office.add(wrong);
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("#reference", "#amount", "#awardedOn", "Grant A");
    }

    private String grantPlace() {
        Matcher found = Pattern.compile(office.place() + "/grants/[0-9a-f-]{36}")
                .matcher(office.get(office.place() + "/months/2016-07").body());
        assertThat(found.find()).isTrue();
        return found.group();
    }
}
