package org.cspplatform.server.demo;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import io.micronaut.context.annotation.Property;
import io.micronaut.runtime.server.EmbeddedServer;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.cspplatform.server.funding.FinancialYear;
import org.cspplatform.server.funding.FundingClient;
import org.cspplatform.server.funding.Quarter;
import org.cspplatform.server.funding.returns.QuarterlyReturn;
import org.cspplatform.server.funding.returns.ReturnKey;
import org.cspplatform.server.funding.returns.ReturnReader;
import org.cspplatform.server.funding.returns.ReturnState;
import org.cspplatform.server.support.ServerTest;
import org.cspplatform.server.tenancy.Partnership;
import org.cspplatform.server.tenancy.PartnershipDirectory;
import org.cspplatform.server.tenancy.RegionDirectory;
import org.cspplatform.server.tenancy.Scopes;
import org.cspplatform.testkit.browser.Browser;
import org.junit.jupiter.api.Test;

/** The demo's returns are the published ones to the penny, stand at different points of the round, and can be looked at. */
@MicronautTest(transactional = false)
@Property(name = FundingClient.ON, value = "true")
final class DemoReturnsTest implements ServerTest {
    private static final FinancialYear YEAR = FinancialYear.parse("2016-17");

    @Inject
    private EmbeddedServer server;

    @Inject
    private ReturnReader reader;

    @Inject
    private Scopes scopes;

    @Inject
    private RegionDirectory regions;

    @Inject
    private PartnershipDirectory partnerships;

    @Override
    public Map<String, String> moreProperties() {
        return Map.of("csp.demo.enabled", "true", "csp.demo.password", "a demo of seven partnerships");
    }

    @Test
    void each_return_adds_up_to_the_published_total_and_what_was_not_received_is_not_there() {
        for (var row : DemoData.rows("returns-2016-17.csv")) {
            QuarterlyReturn shown = read(row.getField("partnership"), Quarter.valueOf(row.getField("quarter")));
            if (row.getField("received").equals("yes")) {
                assertThat(shown.figures().spend()).isEqualByComparingTo(row.getField("cumulative_spend_gbp"));
                assertThat(Objects.requireNonNull(shown.signOff()).name()).endsWith("(demo)");
                String planned = row.getField("planned_allocation_gbp");
                if (!planned.isEmpty()) {
                    assertThat(shown.figures().planned()).isEqualByComparingTo(new BigDecimal(planned));
                }
            } else {
                assertThat(shown.state()).isEqualTo(ReturnState.NOT_STARTED);
                assertThat(shown.standIn().comment())
                        .isEqualTo("Q2 report has not been received, Q1 figures have therefore been used for Q2");
            }
        }
    }

    @Test
    void the_first_quarter_is_paid_and_the_second_stands_at_different_points() {
        List<String> codes = DemoData.rows("partnerships.csv").stream()
                .map(row -> row.getField("code"))
                .toList();
        assertThat(codes)
                .allSatisfy(code -> assertThat(read(code, Quarter.Q1).state()).isEqualTo(ReturnState.PAYMENT_RELEASED));
        assertThat(codes.stream().map(code -> read(code, Quarter.Q2).state()).toList())
                .contains(
                        ReturnState.NOT_STARTED,
                        ReturnState.SUBMITTED,
                        ReturnState.QUERIED,
                        ReturnState.ACCEPTED,
                        ReturnState.PAYMENT_RELEASED);
    }

    @Test
    void its_pages_are_accessible() {
        try (Browser browser = Browser.launch()) {
            Page page = browser.visitor(server.getURI());
            page.setExtraHTTPHeaders(FundingClient.headersOf(FundingClient.officerOf(partnership("solihull"))));
            String solihull = "/partnerships/solihull/returns/2016-17/Q2";
            look(page, "/partnerships/solihull/returns", "returns-of-year");
            for (String path : List.of(
                    "", "/figures", "/narrative", "/attachments", "/upload", "/check", "/sign-off", "/questions")) {
                look(page, solihull + path, "return" + path.replace('/', '-'));
            }
            page.setExtraHTTPHeaders(FundingClient.headersOf(FundingClient.officerOf(partnership("sandwell"))));
            for (String path : List.of("", "/questions", "/history", "/versions/1", "/restatement")) {
                look(page, "/partnerships/sandwell/returns/2016-17/Q2" + path, "submitted" + path.replace('/', '-'));
            }
            page.setExtraHTTPHeaders(FundingClient.headersOf(
                    FundingClient.officeOf(regions.byCode(DemoData.REGION).orElseThrow())));
            look(page, "/regions/west-midlands/returns", "matrix");
            look(page, "/partnerships/sandwell/returns/2016-17/Q2/review", "review");
            look(page, "/partnerships/coventry/returns/2016-17/Q2/review/payment", "payment");
        }
    }

    private static void look(Page page, String path, String name) {
        assertThat(page.navigate(path).status()).as(path).isEqualTo(200);
        Browser.accessible(page, name);
    }

    private QuarterlyReturn read(String code, Quarter quarter) {
        Partnership partnership = partnership(code);
        return scopes.ofPartnership(partnership.id())
                .call(() -> reader.read(new ReturnKey(partnership.id(), YEAR, quarter)));
    }

    private Partnership partnership(String code) {
        return partnerships.byCode(code).orElseThrow();
    }
}
