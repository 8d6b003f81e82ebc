package org.cspplatform.server.records;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.context.annotation.Value;
import io.micronaut.runtime.server.EmbeddedServer;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import org.cspplatform.server.identity.Role;
import org.cspplatform.server.modules.ModuleDirectory;
import org.cspplatform.server.support.ApiClient;
import org.cspplatform.server.support.ServerTest;
import org.cspplatform.server.support.TestPeople;
import org.cspplatform.server.tenancy.TwoTenants;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

@MicronautTest(transactional = false)
final class EveryFieldTest implements ServerTest {
    private static final String API = "/api/v1/modules/every-field/datasets/";
    private static final String CASES = API + "cases/records";
    private static final String CASE = """
        {"reference": "%s", "openedOn": "2016-05-17", "child": null, "seenAt": "2016-05-17T23:15", "stage": "NEW",
         "themes": ["OTHER", "HOUSING"], "otherTheme": "Debt", "cost": 1234.5, "attendance": 87.5, "rate": 0.125,
         "first": 12, "second": 11, "team": "North", "learning": "Two\\nlines", "closed": false,
         "pauses": [{"from": "2016-05-20", "until": "2016-05-22", "why": "ILL"}, {"from": "2016-06-01", "why": "COURT"}]}
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

    private final HttpClient http = HttpClient.newHttpClient();
    private ApiClient east = new ApiClient(http, "", "");

    @BeforeAll
    void aModuleWithEveryFieldType() {
        CasesJar.of("every-field").into(modules);
        directory.installAll();
        east = new ApiClient(
                http,
                server.getURL().toString(),
                people.tokenOf(people.of(tenants.make().east(), Role.PARTNERSHIP_LEAD)));
        HttpResponse<String> on = east.put("/api/v1/modules/every-field/use", "{\"on\": true}");
        assertThat(on.body()).contains("\"switchedOn\":true");
    }

    @Test
    void everyValueIsReadAsItWasWritten() {
        HttpResponse<String> made = east.post(CASES, CASE.formatted("json-1"));
        assertThat(made.statusCode()).as(made.body()).isEqualTo(201);
        assertThat(made.body())
                .contains("\"seenAt\":\"2016-05-17T23:15\"", "\"themes\":[\"HOUSING\",\"OTHER\"]", "\"cost\":1234.50")
                .contains("\"attendance\":87.5", "\"rate\":0.125", "\"total\":23", "\"band\":\"HIGH\"")
                .contains("{\"from\":\"2016-05-20\",\"until\":\"2016-05-22\",\"why\":\"ILL\"}")
                .contains("{\"from\":\"2016-06-01\",\"until\":null,\"why\":\"COURT\"}", "\"shared\":false");

        String path = CASES + "/" + ApiClient.value(made, "id");
        HttpResponse<String> same = east.put(path, east.get(path).body());
        assertThat(same.statusCode()).as(same.body()).isEqualTo(200);
        assertThat(same.body().replace("\"version\":2", "\"version\":1").replaceAll("\"updatedAt\":\"[^\"]+\"", ""))
                .isEqualTo(made.body().replaceAll("\"updatedAt\":\"[^\"]+\"", ""));
    }

    @Test
    void whatFieldsAskOfOneAnotherIsChecked() {
        String needed = CASE.formatted("ask-1").replace("\"otherTheme\": \"Debt\", ", "");
        assertThat(east.post(CASES, needed).body()).contains("otherTheme", "Enter other theme");

        String ended = CASE.formatted("ask-2").replace("\"NEW\"", "\"OLD\"");
        assertThat(east.post(CASES, ended).body()).contains("\"Old way\\\" may only be used until 31 December 2015");
        assertThat(east.post(CASES, ended.replace("2016-05-17\"", "2015-05-17\""))
                        .statusCode())
                .isEqualTo(201);

        String ruled = CASE.formatted("ask-3").replace("\"second\": 11", "\"second\": 13");
        assertThat(east.post(CASES, ruled).body()).contains("The second score must not be above the first");

        String paused = CASE.formatted("ask-4").replace("2016-05-22", "2016-05-19");
        assertThat(east.post(CASES, paused).body()).contains("A pause ends before it begins");
    }

    @Test
    void eachBadPartIsNamed() {
        String bad = CASE.formatted("bad-1")
                .replace("1234.5", "1.234")
                .replace("87.5", "101")
                .replace("T23:15", "T25:15")
                .replace("\"HOUSING\"", "\"MOON\"")
                .replace("\"why\": \"COURT\"", "\"why\": \"X\", \"colour\": 1");
        assertThat(east.post(CASES, bad).body())
                .contains("an amount in pounds and pence", "a percentage between 0 and 100")
                .contains("a real date and a time", "listed codes", "pauses.2.why", "There is no field colour");
        String four = CASE.formatted("bad-2")
                .replace(
                        "\"pauses\": [",
                        "\"pauses\": [{\"from\": \"2016-01-01\", \"why\": \"ILL\"}, {\"from\":"
                                + " \"2016-01-02\", \"why\": \"ILL\"}, ");
        assertThat(east.post(CASES, four).body()).contains("3 or fewer");
    }

    @Test
    void aFileHasAColumnForEachPart() {
        assertThat(east.get(CASES + "/template", "*/*").body())
                .contains("themes,otherTheme", "pauses.1.from,pauses.1.until,pauses.1.why,pauses.2.from")
                .doesNotContain("letter")
                .doesNotContain("total");
        String file = """
            reference,openedOn,seenAt,stage,themes,cost,attendance,first,second,pauses.1.from,pauses.1.why,pauses.3.from,pauses.3.why
            file-1,17/05/2016,17/05/2016 23:15,New way,Housing; health,"£1,234.56",12.5%,9,8,2016-05-18,ILL,2016-05-20,In court
            """;
        HttpResponse<String> taken = east.upload(CASES + "/import", "cases.csv", "text/csv", file);
        assertThat(taken.body()).contains("\"added\":1");
        String exported = east.get(CASES + "/export", "*/*").body();
        assertThat(exported)
                .contains("file-1,2016-05-17,,2016-05-17T23:15,NEW,HOUSING;HEALTH,,1234.56,12.5,")
                .contains("2016-05-18,,ILL,2016-05-20,,COURT");
        HttpResponse<String> again = east.upload(CASES + "/import", "cases.csv", "text/csv", exported);
        assertThat(again.body()).contains("\"added\":0", "\"changed\":0");
    }

    @Test
    void aFormAsksForEachPartAndForMoreItems() {
        String pages = "/modules/every-field/datasets/cases/records";
        String add = east.page(pages + "/new").body();
        assertThat(add)
                .contains("govuk-input__prefix", "type=\"checkbox\"", "name=\"seenAt-time\"", "Add: pause")
                .contains("New way")
                .doesNotContain("Old way");
        String sent =
                "reference=form-1&openedOn-day=17&openedOn-month=5&openedOn-year=2016&seenAt-day=17&seenAt-month=5"
                    + "&seenAt-year=2016&seenAt-time=23:15&stage=NEW&themes=HOUSING&themes=HEALTH&cost=1,234.56&first=3&second=2";
        HttpResponse<String> another = east.form(pages, sent + "&_add=pauses");
        assertThat(another.statusCode()).isEqualTo(200);
        assertThat(another.body()).contains("Pause 1", "name=\"pauses.1.from-day\"", "value=\"form-1\"", "23:15");

        String pause = "&pauses.1.from-day=1&pauses.1.from-month=6&pauses.1.from-year=2016";
        HttpResponse<String> wrong = east.form(pages, sent + pause);
        assertThat(wrong.statusCode()).isEqualTo(422);
        assertThat(wrong.body()).contains("href=\"#pauses.1.why\"", "Select why");

        HttpResponse<String> right = east.form(pages, sent + pause + "&pauses.1.why=ILL");
        assertThat(right.statusCode()).as(right.body()).isEqualTo(303);
        assertThat(east.page(right.headers().firstValue("Location").orElseThrow())
                        .body())
                .contains("£1,234.56", "17 May 2016, 23:15", "Housing, Health", "From: 1 June 2016, Why: Illness");
    }
}
