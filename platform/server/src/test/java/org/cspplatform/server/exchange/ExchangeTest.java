package org.cspplatform.server.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import io.micronaut.context.annotation.Value;
import io.micronaut.runtime.server.EmbeddedServer;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.Map;
import org.cspplatform.server.identity.Role;
import org.cspplatform.server.modules.ModuleDirectory;
import org.cspplatform.server.modules.PluginJar;
import org.cspplatform.server.support.ApiClient;
import org.cspplatform.server.support.ServerTest;
import org.cspplatform.server.support.TestPeople;
import org.cspplatform.server.tenancy.TwoTenants;
import org.cspplatform.testkit.browser.Browser;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@MicronautTest(transactional = false)
final class ExchangeTest implements ServerTest {
    private static final String API = "/api/v1/modules/exchanging/exchanges";
    private static final String MEMBERS = """
        public List<ExchangeOut<?>> exchangesOut() {
            return List.of(
                    ExchangeOut.csv("national", "National extract", "A", Visit.class).column("REF", Visit::reference),
                    ExchangeOut.csv("national", "National extract", "B 2", Visit.class)
                            .only(visit -> visit.place() == Place.HOME)
                            .column("REF", Visit::reference).column("DAY", Visit::day)
                            .column("MINS", Visit::minutes).column("NAME", Visit::name),
                    ExchangeOut.xml("national-xml", "National extract as XML", "1", Visit.class, "Visits", "Visit")
                            .header("From", Period::from)
                            .column("Ref", Visit::reference).column("Name", Visit::name),
                    ExchangeOut.csv("failing", "Failing", "1", Visit.class)
                            .column("X", visit -> { throw new IllegalStateException(visit.name()); }));
        }
        public List<ExchangeIn> exchangesIn() {
            return List.of(
                    ExchangeIn.xml("hospital", "Hospital visits", "1", Visit.class, "Visit")
                            .header("Sender/Site", "name")
                            .field("Id", "reference").field("When/Day", "day").field("Minutes", "minutes")
                            .field("Place", "place", code -> switch (code) {
                                case "01" -> "HOME";
                                case "02" -> "STREET";
                                default -> throw new IllegalArgumentException(code);
                            }),
                    ExchangeIn.csv("sheet", "Sheet", "1", Visit.class)
                            .field("ID", "reference").field("DATE", "day").field("WHERE", "place"));
        }
        """;
    private static final String VISIT =
            "<Visit><Id>%s</Id><When><Day>%s</Day></When><Minutes>5</Minutes><Place>%s</Place><Other>x</Other></Visit>";
    private static final String FILE = "<?xml version='1.0'?><h:File xmlns:h='urn:x'><h:Head><Sender><Site>R1A</Site>"
            + "</Sender></h:Head>%s</h:File>";

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

    private @Nullable String token;
    private @Nullable String otherToken;

    @BeforeAll
    void install() {
        PluginJar.of("exchanging").members(MEMBERS).into(modules);
        directory.installAll();
        TwoTenants.Made made = tenants.make();
        token = people.tokenOf(people.of(made.east(), Role.PARTNERSHIP_LEAD));
        otherToken = people.tokenOf(people.of(made.west(), Role.PARTNERSHIP_LEAD));
        switchOn(lead());
        switchOn(other());
        visit("h1", "2016-05-17", "HOME", "\"=1+2\"");
        visit("s1", "2016-05-18", "STREET", "null");
        visit("h2", "2016-06-30", "HOME", "\"<Ann> & Bo (demo)\"");
        visit("h3", "2016-07-01", "HOME", "null");
    }

    @Test
    void anExtractHasTheRecordsOfItsPeriodInTheVersionAskedFor() {
        HttpResponse<String> file = lead().get(API + "/national?version=B%202&from=2016-04-01&to=2016-06-30", "*/*");
        assertThat(file.statusCode()).as(file.body()).isEqualTo(200);
        assertThat(file.headers().firstValue("Content-Disposition").orElse(""))
                .contains("national-B-2-2016-04-01-to-2016-06-30.csv");
        assertThat(file.body())
                .isEqualTo("REF,DAY,MINS,NAME\r\nh1,2016-05-17,,'=1+2\r\nh2,2016-06-30,,<Ann> & Bo (demo)\r\n");
        assertThat(lead().get(API + "/national?version=A&from=2016-04-01&to=2016-06-30", "*/*")
                        .body())
                .isEqualTo("REF\r\nh1\r\ns1\r\nh2\r\n");
        assertThat(other().get(API + "/national?version=A&from=2016-04-01&to=2016-06-30", "*/*")
                        .body())
                .isEqualTo("REF\r\n");
    }

    @Test
    void anXmlExtractIsWellFormedWhateverItsTextsHold() {
        assertThat(lead().get(API + "/national-xml?from=2016-05-01&to=2016-06-30", "*/*")
                        .body())
                .isEqualTo("<?xml version=\"1.0\" encoding=\"UTF-8\"?><Visits><From>2016-05-01</From>"
                        + "<Visit><Ref>h1</Ref><Name>=1+2</Name></Visit><Visit><Ref>s1</Ref></Visit>"
                        + "<Visit><Ref>h2</Ref><Name>&lt;Ann&gt; &amp; Bo (demo)</Name></Visit></Visits>");
    }

    @Test
    void whatCannotBeMadeIsSaidAndNothingPersonalWithIt() {
        HttpResponse<String> failed = lead().get(API + "/failing?from=2016-05-01&to=2016-06-30");
        assertThat(failed.statusCode()).isEqualTo(409);
        assertThat(failed.body()).contains("the column X of record").doesNotContain("1+2");
        assertThat(lead().get(API + "/national?from=2016-05-01").statusCode()).isEqualTo(422);
        assertThat(lead().get(API + "/national?from=2016-05-01&to=2016-04-01").statusCode())
                .isEqualTo(422);
        assertThat(lead().get(API + "/national?version=C&from=2016-05-01&to=2016-06-01")
                        .statusCode())
                .isEqualTo(404);
        assertThat(lead().get(API).body()).contains("\"direction\":\"in\"", "\"version\":\"B 2\"");
        assertThat(lead().get("/api/v1/modules/exchanging").body()).contains("\"exchanges\":[{\"id\":\"national\"");
    }

    @Test
    void aFileOfOthersBecomesRecordsOnceAndItsHeaderTheirs() {
        String file =
                FILE.formatted(VISIT.formatted("x1", "2017-05-01", "01") + VISIT.formatted("x2", "2017-05-02", "02"));
        HttpResponse<String> taken = lead().upload(API + "/hospital", "file.xml", file);
        assertThat(taken.statusCode()).as(taken.body()).isEqualTo(200);
        assertThat(taken.body()).contains("\"added\":2");
        assertThat(lead().upload(API + "/hospital", "file.xml", file).body())
                .contains("\"added\":0", "\"unchanged\":2");
        assertThat(lead().get("/api/v1/modules/exchanging/datasets/visits/records")
                        .body())
                .contains("\"reference\":\"x1\"", "\"name\":\"R1A\"");
    }

    @Test
    void eachWrongValueIsNamedWithItsRowAndElement() {
        String file = FILE.formatted(VISIT.formatted("y1", "2016-05-01", "01")
                + VISIT.formatted("y2", "soon", "02")
                + VISIT.formatted("", "2016-05-02", "02"));
        HttpResponse<String> refused = lead().upload(API + "/hospital", "file.xml", file);
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body())
                .contains("\"row\":2,\"column\":\"When/Day\",\"value\":\"soon\"", "\"row\":3,\"column\":\"Id\"");
        HttpResponse<String> untranslated =
                lead().upload(API + "/hospital", "file.xml", FILE.formatted(VISIT.formatted("y1", "2016-05-01", "07")));
        assertThat(untranslated.body()).contains("\"row\":1,\"column\":\"Place\",\"value\":\"07\"");
        assertThat(lead().get("/api/v1/modules/exchanging/datasets/visits/records")
                        .body())
                .doesNotContain("\"reference\":\"y1\"");
        HttpResponse<String> sheet =
                lead().upload(API + "/sheet", "sheet.csv", "ID,MORE,DATE,WHERE\nz1,?,01/05/2016,Home\nz2,?,,Home\n");
        assertThat(sheet.body()).contains("\"row\":3,\"column\":\"DATE\"");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<!DOCTYPE File [<!ENTITY a SYSTEM 'file:///etc/passwd'>]><File><Visit><Id>&a;</Id></Visit></File>",
                "<!DOCTYPE File SYSTEM 'http://127.0.0.1:9/x.dtd'><File><Visit/></File>",
                "<!DOCTYPE File [<!ENTITY a 'aaaa'><!ENTITY b '&a;&a;&a;'>]><File><Visit><Id>&b;</Id></Visit></File>",
                "<File><Visit><Id>1</Id></File>",
                "not xml",
                "<File></File>",
                ""
            })
    void aHostileOrBrokenFileIsRefused(String content) {
        assertThat(lead().upload(API + "/hospital", "file.xml", content).statusCode())
                .isEqualTo(422);
    }

    @Test
    void anEndlesslyDeepOrLongFileIsRefused() {
        String deep = "<a>".repeat(40) + "</a>".repeat(40);
        assertThat(lead().upload(API + "/hospital", "file.xml", deep).body()).contains("32 deep");
        String wordy = FILE.formatted("<Visit><Id>" + "x".repeat(30_000) + "</Id></Visit>");
        assertThat(lead().upload(API + "/hospital", "file.xml", wordy).body()).contains("20,000 characters");
    }

    @Test
    void itsPagesAreAccessible() {
        try (Browser browser = Browser.launch()) {
            Page page = browser.visitor(server.getURI());
            page.setExtraHTTPHeaders(Map.of("Authorization", "Bearer " + token));
            visit(page, "/modules/exchanging/exchanges", "exchanges");
            page.getByText("National extract, version B 2").click();
            Browser.accessible(page, "exchange-out");
            page.getByText("Download").click();
            assertThat(page.title()).startsWith("Error: ");
            Browser.accessible(page, "exchange-out-errors");
            visit(page, "/modules/exchanging/exchanges/in/hospital", "exchange-in");
            page.getByLabel("File")
                    .setInputFiles(new com.microsoft.playwright.options.FilePayload(
                            "file.xml",
                            "application/xml",
                            FILE.formatted(VISIT.formatted("p1", "soon", "01"))
                                    .getBytes(java.nio.charset.StandardCharsets.UTF_8)));
            page.getByText("Send", new Page.GetByTextOptions().setExact(true)).click();
            assertThat(Browser.content(page)).contains("Values to correct", "When/Day");
            Browser.accessible(page, "exchange-in-errors");
        }
    }

    private static void visit(Page page, String path, String name) {
        assertThat(page.navigate(path).status()).isEqualTo(200);
        Browser.accessible(page, name);
    }

    private void visit(String reference, String day, String place, String name) {
        HttpResponse<String> kept = lead().post(
                        "/api/v1/modules/exchanging/datasets/visits/records",
                        "{\"reference\": \"%s\", \"day\": \"%s\", \"place\": \"%s\", \"name\": %s}"
                                .formatted(reference, day, place, name));
        assertThat(kept.statusCode()).as(kept.body()).isEqualTo(201);
    }

    private static void switchOn(ApiClient client) {
        assertThat(client.put("/api/v1/modules/exchanging/use", "application/json", "{\"on\": true}")
                        .statusCode())
                .isEqualTo(200);
    }

    private ApiClient lead() {
        return new ApiClient(server.getURI(), String.valueOf(token));
    }

    private ApiClient other() {
        return new ApiClient(server.getURI(), String.valueOf(otherToken));
    }
}
