package org.cspplatform.server.funding.monitoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cspplatform.server.funding.Json.money;

import com.fasterxml.jackson.databind.JsonNode;
import io.micronaut.context.annotation.Property;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.util.List;
import org.cspplatform.server.funding.FundingClient;
import org.cspplatform.server.funding.FundingClient.Person;
import org.cspplatform.server.funding.Json;
import org.cspplatform.server.support.ServerTest;
import org.cspplatform.server.tenancy.Partnership;
import org.cspplatform.server.tenancy.TwoTenants;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The monitoring tables over HTTP, before any return has come. */
@MicronautTest(transactional = false)
@Property(name = FundingClient.ON, value = "true")
final class MonitoringApiTest implements ServerTest {
    @Inject
    FundingClient client;

    @Inject
    TwoTenants tenants;

    private TwoTenants.Made made;
    private String year;
    private String theme;

    @BeforeAll
    void twoPartnershipsWithMoneyAndPlans() {
        made = tenants.make();
        year = "/api/v1/regions/" + made.region().code() + "/funding/2016-17";
        theme = theme("Domestic abuse");
        allocate(made.east(), "1000", "200.50");
        allocate(made.west(), "500", "0");
        plan(made.east(), "Refuge places", "1500.75");
        plan(made.west(), "=Helpline", "100");
    }

    @Test
    void the_tables_have_exactly_the_fields_of_the_contract() {
        JsonNode answer = Json.of(get(FundingClient.officeOf(made.region()), "/monitoring?quarter=Q2"), 200);

        assertThat(answer.fieldNames())
                .toIterable()
                .containsExactly("region", "year", "quarter", "partnerships", "total");
        assertThat(answer.at("/partnerships/0").fieldNames())
                .toIterable()
                .containsExactly(
                        "partnership",
                        "name",
                        "allocation",
                        "carryForward",
                        "total",
                        "planned",
                        "remainder",
                        "percentAllocated",
                        "spendByQuarter",
                        "percentSpent",
                        "comment");
        assertThat(answer.get("year").asText()).isEqualTo("2016-17");
        JsonNode east = answer.at("/partnerships/0");
        assertThat(east.get("partnership").asText()).isEqualTo(made.east().code());
        assertThat(money(east, "remainder")).isEqualByComparingTo("-300.25");
        assertThat(east.get("percentAllocated").asLong()).isEqualTo(125);
        assertThat(east.at("/spendByQuarter/Q1").isNull())
                .as("not received is not nought")
                .isTrue();
        assertThat(east.get("percentSpent").isNull()).isTrue();
        assertThat(money(answer.get("total"), "total")).isEqualByComparingTo("1700.50");
        assertThat(money(answer.get("total"), "planned")).isEqualByComparingTo("1600.75");
        assertThat(answer.at("/total/comment").asText()).isEqualTo("2 of 2 Q2 reports have not been received");
    }

    @Test
    void every_reader_gets_the_same_table() {
        String office = get(FundingClient.officeOf(made.region()), "/monitoring?quarter=Q1")
                .body();
        for (Person reader : List.of(
                FundingClient.boardOf(made.region()),
                FundingClient.analystOf(made.region()),
                FundingClient.officerOf(made.west()))) {
            HttpResponse<String> answer = get(reader, "/monitoring?quarter=Q1");
            assertThat(answer.code()).as(reader.role()).isEqualTo(200);
            assertThat(answer.body()).as(reader.role()).isEqualTo(office);
        }
    }

    @Test
    void nobody_else_gets_it() {
        TwoTenants.Made others = tenants.make();
        for (Person stranger : List.of(
                FundingClient.officeOf(others.region()),
                FundingClient.boardOf(others.region()),
                FundingClient.officerOf(others.east()))) {
            assertThat(get(stranger, "/monitoring?quarter=Q1").code()).isEqualTo(404);
            assertThat(get(stranger, "/themes.csv").code()).isEqualTo(404);
        }
        assertThat(get(FundingClient.operator(), "/monitoring?quarter=Q1").code())
                .isEqualTo(403);
        assertThat(get(FundingClient.providerOf(made.east()), "/monitoring?quarter=Q1")
                        .code())
                .isEqualTo(403);
        assertThat(client.ask(HttpRequest.GET(year + "/monitoring?quarter=Q1")).code())
                .isEqualTo(401);
        assertThat(get(FundingClient.boardOf(made.region()), "/monitoring?quarter=Q5")
                        .code())
                .isEqualTo(400);
    }

    @Test
    void the_same_table_comes_as_csv_and_xlsx_by_suffix_or_by_accept() {
        Person board = FundingClient.boardOf(made.region());
        String bySuffix = get(board, "/monitoring.csv?quarter=Q1").body();
        assertThat(bySuffix.lines()).hasSize(4);
        assertThat(bySuffix.lines().toList().getLast())
                .startsWith(",Total,1500.00,200.50,1700.50,1600.75,99.75,94,,,2 of 2");
        HttpResponse<String> byAccept = client.ask(
                board, HttpRequest.GET(year + "/monitoring?quarter=Q1").accept("text/csv"));
        assertThat(byAccept.body()).isEqualTo(bySuffix);
        assertThat(byAccept.header(HttpHeaders.CONTENT_TYPE)).startsWith("text/csv");
        HttpResponse<String> workbook = get(board, "/monitoring.xlsx?quarter=Q1");
        assertThat(workbook.header(HttpHeaders.CONTENT_TYPE)).isEqualTo(Download.XLSX_TYPE);
        assertThat(workbook.header(HttpHeaders.CONTENT_DISPOSITION)).endsWith("-2016-17-Q1.xlsx\"");
        assertThat(workbook.body()).startsWith("PK");
    }

    @Test
    void the_thematic_analysis_counts_partnerships_and_sums_their_plans() {
        theme("MARAC");
        JsonNode answer = Json.of(get(FundingClient.boardOf(made.region()), "/themes"), 200);

        assertThat(answer.get("ofPartnerships").asInt()).isEqualTo(2);
        assertThat(answer.at("/themes/0/summary").asText())
                .isEqualTo("2 of 2 partnerships fund domestic abuse, £1,600.75");
        assertThat(answer.at("/themes/1/summary").asText()).isEqualTo("0 of 2 partnerships fund MARAC, £0");
        assertThat(money(answer, "totalPlanned")).isEqualByComparingTo("1600.75");
        assertThat(get(FundingClient.boardOf(made.region()), "/themes.csv")
                        .body()
                        .lines())
                .first()
                .asString()
                .startsWith("Theme,Partnerships funding it");
    }

    private String theme(String name) {
        return Json.of(
                        client.ask(
                                FundingClient.officeOf(made.region()),
                                HttpRequest.POST(
                                        "/api/v1/regions/" + made.region().code() + "/themes",
                                        "{\"name\":\"" + name + "\"}")),
                        201)
                .get("id")
                .asText();
    }

    private void allocate(Partnership partnership, String allocation, String carried) {
        String body = "{\"allocation\":%s,\"carryForward\":%s}".formatted(allocation, carried);
        Json.of(
                client.ask(
                        FundingClient.officeOf(made.region()),
                        HttpRequest.PUT(year + "/allocations/" + partnership.code(), body)),
                201);
    }

    private void plan(Partnership partnership, String name, String planned) {
        String body = "{\"name\":\"%s\",\"themeId\":\"%s\",\"plannedSpend\":%s}".formatted(name, theme, planned);
        Json.of(
                client.ask(
                        FundingClient.officerOf(partnership),
                        HttpRequest.POST(
                                "/api/v1/partnerships/" + partnership.code() + "/activities?year=2016-17", body)),
                201);
    }

    private HttpResponse<String> get(Person person, String path) {
        return client.ask(person, HttpRequest.GET(year + path).accept("*/*"));
    }
}
