package org.cspplatform.server.reconciliation;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.micronaut.runtime.server.EmbeddedServer;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.math.BigDecimal;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import org.cspplatform.server.funding.FinancialYear;
import org.cspplatform.server.funding.fund.FundBook;
import org.cspplatform.server.funding.fund.NewAllocation;
import org.cspplatform.server.identity.Role;
import org.cspplatform.server.support.ApiClient;
import org.cspplatform.server.support.ServerTest;
import org.cspplatform.server.support.TestPeople;
import org.cspplatform.server.tenancy.Partnership;
import org.cspplatform.server.tenancy.Region;
import org.cspplatform.server.tenancy.Scopes;
import org.cspplatform.server.tenancy.TwoTenants;
import org.junit.jupiter.api.Test;

/** The tool by its API, with the ledger of a region. */
@MicronautTest(transactional = false)
final class ReconciliationOverHttpTest implements ServerTest {
    private static final FinancialYear YEAR = FinancialYear.parse("2016-17");

    @Inject
    EmbeddedServer server;

    @Inject
    TwoTenants tenants;

    @Inject
    TestPeople people;

    @Inject
    FundBook book;

    @Inject
    Scopes scopes;

    @Inject
    ObjectMapper json;

    @Test
    void theLedgerIsHeldAgainstThePaper() throws IOException {
        TwoTenants.Made made = tenants.make();
        allocate(made.region(), made.east(), "1000.50");
        allocate(made.region(), made.west(), "2000");
        String paper = "Partnership\tAllocation\n" + made.east().shortName() + "\t1,000.05\n"
                + made.west().name() + "\t2,000.00\nTotal\t3,000.05\n";
        ApiClient office = client(people.tokenOf(people.of(made.region(), Role.REGION_OFFICER)));
        JsonNode report =
                reconcile(office, Map.of("table", paper, "ledger", Map.of("year", "2016-17", "quarter", "Q1")));
        assertThat(report.at("/differences").findValuesAsText("kind")).containsExactly("LEDGER", "LEDGER");
        JsonNode first = report.at("/differences/0");
        assertThat(first.at("/amount").decimalValue()).isEqualByComparingTo("-0.45");
        assertThat(first.at("/reasons/0").asText()).contains("swapped");
        assertThat(first.at("/rowNumber").asInt()).isEqualTo(2);

        ApiClient lead = client(people.tokenOf(people.of(made.east(), Role.PARTNERSHIP_LEAD)));
        assertThat(reconcile(lead, Map.of("table", paper)).at("/differences")).isEmpty();
    }

    @Test
    void rolesThatWereTakenWrongCanBeSaid() throws IOException {
        TwoTenants.Made made = tenants.make();
        ApiClient office = client(people.tokenOf(people.of(made.region(), Role.REGION_OFFICER)));
        String table = "Place,Figure\nOne,1\nTwo,2\nWhole,4\n";
        assertThat(reconcile(office, Map.of("table", table)).at("/differences")).isEmpty();
        JsonNode told = reconcile(office, Map.of("table", table, "rows", List.of("HEADER", "PART", "PART", "TOTAL")));
        assertThat(told.at("/differences/0/amount").decimalValue()).isEqualByComparingTo("1");
    }

    @Test
    void whatIsNoTableIsRefusedWithWords() {
        TwoTenants.Made made = tenants.make();
        ApiClient office = client(people.tokenOf(people.of(made.region(), Role.REGION_OFFICER)));
        assertThat(office.post("/api/v1/reconciliation", "{\"table\": \"nothing\"}")
                        .statusCode())
                .isEqualTo(422);
        HttpResponse<String> blank = office.post("/api/v1/reconciliation", "{\"table\": \"\"}");
        assertThat(blank.statusCode()).isBetween(400, 422);
        ApiClient board = client(people.tokenOf(people.of(made.region(), Role.BOARD_MEMBER)));
        assertThat(board.post("/api/v1/reconciliation", "{\"table\": \"a,b\\nc,1\"}")
                        .statusCode())
                .isEqualTo(403);
    }

    @Test
    void aFileIsReadAsIfItHadBeenPasted() {
        TwoTenants.Made made = tenants.make();
        ApiClient office = client(people.tokenOf(people.of(made.region(), Role.REGION_OFFICER)));
        HttpResponse<String> page =
                office.upload("/reconciliation/upload", "t.csv", "Place,Figure\nOne,1\nTwo,2\nTotal,4\n");
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body()).contains("1 difference", "+1");
        assertThat(office.upload("/reconciliation/upload", "t.bin", "a\0b").statusCode())
                .isEqualTo(422);
    }

    private JsonNode reconcile(ApiClient client, Map<String, Object> body) throws IOException {
        HttpResponse<String> answer = client.post("/api/v1/reconciliation", json.writeValueAsString(body));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return json.readTree(answer.body());
    }

    private ApiClient client(String token) {
        return new ApiClient(server.getURI(), token);
    }

    private void allocate(Region region, Partnership partnership, String amount) {
        scopes.ofRegionalOffice(region.id())
                .run(() -> book.allocate(
                        region,
                        partnership,
                        YEAR,
                        new NewAllocation(new BigDecimal(amount), BigDecimal.ZERO, ""),
                        "Test"));
    }
}
