package org.cspplatform.server.demo;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Page;
import io.micronaut.context.annotation.Property;
import io.micronaut.http.HttpRequest;
import io.micronaut.runtime.server.EmbeddedServer;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.cspplatform.server.funding.FundingClient;
import org.cspplatform.server.funding.FundingClient.Person;
import org.cspplatform.server.funding.Json;
import org.cspplatform.server.funding.monitoring.PublishedFigures;
import org.cspplatform.server.support.ServerTest;
import org.cspplatform.server.tenancy.PartnershipDirectory;
import org.cspplatform.server.tenancy.Region;
import org.cspplatform.server.tenancy.RegionDirectory;
import org.cspplatform.testkit.browser.Browser;
import org.junit.jupiter.api.Test;

/** The demo shows the published figures, cell by cell, as the input files give them. */
@MicronautTest(transactional = false)
@Property(name = FundingClient.ON, value = "true")
final class DemoMoneyTest implements ServerTest {
    private static final String FUNDING = "/api/v1/regions/west-midlands/funding/";

    @Inject
    FundingClient client;

    @Inject
    EmbeddedServer server;

    @Inject
    RegionDirectory regions;

    @Inject
    PartnershipDirectory partnerships;

    private final PublishedFigures published = new PublishedFigures();

    @Override
    public Map<String, String> moreProperties() {
        return Map.of("csp.demo.enabled", "true", "csp.demo.password", "a demo of seven partnerships");
    }

    @Test
    void every_cell_of_the_half_year_is_what_the_input_files_give() {
        JsonNode answer = Json.of(client.ask(board(), HttpRequest.GET(FUNDING + "2016-17/monitoring?quarter=Q2")), 200);

        long[] sums = new long[5];
        Map<String, JsonNode> rows = new LinkedHashMap<>();
        answer.get("partnerships")
                .forEach(row -> rows.put(row.get("partnership").asText(), row));
        assertThat(rows.keySet()).isEqualTo(published.allocations.keySet());
        rows.forEach((code, row) -> {
            PublishedFigures.Allocation given = Objects.requireNonNull(published.allocations.get(code));
            long planned = published.planned(code);
            long first = published.spend(code, "Q1");
            long second = published.spend(code, "Q2");
            pounds(row, "/allocation", given.allocation());
            pounds(row, "/carryForward", given.carryForward());
            pounds(row, "/total", given.total());
            pounds(row, "/planned", planned);
            pounds(row, "/remainder", given.total() - planned);
            pounds(row, "/spendByQuarter/Q1", first);
            pounds(row, "/spendByQuarter/Q2", second);
            percent(row, "/percentAllocated", planned, given.total());
            percent(row, "/percentSpent", second, given.total());
            assertThat(row.get("comment").asText())
                    .isEqualTo(
                            published.of(code, "Q2").received()
                                    ? ""
                                    : "Q2 report has not been received, Q1 figures have therefore been used for Q2");
            sums[0] += given.allocation();
            sums[1] += given.carryForward();
            sums[2] += planned;
            sums[3] += first;
            sums[4] += second;
        });
        JsonNode total = answer.get("total");
        pounds(total, "/total", sums[0] + sums[1]);
        pounds(total, "/planned", sums[2]);
        pounds(total, "/remainder", sums[0] + sums[1] - sums[2]);
        pounds(total, "/spendByQuarter/Q1", sums[3]);
        pounds(total, "/spendByQuarter/Q2", sums[4]);
        assertThat(List.of(sums[0] + sums[1], sums[2], sums[0] + sums[1] - sums[2], sums[3], sums[4]))
                .as("the totals that the paper itself gives")
                .containsExactly(4_294_482L, 3_946_008L, 348_474L, 694_101L, 1_527_722L);
    }

    @Test
    void the_fund_of_2019_20_adds_up_as_published() {
        JsonNode fund = Json.of(client.ask(board(), HttpRequest.GET(FUNDING + "2019-20")), 200);
        long income = 0;
        long spending = 0;
        for (var row : DemoData.rows("fund-2019-20.csv")) {
            long amount = Long.parseLong(row.getField("amount_gbp"));
            if (row.getField("kind").equals("income")) {
                income += amount;
            } else {
                spending += amount;
            }
        }
        pounds(fund, "/income", income);
        pounds(fund, "/committed", spending);
        pounds(fund, "/remaining", income - spending);
        assertThat(fund.get("overCommitment").isNull()).isTrue();
    }

    @Test
    void as_many_partnerships_fund_each_theme_as_published_the_year_before() {
        JsonNode analysis = Json.of(client.ask(board(), HttpRequest.GET(FUNDING + "2016-17/themes")), 200);
        Map<String, JsonNode> themes = new LinkedHashMap<>();
        analysis.get("themes").forEach(theme -> themes.put(theme.get("theme").asText(), theme));
        for (var row : DemoData.rows("themes-2015-16.csv")) {
            JsonNode theme = Objects.requireNonNull(themes.get(row.getField("theme")));
            assertThat(theme.get("partnershipsFunding").asText()).isEqualTo(row.getField("partnerships_allocating"));
            assertThat(theme.get("planned").decimalValue())
                    .isBetween(
                            about(row.getField("approximate_total_gbp"), -500),
                            about(row.getField("approximate_total_gbp"), 500));
        }
        assertThat(analysis.get("totalPlanned").decimalValue()).isEqualByComparingTo("3946008");
    }

    @Test
    void its_pages_are_accessible() {
        Person office = FundingClient.officeOf(region());
        Person coventry =
                FundingClient.officerOf(partnerships.byCode("coventry").orElseThrow());
        try (Browser browser = Browser.launch()) {
            Page page = browser.visitor(server.getURI());
            page.setExtraHTTPHeaders(FundingClient.headersOf(office));
            look(page, "/regions/west-midlands", "region-home");
            look(page, "/regions/west-midlands/fund/2019-20", "fund");
            look(page, "/regions/west-midlands/fund/2016-17/allocations/coventry", "allocation");
            look(page, "/regions/west-midlands/monitoring/2016-17/Q2", "monitoring");
            look(page, "/regions/west-midlands/thematic-analysis/2016-17", "thematic-analysis");
            look(page, "/regions/west-midlands/themes", "themes");
            page.setExtraHTTPHeaders(FundingClient.headersOf(coventry));
            look(page, "/partnerships/coventry", "partnership-home");
            look(page, "/partnerships/coventry/plan/2016-17", "plan");
            look(page, "/partnerships/coventry/plan/2016-17/activities/new", "activity-new");
            page.navigate("/partnerships/coventry/plan/2016-17");
            page.locator("tbody a").first().click();
            Browser.accessible(page, "activity");
        }
    }

    @Test
    void its_money_is_open_to_anybody_as_published() {
        try (Browser browser = Browser.launch()) {
            Page page = browser.visitor(server.getURI());
            look(page, "/public", "demo-public");
            look(page, "/public/west-midlands", "demo-public-region");
            look(page, "/public/west-midlands/grants", "demo-public-grants");
            look(page, "/public/west-midlands/grants/2016-04", "demo-public-grant-month");
            assertThat(page.locator("main").textContent())
                    .contains("£1,873,187", "Not recorded in the published paper.", "Invented example.");
            look(page, "/public/west-midlands/allocations/2016-17", "demo-public-allocations");
            look(page, "/public/west-midlands/spend/2016-17", "demo-public-spend");
            // Solihull's second return was never received, Dudley's not accepted.
            assertThat(page.locator("tbody tr:has-text(\"Solihull\")").count()).isEqualTo(1);
            assertThat(page.locator("tbody tr:has-text(\"Coventry\")").count()).isEqualTo(2);
            assertThat(page.locator("tbody tr:has-text(\"Dudley\")").count()).isEqualTo(1);
            assertThat(page.navigate("/public/west-midlands/grants/2016-07").status())
                    .as("a month with details missing")
                    .isEqualTo(404);
            page.setExtraHTTPHeaders(FundingClient.headersOf(FundingClient.officeOf(region())));
            look(page, "/regions/west-midlands/publication", "demo-publication");
            assertThat(page.locator("main").textContent()).contains("Due, details missing");
        }
    }

    private static void look(Page page, String path, String name) {
        assertThat(page.navigate(path).status()).as(path).isEqualTo(200);
        Browser.accessible(page, name);
    }

    private Person board() {
        return FundingClient.boardOf(region());
    }

    private Region region() {
        return regions.byCode(DemoData.REGION).orElseThrow();
    }

    private static BigDecimal about(String pounds, long margin) {
        return BigDecimal.valueOf(Long.parseLong(pounds) + margin);
    }

    private static void pounds(JsonNode node, String place, long expected) {
        assertThat(node.at(place).decimalValue()).as(place).isEqualByComparingTo(BigDecimal.valueOf(expected));
    }

    private static void percent(JsonNode node, String place, long part, long whole) {
        assertThat(node.at(place).asLong()).as(place).isEqualTo(PublishedFigures.percent(part, whole));
    }
}
