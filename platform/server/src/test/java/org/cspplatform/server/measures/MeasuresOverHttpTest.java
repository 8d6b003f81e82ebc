package org.cspplatform.server.measures;

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
import org.cspplatform.server.support.ApiClient;
import org.cspplatform.server.support.ServerTest;
import org.cspplatform.server.support.TestPeople;
import org.cspplatform.server.tenancy.TwoTenants;
import org.cspplatform.testkit.browser.Browser;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Measures, reports and populations as programs and people meet them. */
@MicronautTest(transactional = false)
final class MeasuresOverHttpTest implements ServerTest {
    private static final String API = "/api/v1/modules/counted-visits/measures";

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

    private @Nullable String leadToken;
    private @Nullable String officerToken;
    private TwoTenants.@Nullable Made made;

    @BeforeAll
    void someVisits() {
        VisitsCounted.jar().into(modules);
        directory.installAll();
        TwoTenants.Made fresh = tenants.make();
        made = fresh;
        leadToken = people.tokenOf(people.of(fresh.east(), Role.PARTNERSHIP_LEAD));
        officerToken = people.tokenOf(people.of(fresh.region(), Role.REGION_OFFICER));
        assertThat(lead().put("/api/v1/modules/counted-visits/use", "application/json", "{\"on\": true}")
                        .statusCode())
                .isEqualTo(200);
        visit("a", "2016-05-17", "HOME", "45");
        visit("b", "2016-06-30", "STREET", "null");
        visit("c", "2016-07-01", "HOME", "10");
        visit("d", "2017-01-02", "STREET", "30");
        visit("e", "2017-02-03", "HOME", "60");
    }

    @Test
    void eachQuarterIsCountedByTheDefinitionOfItsTime() {
        HttpResponse<String> answer = lead().get(API + "/visits");
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        assertThat(answer.body())
                .contains("\"caveat\":\"Not yet suitable for decision-making\"", "\"target\":3", "\"unit\":\"visits\"")
                .contains("\"change\":\"Visits on the street count too.\"")
                .containsPattern("\"period\":\"2016-17 Q1\",[^{]*\"numerator\":1,[^{]*\"definitionVersion\":1")
                .containsPattern("\"period\":\"2016-17 Q3\",[^{]*\"numerator\":0,[^{]*\"definitionVersion\":2")
                .containsPattern("\"period\":\"2016-17 Q4\",[^{]*\"numerator\":2,[^{]*\"definitionVersion\":2");
        assertThat(lead().get(API + "/visits?period=month&from=2016-05-01&to=2016-07-31")
                        .body())
                .contains("May 2016", "June 2016", "July 2016")
                .doesNotContain("April 2016");
        assertThat(lead().get(API + "/at-home").body()).contains("\"target\":60", "\"percent\":50.0");
        assertThat(lead().get(API + "/people").body()).contains("\"kind\":\"COUNT\"", "\"numerator\":2");
        assertThat(lead().get(API).body())
                .contains("\"id\":\"course\"", "\"kind\":\"FUNNEL\"", "\"breakdowns\":[\"place\"]");
    }

    @Test
    void aPeriodThatIsNoneIsRefused() {
        assertThat(lead().get(API + "/visits?period=year").statusCode()).isEqualTo(422);
        assertThat(lead().get(API + "/visits?from=2017-01-01&to=2016-01-01").statusCode())
                .isEqualTo(422);
        assertThat(lead().get(API + "/unknown").statusCode()).isEqualTo(404);
        HttpResponse<String> page = lead().get("/modules/counted-visits/measures/visits?from=soon", "text/html");
        assertThat(page.statusCode()).isEqualTo(422);
        assertThat(page.body()).contains("There is a problem");
    }

    @Test
    void figuresComeAsCsvWithTheirCaveat() {
        for (HttpResponse<String> file :
                java.util.List.of(lead().get(API + "/visits?format=csv"), lead().get(API + "/visits", "text/csv"))) {
            assertThat(file.statusCode()).isEqualTo(200);
            assertThat(file.headers().firstValue("Content-Type")).hasValue("text/csv; charset=utf-8");
            assertThat(file.body())
                    .contains("Visits,2016-17 Q4,2017-01-01,2017-03-31,,,,2,,2,visits,,,2,Not yet suitable")
                    .contains("Visits,2016-17 Q4,2017-01-01,2017-03-31,Place,STREET,Street,1,,1,");
        }
    }

    @Test
    void aRateHasNoPopulationUntilTheRegionalOfficeEntersOneAndThenTheLatestBefore() {
        TwoTenants.Made own = java.util.Objects.requireNonNull(made);
        assertThat(lead().get(API + "/rate").body())
                .contains("\"population\":\"Residents\"", "\"denominator\":null", "\"figure\":null");
        String populations = "/api/v1/regions/" + own.region().code() + "/populations";
        String row = own.east().code() + ",RESIDENTS,%s,%s,Invented for this test\n";
        String heading = "partnership,group,year,people,source\n";
        HttpResponse<String> wrong = officer()
                .put(populations, "text/csv", heading + row.formatted("2016", "none") + row.formatted("x", "5"));
        assertThat(wrong.statusCode()).isEqualTo(422);
        assertThat(wrong.body()).contains("Row 2: people must be", "Row 3: the year must be");
        HttpResponse<String> right = officer().put(populations, "text/csv", heading + row.formatted("2016", "2000"));
        assertThat(right.statusCode()).as(right.body()).isEqualTo(200);
        assertThat(lead().get(API + "/rate").body())
                .containsPattern("\"period\":\"2016-17 Q1\",[^{]*\"denominator\":2000,[^{]*\"figure\":1.00")
                .containsPattern("\"period\":\"2016-17 Q4\",[^{]*\"populationYear\":2016");
        assertThat(lead().get("/modules/counted-visits/measures/rate", "text/html")
                        .body())
                .contains("mid-2016, the latest before", "Invented for this test");
        assertThat(lead().get("/api/v1/partnerships/" + own.east().code() + "/populations")
                        .body())
                .contains("\"people\":2000");
        assertThat(lead().put(populations, "text/csv", heading).statusCode()).isEqualTo(403);
        String elsewhere = people.tokenOf(people.of(tenants.make().region(), Role.REGION_OFFICER));
        assertThat(new ApiClient(server.getURI(), elsewhere)
                        .put(populations, "text/csv", heading + row.formatted("2016", "3"))
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void itsPagesAreAccessible() {
        TwoTenants.Made own = java.util.Objects.requireNonNull(made);
        try (Browser browser = Browser.launch()) {
            Page page = browser.visitor(server.getURI());
            page.setExtraHTTPHeaders(Map.of("Authorization", "Bearer " + leadToken));
            visit(page, "/modules/counted-visits/measures/visits", "measure-versions");
            assertThat(Browser.content(page)).contains("Definition 2", "short of the target of 3");
            visit(page, "/modules/counted-visits/measures/at-home", "measure-share");
            visit(page, "/modules/counted-visits/measures/course", "measure-funnel");
            visit(page, "/modules/counted-visits/reports/quarterly", "report");
            page.getByLabel("From", new Page.GetByLabelOptions().setExact(true)).selectOption("2016-07-01");
            page.getByLabel("To", new Page.GetByLabelOptions().setExact(true)).selectOption("2017-03-31");
            page.getByText("Show", new Page.GetByTextOptions().setExact(true)).click();
            assertThat(page.url()).contains("from=2016-07-01");
            assertThat(Browser.content(page))
                    .contains("2016-17 Q2")
                    .doesNotContain("<th scope=\"row\" class=\"govuk-table__header\">2016-17 Q1");

            Page office = browser.visitor(server.getURI());
            office.setExtraHTTPHeaders(Map.of("Authorization", "Bearer " + officerToken));
            visit(office, "/regions/" + own.region().code() + "/populations", "populations");
        }
    }

    private static void visit(Page page, String path, String name) {
        assertThat(page.navigate(path).status()).isEqualTo(200);
        Browser.accessible(page, name);
    }

    private void visit(String reference, String day, String place, String minutes) {
        HttpResponse<String> kept = lead().post(
                        "/api/v1/modules/counted-visits/datasets/visits/records",
                        "{\"reference\": \"%s\", \"day\": \"%s\", \"place\": \"%s\", \"minutes\": %s}"
                                .formatted(reference, day, place, minutes));
        assertThat(kept.statusCode()).as(kept.body()).isEqualTo(201);
    }

    private ApiClient lead() {
        return new ApiClient(server.getURI(), String.valueOf(leadToken));
    }

    private ApiClient officer() {
        return new ApiClient(server.getURI(), String.valueOf(officerToken));
    }
}
