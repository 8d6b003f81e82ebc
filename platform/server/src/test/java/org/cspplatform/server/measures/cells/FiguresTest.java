package org.cspplatform.server.measures.cells;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.microsoft.playwright.Page;
import io.micronaut.context.annotation.Value;
import io.micronaut.runtime.server.EmbeddedServer;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Predicate;
import org.cspplatform.server.funding.FinancialYear;
import org.cspplatform.server.funding.Quarter;
import org.cspplatform.server.funding.returns.Actor;
import org.cspplatform.server.funding.returns.ReturnDesk;
import org.cspplatform.server.funding.returns.ReturnEntries;
import org.cspplatform.server.funding.returns.ReturnKey;
import org.cspplatform.server.identity.Role;
import org.cspplatform.server.modules.ModuleDirectory;
import org.cspplatform.server.modules.PluginJar;
import org.cspplatform.server.process.CaseWork;
import org.cspplatform.server.support.ApiClient;
import org.cspplatform.server.support.ServerTest;
import org.cspplatform.server.support.TestPeople;
import org.cspplatform.server.tenancy.Scopes;
import org.cspplatform.server.tenancy.TwoTenants;
import org.cspplatform.testkit.browser.Browser;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Figures from a record's change to what is signed off and restated, as people and programs meet them. */
@MicronautTest(transactional = false)
final class FiguresTest implements ServerTest {
    private static final String FIGURES = "/api/v1/figures/2016-17-Q1";
    private static final Actor LEAD = new Actor(UUID.randomUUID(), "A lead (test)");

    @Inject
    EmbeddedServer server;

    @Inject
    TwoTenants tenants;

    @Inject
    TestPeople people;

    @Inject
    ModuleDirectory directory;

    @Inject
    CaseWork work;

    @Inject
    CellRounds rounds;

    @Inject
    ReturnDesk returns;

    @Inject
    Scopes scopes;

    @Value("${csp.modules.directory}")
    Path modules;

    private String lead = "";
    private String officer = "";
    private TwoTenants.@Nullable Made made;

    @BeforeAll
    void someVisits() {
        PluginJar.of("signed-visits").members("""
            public List<Measure> measures() {
                return List.of(
                    Measure.count("visits", "Visits", Visit.class).brokenDownBy("place").unit("visits")
                            .definedAs("Visits.", "Us").signedOffWithReturn(),
                    Measure.share("at-home", "Visits at home", Visit.class, Filter.all(),
                            Filter.oneOf("place", Place.HOME)).definedAs("At home.", "Us"));
            }
            """).into(modules);
        directory.installAll();
        TwoTenants.Made fresh = tenants.make();
        made = fresh;
        lead = people.tokenOf(people.of(fresh.east(), Role.PARTNERSHIP_LEAD));
        officer = people.tokenOf(people.of(fresh.east(), Role.PARTNERSHIP_OFFICER));
        work.switchOn(lead, "signed-visits");
        visit("a", "2016-05-17", "HOME");
        visit("b", "2016-06-30", "STREET");
    }

    @Test
    void figuresAreCountedSignedOffWithTheReturnAndRestated() {
        String before = await(body -> body.contains("\"numerator\":2"));
        assertThat(before)
                .contains("\"timesSigned\":0", "\"signed\":null", "\"measure\":\"visits\"")
                .contains("It has not been signed off with the quarterly return.")
                .doesNotContain("at-home");
        UUID east = Objects.requireNonNull(made).east().id();
        scopes.ofPartnership(east).run(this::submit);
        assertThat(client(lead).get(FIGURES).body())
                .contains("\"timesSigned\":1", "\"differs\":false", "The quarterly return has not been accepted.");

        visit("c", "2016-06-01", "HOME");
        String changed = await(body -> body.contains("\"differs\":true"));
        assertThat(changed).contains("\"now\":{\"numerator\":3", "\"signed\":{\"numerator\":2");
        assertThat(standing(east)).containsExactly(" 2 1", "HOME 1 1", "STREET 1 1");

        assertThat(work.page(lead, "/figures?quarter=2016-17-Q1").body())
                .contains("Changed since it was signed off, in all quarters: 1", "Sign these figures off");
        HttpResponse<String> without =
                work.form(lead, "/figures/2016-17-Q1/restate", "module=signed-visits&restate-reason=");
        assertThat(without.statusCode()).isEqualTo(422);
        assertThat(without.body()).contains("Say why the figures are other than what was signed off");
        assertThat(work.form(officer, "/figures/2016-17-Q1/restate", "module=signed-visits&restate-reason=x")
                        .statusCode())
                .isEqualTo(403);
        HttpResponse<String> restated =
                work.form(lead, "/figures/2016-17-Q1/restate", "module=signed-visits&restate-reason=A+visit+came+late");
        assertThat(restated.statusCode()).isEqualTo(303);
        assertThat(client(lead).get(FIGURES).body())
                .contains("\"timesSigned\":2", "\"differs\":false", "\"signed\":{\"numerator\":3");
        assertThat(standing(east)).containsExactly(" 3 2", "HOME 2 2", "STREET 1 2");
        HttpResponse<String> again = client(lead)
                .post(FIGURES + "/restatements", "{\"module\": \"signed-visits\", \"reason\": \"Once more\"}");
        assertThat(again.statusCode()).as(again.body()).isEqualTo(409);
        assertThat(work.page(officer, "/figures?quarter=2016-17-Q1").body())
                .contains("A visit came late", "Signed off by A lead (test)")
                .doesNotContain("Sign these figures off");
        // Both values are kept, and nobody changes either.
        assertThat(scopes.ofPartnership(east).call(() -> rounds.texts("""
            select concat(number, ' ', numerator) from sign_off join signed_cell on sign_off_id = sign_off.id
            where sign_off.tenant_id = '%s' and breakdown = '' order by 1
            """.formatted(east))))
                .containsExactly("1 2", "2 3");
        assertThatThrownBy(() -> CellRounds.asSuperuser("update signed_cell set numerator = 0"))
                .hasMessageContaining("does not change");
    }

    @Test
    void whatAPartnershipSaysOfAFigureStandsBesideIt() {
        String flag = FIGURES + "/signed-visits/at-home/flags/imputed";
        await(body -> body.contains("\"numerator\""));
        assertThat(client(lead)
                        .put(flag, "application/json", "{\"reason\": \" \"}")
                        .statusCode())
                .isEqualTo(422);
        assertThat(client(lead)
                        .put(flag, "application/json", "{\"reason\": \"March is estimated\"}")
                        .statusCode())
                .isEqualTo(204);
        assertThat(client(officer).get(FIGURES).body()).contains("\"flag\":\"imputed\"", "March is estimated");
        assertThat(work.page(lead, "/figures?quarter=2016-17-Q1").body()).contains("March is estimated", "Take back");
        assertThat(work.delete(lead, flag, "").statusCode()).isEqualTo(204);
        assertThat(client(officer).get(FIGURES).body()).doesNotContain("March is estimated");
        assertThat(client(lead).get("/api/v1/figures/2016-17-Q5").statusCode()).isEqualTo(404);
    }

    @Test
    void theOperatorHasEverythingCountedAnewAndSeesNoFigure() {
        String operator = people.tokenOf(people.operator());
        assertThat(client(operator)
                        .post("/api/v1/counting/signed-visits/rebuild", "")
                        .statusCode())
                .isEqualTo(202);
        assertThat(client(operator).get("/api/v1/counting").body()).contains("\"waiting\":", "\"failing\":[");
        assertThat(client(operator).get(FIGURES).statusCode()).isEqualTo(403);
        assertThat(client(lead).get("/api/v1/counting").statusCode()).isEqualTo(403);
    }

    @Test
    void thePageIsAccessible() {
        await(body -> body.contains("\"numerator\""));
        try (Browser browser = Browser.launch()) {
            Page page = browser.visitor(server.getURI());
            page.setExtraHTTPHeaders(Map.of("Authorization", "Bearer " + lead));
            assertThat(page.navigate("/figures?quarter=2016-17-Q1").status()).isEqualTo(200);
            Browser.accessible(page, "figures-signed-off");
        }
    }

    private void submit() {
        TwoTenants.Made own = Objects.requireNonNull(made);
        UUID east = own.east().id();
        String theme = UUID.randomUUID().toString();
        scopes.ofRegionalOffice(own.region().id())
                .run(() -> rounds.write(
                        "insert into theme (id, region_id, name, changed_by) values ('%s', '%s', 'T', 'Test')"
                                .formatted(theme, own.region().id())));
        UUID activity = UUID.randomUUID();
        rounds.write("""
            insert into activity (id, tenant_id, financial_year, name, theme_id, planned_spend, changed_by)
            values ('%s', '%s', '2016-17', 'A', '%s', 1000, 'Test')
            """.formatted(activity, east, theme));
        ReturnKey key = new ReturnKey(east, FinancialYear.parse("2016-17"), Quarter.Q1);
        ReturnEntries entries = new ReturnEntries(
                Map.of(activity, new ReturnEntries.Spend(new java.math.BigDecimal("10.00"), "")), Map.of(), "Words");
        returns.save(key, entries, _ -> {}, LEAD);
        returns.submit(key, _ -> {}, LEAD, true);
    }

    private List<String> standing(UUID east) {
        return scopes.ofPartnership(east).call(() -> rounds.texts("""
            select concat(code, ' ', numerator, ' ', sign_off_number) from standing_cell
            where tenant_id = '%s' and measure = 'visits' and period_start = '2016-04-01' order by breakdown, code
            """.formatted(east)));
    }

    /** What the figures say, as soon as the counting has come so far. */
    private String await(Predicate<String> far) {
        String body = "";
        for (int look = 0; look < 100; look++) {
            body = client(lead).get(FIGURES).body();
            if (far.test(body)) {
                return body;
            }
            try {
                Thread.sleep(100);
            } catch (InterruptedException stopping) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(stopping);
            }
        }
        throw new AssertionError("The figures did not come: " + body);
    }

    private void visit(String reference, String day, String place) {
        HttpResponse<String> kept = client(lead)
                .post(
                        "/api/v1/modules/signed-visits/datasets/visits/records",
                        "{\"reference\": \"%s\", \"day\": \"%s\", \"place\": \"%s\"}".formatted(reference, day, place));
        assertThat(kept.statusCode()).as(kept.body()).isEqualTo(201);
    }

    private ApiClient client(String token) {
        return new ApiClient(server.getURI(), token);
    }
}
