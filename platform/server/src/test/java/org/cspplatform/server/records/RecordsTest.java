package org.cspplatform.server.records;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.context.annotation.Value;
import io.micronaut.runtime.server.EmbeddedServer;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.cspplatform.server.identity.Role;
import org.cspplatform.server.modules.ModuleDirectory;
import org.cspplatform.server.modules.PluginJar;
import org.cspplatform.server.support.ServerTest;
import org.cspplatform.server.support.TestPeople;
import org.cspplatform.server.tenancy.TwoTenants;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

@MicronautTest(transactional = false)
final class RecordsTest implements ServerTest {
    private static final String VISIT = """
        {"reference": "%s", "day": "2016-05-17", "place": "STREET", "minutes": 20, "name": "=1+1"}
        """;

    @Inject
    EmbeddedServer server;

    @Inject
    TwoTenants tenants;

    @Inject
    TestPeople people;

    @Inject
    ModuleDirectory directory;

    @Value("${csp.modules.directory}")
    Path modules;

    private final HttpClient client = HttpClient.newHttpClient();
    private String east = "";
    private String west = "";
    private String region = "";

    @BeforeAll
    void aModuleThatBothPartnershipsUse() throws IOException, InterruptedException {
        PluginJar.of("visiting").into(modules);
        directory.installAll();
        TwoTenants.Made made = tenants.make();
        east = people.tokenOf(people.of(made.east(), Role.PARTNERSHIP_LEAD));
        west = people.tokenOf(people.of(made.west(), Role.PARTNERSHIP_LEAD));
        region = people.tokenOf(people.of(made.region(), Role.REGION_OFFICER));
        assertThat(get(east, "").statusCode()).isEqualTo(404);
        for (String lead : new String[] {east, west}) {
            HttpResponse<String> switched = send(
                    request(lead, "/api/v1/modules/visiting/use").PUT(BodyPublishers.ofString("{\"on\": true}")),
                    "application/json");
            assertThat(switched.body()).contains("\"switchedOn\":true");
        }
    }

    @Test
    void aRecordIsMadeReadChangedAndDeleted() throws IOException, InterruptedException {
        HttpResponse<String> made = post(east, VISIT.formatted("life-1"));
        assertThat(made.statusCode()).as(made.body()).isEqualTo(201);
        assertThat(made.body()).contains("\"minutes\":20", "\"day\":\"2016-05-17\"", "\"place\":\"STREET\"");
        String path = made.headers().firstValue("Location").orElseThrow();

        HttpResponse<String> read = send(request(east, path).GET(), "application/json");
        assertThat(read.headers().firstValue("ETag")).contains("\"1\"");

        HttpRequest.Builder change =
                request(east, path).PUT(BodyPublishers.ofString(read.body().replace("20,", "25,")));
        assertThat(send(change, "application/json").statusCode()).isEqualTo(428);
        HttpResponse<String> changed = send(change.header("If-Match", "\"1\""), "application/json");
        assertThat(changed.statusCode()).as(changed.body()).isEqualTo(200);
        assertThat(changed.body()).contains("\"minutes\":25", "\"version\":2");
        assertThat(send(change, "application/json").statusCode()).isEqualTo(412);

        assertThat(send(request(east, path).DELETE().header("If-Match", "\"2\""), "application/json")
                        .statusCode())
                .isEqualTo(204);
        assertThat(send(request(east, path).GET(), "application/json").statusCode())
                .isEqualTo(404);
    }

    @Test
    void anotherPartnershipAndTheRegionSeeNothing() throws IOException, InterruptedException {
        String path = post(east, VISIT.formatted("mine-1"))
                .headers()
                .firstValue("Location")
                .orElseThrow();

        assertThat(send(request(west, path).GET(), "application/json").statusCode())
                .isEqualTo(404);
        assertThat(send(request(west, path).DELETE().header("If-Match", "*"), "application/json")
                        .statusCode())
                .isEqualTo(404);
        assertThat(get(west, "").body()).doesNotContain("mine-1");
        assertThat(send(request(region, path).GET(), "application/json").statusCode())
                .isEqualTo(404);
        assertThat(post(west, VISIT.formatted("mine-1")).statusCode()).isEqualTo(201);
    }

    @Test
    void everyBadFieldIsNamed() throws IOException, InterruptedException {
        HttpResponse<String> refused = post(
                east,
                "{\"reference\": \"\", \"day\": \"2999-01-01\", \"place\": \"MOON\", \"minutes\": 0, \"colour\": 1}");
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("reference", "day", "place", "minutes", "colour", "today or in the past");

        post(east, VISIT.formatted("twice-1"));
        HttpResponse<String> doubled = post(east, VISIT.formatted("twice-1"));
        assertThat(doubled.statusCode()).isEqualTo(422);
        assertThat(doubled.body()).contains("There is already a visit with this reference");
    }

    @Test
    void theListIsReadPageByPage() throws IOException, InterruptedException {
        for (int i = 0; i < 5; i++) {
            post(west, VISIT.formatted("page-" + i));
        }
        HttpResponse<String> first = get(west, "?limit=3");
        Matcher next = Pattern.compile("\"next\":\"([^\"]+)\"").matcher(first.body());
        assertThat(next.find()).isTrue();
        HttpResponse<String> second = get(west, "?limit=3&after=" + next.group(1));
        assertThat(first.body()).contains("page-4", "page-2").doesNotContain("page-1");
        assertThat(second.body()).contains("page-1", "page-0").doesNotContain("page-2");
    }

    @Test
    void aFileIsTakenWholeOrNotAtAllAndTwiceChangesNothing() throws IOException, InterruptedException {
        String heading = "reference,day,place,minutes,Name\n";
        HttpResponse<String> bad = upload(
                east,
                heading + "file-1,17/05/2016,Street,20,\nfile-2,31/02/2016,HOME,20,\nfile-1,2016-05-18,HOME,x,\n");
        assertThat(bad.statusCode()).isEqualTo(422);
        assertThat(bad.body())
                .contains("\"row\":3", "\"column\":\"day\"", "\"value\":\"31/02/2016\"", "\"row\":4", "whole number");
        assertThat(get(east, "").body()).doesNotContain("file-1");

        String right = heading + "file-1,17/05/2016,Street,20,'=SUM(A1)\nfile-2,2016-05-18,home,,\n";
        assertThat(upload(east, right).body()).contains("\"added\":2");
        assertThat(upload(east, right).body()).contains("\"added\":0", "\"changed\":0", "\"unchanged\":2");
        assertThat(upload(east, right.replace(",20,", ",30,")).body()).contains("\"changed\":1", "\"unchanged\":1");

        HttpResponse<String> exported = get(east, "/export");
        assertThat(exported.body()).contains("file-1,2016-05-17,STREET,30,'=SUM(A1)");
        assertThat(get(east, "/template").body()).isEqualTo("\uFEFFreference,day,place,minutes,name\r\n");
    }

    @Test
    void theFormKeepsWhatWasTypedAndNamesWhatIsWrong() throws IOException, InterruptedException {
        HttpResponse<String> wrong = form(east, "reference=form-1&day-day=31&day-month=2&day-year=2016&place=HOME");
        assertThat(wrong.statusCode()).isEqualTo(422);
        assertThat(wrong.body())
                .contains("There is a problem", "href=\"#day\"", "Day must be a real date", "value=\"31\"", "form-1");

        HttpResponse<String> right = form(east, "reference=form-1&day-day=29&day-month=2&day-year=2016&place=HOME");
        assertThat(right.statusCode()).as(right.body()).isEqualTo(303);
        String path = right.headers().firstValue("Location").orElseThrow();
        assertThat(page(path)).contains("29 February 2016", "Home");
        assertThat(page(path + "/edit")).contains("name=\"_version\" value=\"1\"", "value=\"form-1\"");
        assertThat(page("/modules/visiting/datasets/visits")).contains("form-1");
        assertThat(page("/modules/visiting")).contains("Visits").contains("Started");
        assertThat(page("/modules/visiting/datasets/visits/import")).contains("template");
    }

    private String page(String path) throws IOException, InterruptedException {
        HttpResponse<String> answer = send(request(east, path).GET().header("Accept", "text/html"), "text/html");
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return answer.body();
    }

    private HttpResponse<String> get(String token, String rest) throws IOException, InterruptedException {
        return send(
                request(token, "/api/v1/modules/visiting/datasets/visits/records" + rest)
                        .GET(),
                "application/json");
    }

    private HttpResponse<String> post(String token, String json) throws IOException, InterruptedException {
        return send(
                request(token, "/api/v1/modules/visiting/datasets/visits/records")
                        .POST(BodyPublishers.ofString(json)),
                "application/json");
    }

    private HttpResponse<String> form(String token, String body) throws IOException, InterruptedException {
        return send(
                request(token, "/modules/visiting/datasets/visits/records").POST(BodyPublishers.ofString(body)),
                "application/x-www-form-urlencoded");
    }

    private HttpResponse<String> upload(String token, String csv) throws IOException, InterruptedException {
        String body = "--b\r\nContent-Disposition: form-data; name=\"file\"; filename=\"f.csv\"\r\n"
                + "Content-Type: text/csv\r\n\r\n" + csv + "\r\n--b--\r\n";
        return send(
                request(token, "/api/v1/modules/visiting/datasets/visits/records/import")
                        .POST(BodyPublishers.ofString(body)),
                "multipart/form-data; boundary=b");
    }

    private HttpRequest.Builder request(String token, String path) {
        return HttpRequest.newBuilder(URI.create(server.getURL() + path)).header("Authorization", "Bearer " + token);
    }

    private HttpResponse<String> send(HttpRequest.Builder request, String contentType)
            throws IOException, InterruptedException {
        return client.send(request.setHeader("Content-Type", contentType).build(), BodyHandlers.ofString());
    }
}
