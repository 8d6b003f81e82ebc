package org.cspplatform.server.dashboards;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import io.micronaut.context.annotation.Value;
import io.micronaut.runtime.server.EmbeddedServer;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
import org.cspplatform.server.dashboards.BoardFigures.Entered;
import org.cspplatform.server.dashboards.BoardFigures.Said;
import org.cspplatform.server.dashboards.SevenPartnerships.Seven;
import org.cspplatform.server.identity.Role;
import org.cspplatform.server.modules.ModuleDirectory;
import org.cspplatform.server.modules.PluginJar;
import org.cspplatform.server.modules.model.MeasureKind;
import org.cspplatform.server.process.CaseWork;
import org.cspplatform.server.support.ServerTest;
import org.cspplatform.server.support.TestPeople;
import org.cspplatform.server.tenancy.TwoTenants;
import org.cspplatform.testkit.browser.Browser;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The dashboards of a region and of a partnership, from released figures to pixels. */
@MicronautTest(transactional = false)
final class DashboardsTest implements ServerTest {
    private static final String NATIONAL = "/public/measures/dashed-public/share";

    @Inject
    EmbeddedServer server;

    @Inject
    SevenPartnerships partnerships;

    @Inject
    BoardFigures figures;

    @Inject
    TwoTenants tenants;

    @Inject
    TestPeople people;

    @Inject
    ModuleDirectory directory;

    @Inject
    CaseWork work;

    @Value("${csp.modules.directory}")
    Path modules;

    private Seven seven;
    private String member = "";
    private String lead = "";

    @BeforeAll
    void figuresAreReleased() {
        PluginJar.of("dashed-visits").into(modules);
        directory.installAll();
        seven = partnerships.make();
        member = people.tokenOf(people.of(seven.region(), Role.BOARD_MEMBER));
        lead = people.tokenOf(people.of(seven.partnership("Walsall"), Role.PARTNERSHIP_LEAD));
        work.switchOn(lead, "dashed-visits");
        assertThat(work.post(
                                lead,
                                "/api/v1/modules/dashed-visits/datasets/visits/records",
                                "{\"reference\": \"V-1\", \"day\": \"2020-02-03\", \"place\": \"HOME\"}")
                        .statusCode())
                .isEqualTo(201);
        Said said = new Said(
                "dashed-public", "Public", "share", "A public share", MeasureKind.SHARE, "NEITHER", "", null, null);
        int[] parts = {50, 55, 45, 52, 48, 51, 90};
        int[] next = {0};
        figures.publish(
                seven.region(),
                said,
                SevenPartnerships.FIRST,
                seven.members().values().stream().map(each -> new Entered(each.id(), parts[next[0]++], 100)));
    }

    private String dashboard() {
        return "/regions/" + seven.region().code() + "/dashboard";
    }

    @Test
    void a_board_member_reads_what_changed_and_who_differs_by_more_than_chance() {
        String page = work.page(member, dashboard()).body();

        assertThat(page)
                .contains("First-time entrants", "Reoffending within a year", "Days to a first visit")
                .contains("Walsall above the upper 99.8% limit")
                .contains("<strong class=\"govuk-tag govuk-tag--red\">Worse</strong>")
                .contains("the latest quarter is above the upper control limit");
    }

    @Test
    void what_is_withheld_is_a_symbol_everywhere_and_never_a_number() {
        String path = "/regions/" + seven.region().code() + "/dashboard/youth-offending/first-time-entrants";
        String page = work.page(member, path).body();
        String own = work.page(
                        member,
                        path + "?partnership=" + seven.partnership("Solihull").code())
                .body();

        assertThat(page)
                .contains("[c]")
                .containsPattern("Solihull</th>[^/]*(<td[^>]*>[^<]*</td>\\s*)*<td[^>]*>\\[c\\]");
        assertThat(own).contains("First-time entrants in Solihull").contains("[c]");
    }

    @Test
    void a_series_begins_anew_where_its_definition_changed() {
        String page = work.page(member, "/regions/" + seven.region().code() + "/dashboard/youth-offending/reoffending")
                .body();

        assertThat(page).contains("Definition 2");
    }

    @Test
    void everybody_compares_the_partnerships_of_the_country_by_what_is_public()
            throws IOException, InterruptedException {
        HttpResponse<String> page = everybody(NATIONAL);

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body())
                .contains("2015-16 Q1: of 7 partnerships 2 are beyond the 95% limits and 1 beyond the 99.8% limits")
                .containsPattern("Wolverhampton</td><td[^>]*>90.0%</td><td[^>]*>Above the upper 99.8% limit");
        assertThat(page.body())
                .contains("CSP Platform: published")
                .contains("href=\"/public/" + seven.region().code() + "/measures/dashed-public/share\"");
        assertThat(everybody("/public").body()).contains("href=\"/public/measures/dashed-public/share\"");
        assertThat(everybody("/public/" + seven.region().code() + "/measures/dashed-public/share")
                        .body())
                .contains("href=\"/public/measures/dashed-public/share\"");
        assertThat(everybody("/public/measures/youth-offending/first-time-entrants")
                        .statusCode())
                .as("released to the board alone")
                .isEqualTo(404);
    }

    @Test
    void what_everybody_compares_is_kept_by_caches_once_it_is_drawn_and_the_same_with_and_without_scripts()
            throws IOException, InterruptedException {
        HttpResponse<String> page = everybody(NATIONAL);
        for (int turn = 0; turn < 300 && page.headers().firstValue("ETag").isEmpty(); turn++) {
            assertThat(page.headers().firstValue("Cache-Control")).hasValue("no-store");
            Thread.sleep(100);
            page = everybody(NATIONAL);
        }

        String tag = page.headers().firstValue("ETag").orElseThrow();
        assertThat(page.headers().firstValue("Cache-Control")).hasValue("public, max-age=300");
        assertThat(page.body()).contains("csp-figure__picture");
        assertThat(everybody(NATIONAL, "Cookie", "csp_scripts=1").body()).isEqualTo(page.body());
        assertThat(everybody(NATIONAL, "If-None-Match", tag).statusCode()).isEqualTo(304);
    }

    private HttpResponse<String> everybody(String path, String... headers) throws IOException, InterruptedException {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(server.getURI().resolve(path)).header("Accept", "text/html");
        for (int i = 0; i < headers.length; i += 2) {
            request.header(headers[i], headers[i + 1]);
        }
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
        }
    }

    @Test
    void nobody_from_elsewhere_sees_it() {
        String elsewhere = people.tokenOf(people.of(tenants.make().region(), Role.BOARD_MEMBER));

        assertThat(work.page(elsewhere, dashboard()).statusCode()).isEqualTo(404);
        assertThat(work.page(
                                elsewhere,
                                "/partnerships/" + seven.partnership("Walsall").code() + "/dashboard")
                        .statusCode())
                .isIn(403, 404);
        assertThat(work.page(member, "/regions/" + seven.region().code() + "/dashboard/youth-offending/none")
                        .statusCode())
                .isEqualTo(404);
        assertThat(work.page(member, "/regions/" + seven.region().code() + "/dashboard/none")
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void a_partnership_has_its_exact_figures_beside_the_released_ones() {
        HttpResponse<String> page =
                work.page(lead, "/partnerships/" + seven.partnership("Walsall").code() + "/dashboard");

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body()).contains("2019-20 Q4", "<strong>1</strong>", "West Midlands");
    }

    @Test
    void its_pages_please_a_board_member_and_axe() {
        String base = "/regions/" + seven.region().code();
        try (Browser browser = Browser.launch()) {
            Page board = browser.visitor(server.getURI());
            board.setExtraHTTPHeaders(Map.of("Authorization", "Bearer " + member));
            visit(board, base + "/dashboard", "dashboard-region");
            visit(board, base + "/dashboard/youth-offending/first-time-entrants", "dashboard-measure");
            visit(board, base + "/dashboard/youth-offending", "dashboard-module");
            visit(board, "/alerts?measure=youth-offending/first-time-entrants", "dashboard-alerts");
            board.getByLabel("rises above").check();
            board.getByLabel("Number", new Page.GetByLabelOptions().setExact(true))
                    .fill("many");
            board.getByText("Set alert").click();
            assertThat(board.title()).startsWith("Error: ");
            Browser.accessible(board, "dashboard-alerts-wrong");
            Page everybody = browser.visitor(server.getURI());
            visit(everybody, "/public", "public-home");
            visit(everybody, NATIONAL, "public-national");
            Page own = browser.visitor(server.getURI());
            own.setExtraHTTPHeaders(Map.of("Authorization", "Bearer " + lead));
            visit(own, "/partnerships/" + seven.partnership("Walsall").code() + "/dashboard", "dashboard-partnership");
        }
    }

    private static void visit(Page page, String path, String name) {
        assertThat(page.navigate(path).status()).isEqualTo(200);
        Browser.accessible(page, name);
    }

    @Test
    void a_quarter_that_is_not_released_falls_back_to_the_latest() {
        String path = "/regions/" + seven.region().code() + "/dashboard/dashed-visits/days?quarter=" + LocalDate.EPOCH;

        assertThat(work.page(member, path).body()).contains("value=\"2020-01-01\" selected");
    }
}
