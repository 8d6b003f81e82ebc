package org.cspplatform.server.funding;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.context.annotation.Property;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.cspplatform.server.funding.FundingClient.Person;
import org.cspplatform.server.support.ServerTest;
import org.cspplatform.server.tenancy.TwoTenants;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The pages of fund, plan and monitoring, filled in as forms are. */
@MicronautTest(transactional = false)
@Property(name = FundingClient.ON, value = "true")
final class MoneyPagesTest implements ServerTest {
    @Inject
    FundingClient client;

    @Inject
    TwoTenants tenants;

    private TwoTenants.Made made;
    private Person office;
    private Person east;
    private String region;
    private String partnership;

    @BeforeEach
    void aRegion() {
        made = tenants.make();
        office = FundingClient.officeOf(made.region());
        east = FundingClient.officerOf(made.east());
        region = "/regions/" + made.region().code();
        partnership = "/partnerships/" + made.east().code();
    }

    @Test
    void each_person_begins_at_their_own_home() {
        assertThat(get(east, "/").header(HttpHeaders.LOCATION)).isEqualTo(partnership);
        assertThat(get(office, "/").header(HttpHeaders.LOCATION)).isEqualTo(region);
        assertThat(get(FundingClient.operator(), "/").header(HttpHeaders.LOCATION))
                .isEqualTo("/tenants");
        assertThat(get(east, partnership).code()).isEqualTo(200);
        assertThat(get(office, region).code()).isEqualTo(200);
        assertThat(get(FundingClient.boardOf(made.region()), region).code()).isEqualTo(200);
        assertThat(get(FundingClient.analystOf(made.region()), region).code()).isEqualTo(200);
        assertThat(get(FundingClient.providerOf(made.east()), partnership).code())
                .isEqualTo(200);
        assertThat(get(office, partnership).code()).isEqualTo(200);
    }

    @Test
    void the_office_adds_changes_and_withdraws_a_line_and_approves_an_over_commitment_on_pages() {
        String fund = region + "/fund/2016-17";
        assertThat(post(office, fund + "/lines", Map.of("kind", "force-wide", "name", "MARAC", "amount", "£1,250.50"))
                        .code())
                .isEqualTo(303);
        String page = get(office, fund).body();
        assertThat(page).contains("Over-committed by £1,250.50. This needs an approval.", "csp-negative");

        assertThat(post(office, fund + "/approval", Map.of("reason", "")).code())
                .isEqualTo(422);
        assertThat(post(office, fund + "/approval", Map.of("reason", "Grant expected"))
                        .code())
                .isEqualTo(303);
        assertThat(get(office, fund).body()).contains("approved up to £1,250.50", "Grant expected", "A Tester");

        String line = first(page, fund + "/lines/[0-9a-f-]{36}");
        HttpResponse<String> wrong =
                post(office, line, Map.of("kind", "force-wide", "name", "", "amount", "12.345", "version", "1"));
        assertThat(wrong.code()).isEqualTo(422);
        assertThat(wrong.body()).contains("href=\"#amount\"", "href=\"#name\"", "value=\"12.345\"");
        assertThat(post(office, line, Map.of("kind", "force-wide", "name", "MARAC", "amount", "12", "version", "7"))
                        .code())
                .isEqualTo(412);
        assertThat(post(office, line, Map.of("kind", "force-wide", "name", "MARAC", "amount", "12", "version", "1"))
                        .code())
                .isEqualTo(303);
        assertThat(get(office, line).body()).contains("MARAC, £1,250.50", "MARAC, £12");
        assertThat(post(office, line + "/withdrawal", Map.of("version", "2")).code())
                .isEqualTo(303);
        assertThat(get(office, fund).body()).doesNotContain("MARAC");
    }

    @Test
    void a_plan_above_its_money_is_shown_in_red_everywhere_until_approved() {
        allocate("1000");
        plan("Refuge places", "1,300");

        for (String place : List.of(partnership + "?year=2016-17", partnership + "/plan/2016-17")) {
            assertThat(get(east, place).body())
                    .as(place)
                    .contains("<span class=\"csp-negative\">−£300</span>", "Over-committed by £300");
        }
        String fund = region + "/fund/2016-17";
        assertThat(get(office, fund).body()).contains("Over-committed by £300. This needs an approval.");
        assertThat(post(
                                office,
                                fund + "/allocations/" + made.east().code() + "/approval",
                                Map.of("reason", "Underspend elsewhere"))
                        .code())
                .isEqualTo(303);
        assertThat(get(east, partnership + "/plan/2016-17").body())
                .contains("approved up to £300", "Underspend elsewhere");
    }

    @Test
    void an_activity_is_added_corrected_and_withdrawn_on_pages() {
        String plan = partnership + "/plan/2016-17";
        String theme = theme();
        HttpResponse<String> wrong = post(
                east,
                plan + "/activities",
                Map.of("name", "", "themeId", "", "plannedSpend", "lots", "outcome0-description", "Women housed"));
        assertThat(wrong.code()).isEqualTo(422);
        assertThat(wrong.body())
                .contains(
                        "href=\"#name\"",
                        "href=\"#themeId\"",
                        "href=\"#plannedSpend\"",
                        "href=\"#outcome0-target\"",
                        "value=\"lots\"",
                        "value=\"Women housed\"");
        assertThat(post(
                                east,
                                plan + "/activities",
                                Map.of(
                                        "name", "Refuge <places>",
                                        "themeId", theme,
                                        "plannedSpend", "1200",
                                        "outcome0-description", "Women housed",
                                        "outcome0-target", "40"))
                        .code())
                .isEqualTo(303);
        String shown = get(east, plan).body();
        assertThat(shown).contains("Refuge &lt;places&gt;", "Women housed: 40", "£1,200");
        String activity = first(shown, plan + "/activities/[0-9a-f-]{36}");
        assertThat(get(office, activity).body())
                .contains("Refuge &lt;places&gt;")
                .doesNotContain("Save</button>");
        assertThat(get(FundingClient.officerOf(made.west()), activity).code()).isEqualTo(404);
        assertThat(get(east, activity).body()).contains("value=\"Women housed\"", "name=\"outcome0-id\"");
        assertThat(post(east, activity + "/withdrawal", Map.of("version", "1")).code())
                .isEqualTo(303);
        assertThat(get(east, plan).body()).doesNotContain("Refuge");
    }

    @Test
    void the_monitoring_pages_show_both_tables_a_chart_and_downloads_to_every_reader() {
        allocate("1000");
        plan("Refuge places", "400");
        for (Person reader : List.of(
                office,
                east,
                FundingClient.officerOf(made.west()),
                FundingClient.boardOf(made.region()),
                FundingClient.analystOf(made.region()))) {
            HttpResponse<String> page = get(reader, region + "/monitoring/2016-17/Q1");
            assertThat(page.code()).as(reader.role()).isEqualTo(200);
            assertThat(page.body())
                    .contains(
                            "Allocation and plan 2016-17",
                            "Cumulative spend 2016-17",
                            "Not received",
                            "No spend was reported by the end of Q1 2016-17",
                            "csp-figure",
                            ".xlsx?quarter=Q1");
            assertThat(get(reader, region + "/thematic-analysis/2016-17").body())
                    .contains("1 of 2 partnerships fund domestic abuse, £400");
            assertThat(get(reader, region + "/monitoring").code()).isEqualTo(303);
            assertThat(get(reader, region + "/fund").code()).isEqualTo(303);
            assertThat(get(reader, region + "/thematic-analysis").code()).isEqualTo(303);
        }
        assertThat(get(FundingClient.boardOf(made.region()), region).body())
                .as("the board sees no return's state")
                .doesNotContain("Not started");
        assertThat(get(office, region + "?year=2016-17").body()).contains("Not started", "days late");
        assertThat(get(east, partnership + "/plan").header(HttpHeaders.LOCATION))
                .isEqualTo(partnership + "/plan/2016-17");
    }

    @Test
    void the_office_keeps_the_list_of_themes_on_a_page() {
        theme();
        HttpResponse<String> twice = post(office, region + "/themes", Map.of("name", "DOMESTIC abuse"));
        assertThat(twice.code()).isEqualTo(422);
        String page = get(office, region + "/themes").body();
        String theme = first(page, region + "/themes/[0-9a-f-]{36}");
        assertThat(post(office, theme, Map.of("version", "1", "withdrawn", "true"))
                        .code())
                .isEqualTo(303);
        assertThat(get(office, region + "/themes").body()).contains("Offer again");
        assertThat(get(east, region + "/themes").code()).isEqualTo(403);
    }

    private void allocate(String pounds) {
        String place = region + "/fund/2016-17/allocations/" + made.east().code();
        assertThat(get(office, place).code()).isEqualTo(200);
        assertThat(post(office, place, Map.of("allocation", pounds, "carryForward", "0"))
                        .code())
                .isEqualTo(303);
        assertThat(get(office, place).body()).contains("name=\"version\" value=\"1\"");
    }

    private void plan(String name, String pounds) {
        String place = partnership + "/plan/2016-17/activities";
        assertThat(get(east, place + "/new").code()).isEqualTo(200);
        assertThat(post(east, place, Map.of("name", name, "themeId", theme(), "plannedSpend", pounds))
                        .code())
                .isEqualTo(303);
    }

    private String theme() {
        assertThat(post(office, region + "/themes", Map.of("name", "Domestic abuse"))
                        .code())
                .isEqualTo(303);
        String place = first(get(office, region + "/themes").body(), region + "/themes/[0-9a-f-]{36}");
        return place.substring(place.lastIndexOf('/') + 1);
    }

    private static String first(String page, String pattern) {
        Matcher matcher = Pattern.compile(pattern).matcher(page);
        assertThat(matcher.find()).as(pattern).isTrue();
        return matcher.group();
    }

    private HttpResponse<String> get(Person person, String path) {
        return client.ask(person, HttpRequest.GET(path).accept(MediaType.TEXT_HTML_TYPE));
    }

    private HttpResponse<String> post(Person person, String path, Map<String, String> form) {
        return client.ask(
                person,
                HttpRequest.POST(path, form)
                        .contentType(MediaType.APPLICATION_FORM_URLENCODED_TYPE)
                        .accept(MediaType.TEXT_HTML_TYPE));
    }
}
