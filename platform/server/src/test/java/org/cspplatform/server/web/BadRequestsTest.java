package org.cspplatform.server.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.runtime.server.EmbeddedServer;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.cspplatform.server.identity.Role;
import org.cspplatform.server.support.ApiClient;
import org.cspplatform.server.support.ServerTest;
import org.cspplatform.server.support.TestPeople;
import org.cspplatform.server.tenancy.TwoTenants;
import org.cspplatform.server.tenancy.TwoTenants.Made;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What people and programs send by mistake is answered as their mistake, in plain words, and never as a failure of ours. */
@MicronautTest(transactional = false)
final class BadRequestsTest implements ServerTest {
    private final HttpClient http = HttpClient.newHttpClient();

    @Inject
    EmbeddedServer server;

    @Inject
    TwoTenants tenants;

    @Inject
    TestPeople people;

    private String region = "";
    private ApiClient office = new ApiClient(http, URI.create("http://localhost"), "");
    private ApiClient lead = office;

    @BeforeAll
    void people() {
        Made made = tenants.make();
        region = "/regions/" + made.region().code();
        office = new ApiClient(http, server.getURI(), people.tokenOf(people.of(made.region(), Role.REGION_OFFICER)));
        lead = new ApiClient(http, server.getURI(), people.tokenOf(people.of(made.east(), Role.PARTNERSHIP_LEAD)));
    }

    @Test
    void theCharacterOfCodeNothingIsRefusedWhereverItStands() {
        assertThat(office.page("/public/x%00").statusCode()).isEqualTo(422);
        assertThat(office.page("/public/measures/x%00/y").statusCode()).isEqualTo(422);
        HttpResponse<String> asked = office.get("/api/v1" + region + "/measures/some/thing%00");
        assertThat(asked.statusCode()).isEqualTo(422);
        assertThat(asked.body()).contains("has a character that no text has").doesNotContain("Something went wrong");
        assertThat(form(region + "/release-policies", policy("reason", "because\0"))
                        .statusCode())
                .isEqualTo(422);
    }

    @Test
    void whatIsNotThereIsNotAMatterOfRoles() {
        assertThat(office.page("/nothing-here").statusCode()).isEqualTo(404);
        assertThat(office.page("/nothing-here").body()).contains("Page not found");
        assertThat(office.get("/api/v1/nothing-here").body()).contains("\"code\":\"not-found\"");
        HttpResponse<String> method =
                office.send(office.request("/reconciliation").DELETE());
        assertThat(method.statusCode()).isEqualTo(405);
        assertThat(method.headers().firstValue("Allow")).hasValue("GET, HEAD, POST");
        HttpResponse<String> type = office.send(office.request("/api/v1/reconciliation")
                .header("Content-Type", "text/plain")
                .POST(BodyPublishers.ofString("a,b")));
        assertThat(type.statusCode()).isEqualTo(415);
        assertThat(type.body()).contains("Send it as application/json.");
        assertThat(office.send(office.request("/api/v1" + region + "/releases")
                                .header("Accept", "application/pdf")
                                .GET())
                        .statusCode())
                .isEqualTo(406);
    }

    @Test
    void aFormThatIsNotEncodedAsFormsAreIsRefusedAndALargeOneIsNot() {
        assertThat(office.form("/reconciliation", "table=%zz").statusCode()).isEqualTo(400);
        StringBuilder table = new StringBuilder("Name\tCount\tTotal\n");
        Map<String, String> fields = new HashMap<>();
        for (int row = 0; row < 400; row++) {
            table.append("Row ").append(row).append("\t1\t1\n");
            fields.put("row-" + row, "FIGURES");
        }
        fields.put("table", table.toString());
        assertThat(form("/reconciliation", fields).statusCode()).isEqualTo(200);
    }

    @Test
    void fieldsThatAreLeftOutOrEmptyAreNamed() {
        for (String body : List.of("{}", "{\"module\": null, \"reason\": null}")) {
            HttpResponse<String> answer = lead.post("/api/v1/figures/2016-17-Q2/restatements", body);
            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(422);
            assertThat(answer.body()).contains("\"field\":\"reason\"");
        }
        assertThat(office.post("/api/v1/reconciliation", "{\"table\": \"a\\tb\\n1\\t2\", \"ledger\": {}}")
                        .body())
                .contains("\"field\":\"ledger\"");
        assertThat(office.post("/api/v1/reconciliation", "{\"table\": \"a\\tb\\n1\\t2\", \"columns\": [null]}")
                        .statusCode())
                .isEqualTo(200);
        assertThat(office.post(
                                "/api/v1" + region + "/release-policies",
                                "{\"threshold\": 5, \"roundingBase\": 1, \"minimumContributors\": 3, \"reason\":"
                                        + " \"r\"}")
                        .body())
                .contains("\"field\":\"audience\"");
        assertThat(office.post("/api/v1" + region + "/releases", "[]").body())
                .contains("cannot be read as the API's document describes it")
                .doesNotContain("org.cspplatform");
    }

    @Test
    void nobodysRulesAreChangedByAChoiceThatThereIsNot() {
        assertThat(form(region + "/release-policies", policy("audience", "EVERYBODY"))
                        .body())
                .contains("Choose whom the rules are for");
        assertThat(form(region + "/release-policies", policy("hidesWholeGroups", "perhaps"))
                        .body())
                .contains("Choose whether 0% and 100% are shown");
        assertThat(office.get("/api/v1" + region + "/release-policies").body()).contains("\"history\":[]");
    }

    private static Map<String, String> policy(String field, String value) {
        Map<String, String> fields = new HashMap<>(Map.of(
                "audience", "BOARD",
                "threshold", "5",
                "roundingBase", "1",
                "minimumContributors", "3",
                "hidesWholeGroups", "no",
                "reason", "We tried"));
        fields.put(field, value);
        return fields;
    }

    private HttpResponse<String> form(String path, Map<String, String> fields) {
        return office.form(
                path,
                fields.entrySet().stream()
                        .map(field ->
                                field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                        .collect(Collectors.joining("&")));
    }
}
