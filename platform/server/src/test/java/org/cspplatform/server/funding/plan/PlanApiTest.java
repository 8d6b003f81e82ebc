package org.cspplatform.server.funding.plan;

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
import java.util.UUID;
import org.cspplatform.server.funding.FundingClient;
import org.cspplatform.server.funding.FundingClient.Person;
import org.cspplatform.server.funding.Json;
import org.cspplatform.server.support.ServerTest;
import org.cspplatform.server.tenancy.TwoTenants;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@MicronautTest(transactional = false)
@Property(name = FundingClient.ON, value = "true")
final class PlanApiTest implements ServerTest {
    @Inject
    FundingClient client;

    @Inject
    TwoTenants tenants;

    private TwoTenants.Made made;
    private Person east;
    private Person office;
    private String activities;
    private String theme;

    @BeforeEach
    void aRegionWithATheme() {
        made = tenants.make();
        east = FundingClient.officerOf(made.east());
        office = FundingClient.officeOf(made.region());
        activities = "/api/v1/partnerships/" + made.east().code() + "/activities";
        theme = Json.of(client.ask(office, HttpRequest.POST(themes(), "{\"name\":\"Domestic abuse\"}")), 201)
                .get("id")
                .asText();
    }

    @Test
    void a_partnership_plans_an_activity_with_its_outcomes_and_its_office_reads_it() {
        JsonNode added = Json.of(add(activity("Refuge places", "1200.50")), 201);
        String place = activities + "/" + added.get("id").asText();

        for (Person reader : List.of(east, office, FundingClient.providerOf(made.east()))) {
            JsonNode read = Json.of(client.ask(reader, HttpRequest.GET(place)), 200);
            assertThat(read.get("name").asText()).isEqualTo("Refuge places");
            assertThat(read.get("theme").asText()).isEqualTo("Domestic abuse");
            assertThat(money(read, "plannedSpend")).isEqualByComparingTo("1200.50");
            assertThat(money(read.get("outcomes").get(0), "target")).isEqualByComparingTo("40");
        }
        JsonNode listed = Json.of(client.ask(east, HttpRequest.GET(activities + "?year=2016-17")), 200);
        assertThat(listed.get("items")).hasSize(1);
        assertThat(Json.of(client.ask(east, HttpRequest.GET(activities + "?year=2017-18")), 200)
                        .get("items"))
                .isEmpty();
    }

    @Test
    void every_change_keeps_its_history_with_who_and_when() {
        JsonNode added = Json.of(add(activity("Refuge places", "1200")), 201);
        String place = activities + "/" + added.get("id").asText();
        String outcome = added.at("/outcomes/0/id").asText();
        String changed = """
            {"name":"Refuge places","themeId":"%s","plannedSpend":900,
             "outcomes":[{"id":"%s","description":"Women housed","unit":"women","target":30},
                         {"description":"Children housed","target":50}]}
            """.formatted(theme, outcome);

        assertThat(put(place, changed, null).code()).isEqualTo(428);
        assertThat(put(place, changed, "\"7\"").code()).isEqualTo(412);
        JsonNode second = Json.of(put(place, changed, "\"1\""), 200);
        assertThat(second.at("/outcomes/0/id").asText()).isEqualTo(outcome);
        assertThat(second.get("outcomes")).hasSize(2);
        assertThat(Json.of(put(place, activity("Refuge places", "900"), "\"2\""), 200)
                        .get("outcomes"))
                .as("an outcome without its id is a new one; those left out are withdrawn")
                .hasSize(1);
        assertThat(client.ask(east, HttpRequest.DELETE(place, "").header(HttpHeaders.IF_MATCH, "\"3\""))
                        .code())
                .isEqualTo(204);

        JsonNode history = Json.of(client.ask(office, HttpRequest.GET(place + "/history")), 200);
        assertThat(history.findValuesAsText("changedBy")).containsOnly("A Tester");
        assertThat(history)
                .filteredOn(version -> version.get("subject").asText().equals("activity"))
                .extracting(version -> version.at("/content/planned_spend").intValue())
                .containsExactly(1200, 900, 900, 900);
        assertThat(history)
                .filteredOn(version -> version.at("/content/id").asText().equals(outcome))
                .extracting(version -> version.at("/content/target").intValue())
                .containsExactly(40, 30, 30);
    }

    @Test
    void a_theme_of_another_region_a_withdrawn_one_and_an_outcome_of_another_activity_are_refused() {
        TwoTenants.Made others = tenants.make();
        String foreign = Json.of(
                        client.ask(
                                FundingClient.officeOf(others.region()),
                                HttpRequest.POST(
                                        "/api/v1/regions/" + others.region().code() + "/themes",
                                        "{\"name\":\"Knives\"}")),
                        201)
                .get("id")
                .asText();
        assertThat(Json.of(add(activity("X", "1").replace(theme, foreign)), 422)
                        .at("/errors/0/field")
                        .asText())
                .isEqualTo("themeId");
        JsonNode first = Json.of(add(activity("First", "1")), 201);
        String borrowed = activity("Second", "1")
                .replace(
                        "{\"description\"",
                        "{\"id\":\"" + first.at("/outcomes/0/id").asText() + "\",\"description\"");
        assertThat(Json.of(add(borrowed), 422).at("/errors/0/field").asText()).isEqualTo("outcomes[0].id");

        client.ask(
                office,
                HttpRequest.PUT(themes() + "/" + theme, "{\"name\":\"Domestic abuse\",\"withdrawn\":true}")
                        .header(HttpHeaders.IF_MATCH, "\"1\""));
        assertThat(add(activity("Third", "1")).code()).isEqualTo(422);
    }

    @Test
    void two_activities_of_a_plan_cannot_have_one_name_nor_two_themes_of_a_region() {
        Json.of(add(activity("Refuge places", "1")), 201);
        assertThat(Json.of(add(activity("refuge PLACES", "1")), 409).get("code").asText())
                .isEqualTo("activity-exists");
        assertThat(Json.of(client.ask(office, HttpRequest.POST(themes(), "{\"name\":\"domestic ABUSE\"}")), 409)
                        .get("code")
                        .asText())
                .isEqualTo("theme-exists");
    }

    @Test
    void nobody_else_reads_or_writes_a_plan() {
        String place = activities + "/"
                + Json.of(add(activity("Refuge places", "1")), 201).get("id").asText();
        Person west = FundingClient.officerOf(made.west());
        assertThat(client.ask(west, HttpRequest.GET(place)).code()).isEqualTo(404);
        assertThat(client.ask(west, HttpRequest.POST(activities + "?year=2016-17", activity("Y", "1")))
                        .code())
                .isEqualTo(404);
        Person board = FundingClient.boardOf(made.region());
        assertThat(client.ask(board, HttpRequest.GET(place)).code()).isEqualTo(403);
        assertThat(client.ask(FundingClient.analystOf(made.region()), HttpRequest.GET(place))
                        .code())
                .isEqualTo(403);
        assertThat(client.ask(FundingClient.officeOf(tenants.make().region()), HttpRequest.GET(place))
                        .code())
                .isEqualTo(404);
        assertThat(client.ask(office, HttpRequest.POST(activities + "?year=2016-17", activity("Y", "1")))
                        .code())
                .isEqualTo(403);
        assertThat(client.ask(
                                FundingClient.providerOf(made.east()),
                                HttpRequest.POST(activities + "?year=2016-17", activity("Y", "1")))
                        .code())
                .isEqualTo(403);
        assertThat(client.ask(east, HttpRequest.GET(activities + "/" + UUID.randomUUID()))
                        .code())
                .isEqualTo(404);
        assertThat(client.ask(east, HttpRequest.POST(themes(), "{\"name\":\"Ours\"}"))
                        .code())
                .isEqualTo(403);
    }

    private String themes() {
        return "/api/v1/regions/" + made.region().code() + "/themes";
    }

    private HttpResponse<String> add(String activity) {
        return client.ask(east, HttpRequest.POST(activities + "?year=2016-17", activity));
    }

    private HttpResponse<String> put(String place, String activity, @Nullable String tag) {
        var request = HttpRequest.PUT(place, activity);
        return client.ask(east, tag == null ? request : request.header(HttpHeaders.IF_MATCH, tag));
    }

    private String activity(String name, String planned) {
        return """
            {"name":"%s","themeId":"%s","provider":"A charity","purpose":"Safety","plannedSpend":%s,
             "outcomes":[{"description":"Women housed","unit":"women","target":40}]}
            """.formatted(name, theme, planned);
    }
}
