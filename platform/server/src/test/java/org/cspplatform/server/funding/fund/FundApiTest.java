package org.cspplatform.server.funding.fund;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.cspplatform.server.funding.Json.money;

import com.fasterxml.jackson.databind.JsonNode;
import io.micronaut.context.annotation.Property;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.util.List;
import org.cspplatform.server.funding.FinancialYear;
import org.cspplatform.server.funding.FundingClient;
import org.cspplatform.server.funding.FundingClient.Person;
import org.cspplatform.server.funding.Json;
import org.cspplatform.server.support.ServerTest;
import org.cspplatform.server.tenancy.Scopes;
import org.cspplatform.server.tenancy.TwoTenants;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@MicronautTest(transactional = false)
@Property(name = FundingClient.ON, value = "true")
final class FundApiTest implements ServerTest {
    @Inject
    FundingClient client;

    @Inject
    TwoTenants tenants;

    @Inject
    Scopes scopes;

    @Inject
    AllocationStore allocations;

    private TwoTenants.Made made;
    private Person office;
    private String fund;

    @BeforeEach
    void aRegionWithTwoPartnerships() {
        made = tenants.make();
        office = FundingClient.officeOf(made.region());
        fund = "/api/v1/regions/" + made.region().code() + "/funding/2019-20";
    }

    @Test
    void the_fund_adds_up_and_over_commitment_needs_an_approval_with_a_reason() {
        add("allocation", "2019/20 allocation", "1000.00");
        add("carry-over", "Carry over", "50.25");
        add("force-wide", "Arrest referral", "700.00");
        allocate(made.east().code(), "400.00", "0");

        JsonNode read = Json.of(get(office, fund), 200);
        assertThat(money(read, "income")).isEqualByComparingTo("1050.25");
        assertThat(money(read, "committed")).isEqualByComparingTo("1100");
        assertThat(money(read, "remaining")).isEqualByComparingTo("-49.75");
        assertThat(read.at("/overCommitment/approved").asBoolean()).isFalse();

        HttpResponse<String> withoutReason =
                client.ask(office, HttpRequest.POST(fund + "/approvals", "{\"reason\":\" \"}"));
        assertThat(withoutReason.code()).isEqualTo(422);
        JsonNode approval = Json.of(
                client.ask(office, HttpRequest.POST(fund + "/approvals", "{\"reason\":\"Underspend expected\"}")), 201);
        assertThat(money(approval, "excess")).isEqualByComparingTo("49.75");
        assertThat(approval.get("approvedBy").asText()).isEqualTo("A Tester");
        assertThat(Json.of(get(office, fund), 200)
                        .at("/overCommitment/approved")
                        .asBoolean())
                .isTrue();

        HttpResponse<String> again =
                client.ask(office, HttpRequest.POST(fund + "/approvals", "{\"reason\":\"Twice\"}"));
        assertThat(Json.of(again, 409).get("code").asText()).isEqualTo("approved-already");
        add("force-wide", "More", "0.01");
        assertThat(Json.of(get(office, fund), 200)
                        .at("/overCommitment/approved")
                        .asBoolean())
                .isFalse();
    }

    @Test
    void a_line_changes_only_from_the_version_that_was_read_and_keeps_its_history() {
        JsonNode line = add("force-wide", "MARAC", "354000");
        String place = fund + "/lines/" + line.get("id").asText();
        String dearer = line("force-wide", "MARAC", "360000.50");

        assertThat(client.ask(office, HttpRequest.PUT(place, dearer)).code()).isEqualTo(428);
        HttpResponse<String> changed =
                client.ask(office, HttpRequest.PUT(place, dearer).header(HttpHeaders.IF_MATCH, "\"1\""));
        assertThat(changed.code()).isEqualTo(200);
        assertThat(changed.header(HttpHeaders.ETAG)).isEqualTo("\"2\"");
        assertThat(client.ask(office, HttpRequest.PUT(place, dearer).header(HttpHeaders.IF_MATCH, "\"1\""))
                        .code())
                .isEqualTo(412);
        assertThat(client.ask(office, HttpRequest.DELETE(place, "").header(HttpHeaders.IF_MATCH, "\"2\""))
                        .code())
                .isEqualTo(204);
        assertThat(get(office, place).code()).isEqualTo(404);

        JsonNode history = Json.of(get(office, place + "/history"), 200);
        assertThat(history).hasSize(3);
        assertThat(money(history.get(0).get("content"), "amount")).isEqualByComparingTo("354000");
        assertThat(money(history.get(1).get("content"), "amount")).isEqualByComparingTo("360000.50");
        assertThat(history.get(2).at("/content/withdrawn").asBoolean()).isTrue();
    }

    @Test
    void lines_are_read_in_pages_by_key() {
        for (int number = 0; number < 5; number++) {
            add("force-wide", "Line " + number, "1");
        }
        JsonNode first = Json.of(get(office, fund + "/lines?limit=3"), 200);
        assertThat(first.get("items")).hasSize(3);
        JsonNode rest = Json.of(
                get(office, fund + "/lines?limit=3&after=" + first.get("next").asText()), 200);
        assertThat(rest.get("items")).hasSize(2);
        assertThat(rest.get("next").isNull()).isTrue();
    }

    @Test
    void amounts_that_are_not_exact_to_the_penny_or_negative_are_refused() {
        for (String amount : List.of("1.005", "-1", "\"many\"", "1000000000000")) {
            HttpResponse<String> answer = client.ask(
                    office,
                    HttpRequest.POST(
                            fund + "/lines", "{\"kind\":\"force-wide\",\"name\":\"X\",\"amount\":" + amount + "}"));
            assertThat(answer.code()).as(amount).isEqualTo(amount.startsWith("\"") ? 400 : 422);
            assertThat(answer.header(HttpHeaders.CONTENT_TYPE)).startsWith("application/problem+json");
        }
        assertThat(client.ask(office, HttpRequest.POST(fund + "/lines", line("gift", "X", "1")))
                        .code())
                .isIn(400, 422);
        assertThat(get(office, fund.replace("2019-20", "2019-21")).code()).isEqualTo(400);
    }

    @Test
    void everybody_with_an_interest_reads_the_fund_and_nobody_else_does() {
        add("allocation", "2019/20 allocation", "1000.00");
        for (Person reader : List.of(
                office,
                FundingClient.boardOf(made.region()),
                FundingClient.analystOf(made.region()),
                FundingClient.officerOf(made.east()))) {
            assertThat(money(Json.of(get(reader, fund), 200), "income"))
                    .as(reader.role())
                    .isEqualByComparingTo("1000");
        }
        TwoTenants.Made others = tenants.make();
        for (Person stranger : List.of(
                FundingClient.officeOf(others.region()),
                FundingClient.boardOf(others.region()),
                FundingClient.officerOf(others.east()))) {
            assertThat(get(stranger, fund).code()).as(stranger.role()).isEqualTo(404);
        }
        assertThat(get(FundingClient.operator(), fund).code()).isEqualTo(403);
        assertThat(get(FundingClient.providerOf(made.east()), fund).code()).isEqualTo(403);
        assertThat(client.ask(HttpRequest.GET(fund)).code()).isEqualTo(401);
    }

    @Test
    void only_the_regions_own_office_writes_the_fund() {
        String line = line("allocation", "X", "1");
        for (Person reader : List.of(
                FundingClient.boardOf(made.region()),
                FundingClient.analystOf(made.region()),
                FundingClient.officerOf(made.east()))) {
            assertThat(client.ask(reader, HttpRequest.POST(fund + "/lines", line))
                            .code())
                    .as(reader.role())
                    .isEqualTo(403);
        }
        Person stranger = FundingClient.officeOf(tenants.make().region());
        assertThat(client.ask(stranger, HttpRequest.POST(fund + "/lines", line)).code())
                .isEqualTo(404);
        assertThat(client.ask(
                                stranger,
                                HttpRequest.PUT(
                                        fund + "/allocations/" + made.east().code(), allocation("1", "0")))
                        .code())
                .isEqualTo(404);
    }

    @Test
    void a_partnership_reads_its_own_allocation_and_cannot_write_it_even_past_the_code() {
        allocate(made.east().code(), "400.00", "12.34");
        Person east = FundingClient.officerOf(made.east());
        String own = fund + "/allocations/" + made.east().code();
        assertThat(money(Json.of(get(east, own), 200), "total")).isEqualByComparingTo("412.34");
        assertThat(get(FundingClient.officerOf(made.west()), own).code()).isEqualTo(404);

        var year = FinancialYear.parse("2020-21");
        var plenty = new NewAllocation(new BigDecimal("1000000"), BigDecimal.ZERO, null);
        assertThatThrownBy(() -> scopes.ofPartnership(made.east().id())
                        .call(() ->
                                allocations.add(made.region().id(), made.east().id(), year, plenty, "a partnership")))
                .hasStackTraceContaining("row-level security");
    }

    @Test
    void an_allocation_is_given_once_and_then_changed_by_version() {
        String place = fund + "/allocations/" + made.east().code();
        allocate(made.east().code(), "400.00", "0");
        HttpResponse<String> twice = client.ask(office, HttpRequest.PUT(place, allocation("500", "0")));
        assertThat(Json.of(twice, 409).get("code").asText()).isEqualTo("allocation-exists");
        HttpResponse<String> changed = client.ask(
                office, HttpRequest.PUT(place, allocation("500", "-3.50")).header(HttpHeaders.IF_MATCH, "\"1\""));
        assertThat(money(Json.of(changed, 200), "total")).isEqualByComparingTo("496.50");
        assertThat(Json.of(get(office, place + "/history"), 200)).hasSize(2);
    }

    private JsonNode add(String kind, String name, String amount) {
        return Json.of(client.ask(office, HttpRequest.POST(fund + "/lines", line(kind, name, amount))), 201);
    }

    private void allocate(String partnership, String allocation, String carried) {
        Json.of(
                client.ask(
                        office, HttpRequest.PUT(fund + "/allocations/" + partnership, allocation(allocation, carried))),
                201);
    }

    private static String line(String kind, String name, String amount) {
        return "{\"kind\":\"%s\",\"name\":\"%s\",\"amount\":%s}".formatted(kind, name, amount);
    }

    private static String allocation(String allocation, String carried) {
        return "{\"allocation\":%s,\"carryForward\":%s}".formatted(allocation, carried);
    }

    private HttpResponse<String> get(Person person, String path) {
        return client.ask(person, HttpRequest.GET(path));
    }
}
