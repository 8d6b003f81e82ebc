package org.cspplatform.server.openness;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.runtime.server.EmbeddedServer;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import io.micronaut.web.router.Router;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.net.http.HttpResponse;
import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.cspplatform.server.funding.FinancialYear;
import org.cspplatform.server.funding.fund.FundBook;
import org.cspplatform.server.funding.fund.NewAllocation;
import org.cspplatform.server.identity.Role;
import org.cspplatform.server.support.ServerTest;
import org.cspplatform.server.support.TestPeople;
import org.cspplatform.server.tenancy.Scopes;
import org.cspplatform.server.tenancy.TwoTenants;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * Nothing that was not released can be reached without signing in, tried by enumeration: every public page and file that links
 * lead to, and every public route filled in with every guess, in a database where each table holds unreleased rows.
 */
@MicronautTest(transactional = false)
final class NothingUnreleasedTest implements ServerTest {
    /**
     * Tables that are not filled by rote. In those of publications every row is published or says what is; a cell of a release is
     * entered with its release below, and papers are entered there; another link would break the audit log's chain.
     */
    private static final Set<String> NOT_BY_ROTE = Set.of(
            "grant_publication",
            "grant_publication_line",
            "money_publication",
            "partnership_region",
            "figure_cell",
            "paper_edition",
            "paper_publication",
            "audit_entry");

    private static final Pattern LINK = Pattern.compile("(?:href=\"|<)((?:https?://[^/\"]+)?/public[^\"<>#]*)");

    @Inject
    EmbeddedServer server;

    @Inject
    Router router;

    @Inject
    TwoTenants tenants;

    @Inject
    TestPeople people;

    @Inject
    FundBook book;

    @Inject
    Scopes scopes;

    private TwoTenants.Made made;
    private TwoTenants.Made silent;
    private Office anybody;
    private MarkedRows marked;
    private Map<String, String> filled;

    @Override
    public Map<String, String> moreProperties() {
        return Map.of("csp.public.requests-per-minute", "1000000");
    }

    @BeforeAll
    void publishedAndUnreleasedRows() throws SQLException {
        made = tenants.make();
        silent = tenants.make();
        anybody = new Office(server.getURI(), "", made.region().code());
        Office office = new Office(
                server.getURI(),
                people.tokenOf(people.of(made.region(), Role.REGION_OFFICER)),
                made.region().code());
        office.add(Office.grant("published-one", "1000", "2016-07-04"));
        office.publish("2016-07", "");
        office.post(office.place() + "/years/2016-17", Map.of("published", "yes"));
        office.add(Office.grant("draft-" + MarkedRows.TEXT, MarkedRows.NUMBER, "2016-07-05"));
        office.add(Office.grant("later-" + MarkedRows.TEXT, MarkedRows.NUMBER, "2016-08-05"));
        scopes.ofRegionalOffice(made.region().id()).run(() -> {
            allocate("2016-17", "4321");
            allocate("2017-18", MarkedRows.NUMBER);
        });
        marked = new MarkedRows(made.east().id(), made.region().id(), NOT_BY_ROTE);
        returns();
        figures();
        papers();
        filled = marked.fill();
    }

    @AfterAll
    void takeThemOut() throws SQLException {
        marked.close();
    }

    @Test
    void everyTableWithRowsOfSomebodyHoldsAnUnreleasedOne() {
        List<String> unfilled = filled.entrySet().stream()
                .filter(table -> !table.getValue().isEmpty())
                .map(table -> table.getKey() + ": " + table.getValue())
                .toList();
        assertThat(filled).hasSizeGreaterThan(40);
        assertThat(unfilled).isEmpty();
    }

    @Test
    void linksLeadToWhatWasPublishedAndToNothingElse() {
        Set<String> seen = new LinkedHashSet<>();
        Deque<String> waiting = new ArrayDeque<>(List.of("/public"));
        StringBuilder everything = new StringBuilder();
        while (!waiting.isEmpty()) {
            String path = waiting.poll();
            // Regions of other tests are theirs to look at.
            boolean own = path.equals("/public")
                    || path.equals("/public/feed.atom")
                    || path.contains(made.region().code());
            if (!own || !seen.add(path)) {
                continue;
            }
            HttpResponse<String> answer = anybody.get(path);
            assertThat(answer.statusCode()).as(path).isEqualTo(200);
            nothingUnreleased(path, answer.body());
            everything.append(answer.body());
            Matcher links = LINK.matcher(answer.body());
            while (links.find()) {
                waiting.add(links.group(1).replaceFirst("^https?://[^/]+", "").replace("&amp;", "&"));
            }
        }
        assertThat(seen).hasSizeGreaterThan(20);
        assertThat(everything).contains("Purpose of published-one", "£4,321", "£777", "Released measure");
    }

    @Test
    void everyGuessIsPublishedOrReadsAsTheSameNothing() {
        String nothing = anybody.get("/public/no-such-region").body();
        Set<Integer> statuses = new TreeSet<>();
        int guesses = 0;
        for (String template : publicRoutes()) {
            for (String path : guesses(template)) {
                for (String query : List.of("", "?draft=true&asOf=2030-01-01&number=0&state=DRAFT&audience=BOARD")) {
                    HttpResponse<String> answer = anybody.get(path + query);
                    statuses.add(answer.statusCode());
                    nothingUnreleased(path, answer.body());
                    if (answer.statusCode() == 404) {
                        assertThat(answer.body()).as(path).isEqualTo(nothing);
                    }
                    guesses++;
                }
            }
        }
        assertThat(guesses).isGreaterThan(1_000);
        assertThat(statuses).containsExactly(200, 404);
    }

    @Test
    void aRegionThatPublishedNothingReadsAsNone() {
        String nothing = anybody.get("/public/no-such-region").body();
        for (String rest :
                List.of("", "/grants", "/grants/2016-07", "/feed.atom", "/spend/2016-17", "/nonsense/deep/er")) {
            HttpResponse<String> answer =
                    anybody.get("/public/" + silent.region().code() + rest);
            assertThat(answer.statusCode()).as(rest).isEqualTo(404);
            assertThat(answer.body()).as(rest).isEqualTo(nothing);
        }
    }

    private static void nothingUnreleased(String path, String body) {
        assertThat(body.replace(",", "")).as(path).doesNotContain(MarkedRows.TEXT, MarkedRows.NUMBER);
    }

    private List<String> publicRoutes() {
        return router.uriRoutes()
                .filter(route -> route.getHttpMethodName().equals("GET"))
                .map(route -> route.getUriMatchTemplate().toPathString())
                .filter(template -> template.startsWith("/public"))
                .distinct()
                .toList();
    }

    /** The route with every combination of values for its variables. */
    private List<String> guesses(String template) {
        List<String> paths = new ArrayList<>(List.of(template));
        for (Map.Entry<String, List<String>> variable : values().entrySet()) {
            List<String> next = new ArrayList<>();
            for (String path : paths) {
                String name = "{" + variable.getKey() + "}";
                if (path.contains(name)) {
                    variable.getValue().forEach(value -> next.add(path.replace(name, value)));
                } else {
                    next.add(path);
                }
            }
            paths = next;
        }
        assertThat(paths).as("a variable without guesses").noneMatch(path -> path.contains("{"));
        return paths;
    }

    private Map<String, List<String>> values() {
        return Map.ofEntries(
                Map.entry(
                        "region", List.of(made.region().code(), silent.region().code())),
                Map.entry("month", List.of("2016-07", "2016-08", "2016-13", "drafts", MarkedRows.TEXT)),
                Map.entry("year", List.of("2016-17", "2017-18", "2015-16", "all")),
                Map.entry("number", List.of("0", "1", "2", "draft")),
                Map.entry("file", List.of("table.csv", "table.json", "table.csv-metadata.json", "paper.pdf")),
                Map.entry("module", List.of("open-module", "closed-module", MarkedRows.TEXT)),
                Map.entry("measure", List.of("open-measure", "draft-measure", "board-measure", MarkedRows.TEXT)),
                Map.entry("breakdown", List.of("sex", MarkedRows.TEXT)),
                Map.entry("slug", List.of("issued-paper", "board-paper", MarkedRows.TEXT)),
                Map.entry("edition", List.of("1", "2", "draft")),
                Map.entry("picture", List.of("1.svg", "x")),
                Map.entry("id", List.of(UUID.nameUUIDFromBytes(new byte[] {1}).toString(), "1", MarkedRows.TEXT)));
    }

    private void allocate(String year, String amount) {
        book.allocate(
                made.region(),
                made.east(),
                FinancialYear.parse(year),
                new NewAllocation(new BigDecimal(amount), BigDecimal.ZERO, MarkedRows.TEXT),
                "Test");
    }

    /** An accepted return of £777 with a narrative, its correction that is not accepted yet, and one of a year not opened. */
    private void returns() throws SQLException {
        oneReturn("2016-17", "Q1", "accept", "777");
        oneReturn("2016-17", "Q2", "submit", MarkedRows.NUMBER);
        oneReturn("2017-18", "Q1", "accept", MarkedRows.NUMBER);
    }

    private void oneReturn(String year, String quarter, String step, String spent) throws SQLException {
        UUID id = UUID.randomUUID();
        marked.execute(
                """
                insert into quarterly_return (id, tenant_id, financial_year, quarter, drafting, received_version, received_state, changed_by)
                values ('%1$s', '%2$s', '%3$s', '%4$s', false, 1, 'submitted', '%5$s');
                insert into return_version (tenant_id, return_id, number, financial_year, quarter, planned_total, previous_spend,
                    cumulative_spend, narrative, restatement_reason, draft_revision, submitted_by, submitted_name, signed_by, signed_name,
                    signed_at)
                values ('%2$s', '%1$s', 1, '%3$s', '%4$s', 9000, 0, %6$s, '%5$s', '', 1, '%1$s', '%5$s', '%1$s', '%5$s', now());
                insert into return_history (tenant_id, return_id, actor, actor_name, step, state, version_number, internal, detail)
                values ('%2$s', '%1$s', '%1$s', '%5$s', '%7$s', 'accepted', 1, false, '%5$s');
                insert into return_payment (tenant_id, return_id, financial_year, quarter, version_number, amount, released_by,
                    released_name)
                values ('%2$s', '%1$s', '%3$s', '%4$s', 1, %8$s, '%1$s', '%5$s')
                """.formatted(id, made.east().id(), year, quarter, MarkedRows.TEXT, spent, step, MarkedRows.NUMBER));
    }

    /** A measure released to the public, one to the board only, one that is a draft. */
    private void figures() throws SQLException {
        figure("open-measure", "PUBLIC", "RELEASED", 1, "Released measure", "55");
        figure("open-measure", "PUBLIC", "DRAFT", 0, MarkedRows.TEXT, MarkedRows.NUMBER);
        figure("board-measure", "BOARD", "RELEASED", 1, MarkedRows.TEXT, MarkedRows.NUMBER);
        figure("draft-measure", "PUBLIC", "DRAFT", 0, MarkedRows.TEXT, MarkedRows.NUMBER);
    }

    /** Papers that were issued and not published: one with the public's figures, one with the board's. */
    private void papers() throws SQLException {
        for (String audience : List.of("public", "board")) {
            marked.execute("""
                insert into paper_edition (region_id, paper_id, edition, slug, title, purpose, audience, agenda_item, paper_number,
                    author_role, as_of, issued_by, content, content_hash)
                select '%1$s', gen_random_uuid(), 1, '%2$s-paper', '%3$s', 'information', '%4$s', '', '', '', now(), '%3$s', said,
                       encode(sha256(convert_to(said, 'UTF8')), 'hex')
                from (select '{"m": "%3$s"}' as said) content
                """.formatted(
                    made.region().id(), audience.equals("public") ? "issued" : "board", MarkedRows.TEXT, audience));
        }
    }

    private void figure(String measure, String audience, String state, int number, String title, String value)
            throws SQLException {
        UUID id = UUID.randomUUID();
        marked.execute("""
            insert into figure_release (id, region_id, audience, module, measure, period_start, state, number, released_at, threshold,
                rounding_base, minimum_contributors, hides_whole_groups, module_title, title, kind, direction, unit, definition, source, caveat,
                definition_version, content_sha256)
            values ('%1$s', '%2$s', '%3$s', 'open-module', '%4$s', '2016-07-01', '%5$s', %6$d,
                    case when '%5$s' = 'RELEASED' then now() end, 8, 5, 3, true, 'Module', '%7$s', 'COUNT', 'LESS_IS_BETTER', 'people', '%7$s',
                    '%7$s', '', 1, repeat('ab', 32));
            insert into figure_cell (release_id, position, region_id, partnership_id, shown, numerator, figure)
            values ('%1$s', 1, '%2$s', null, 'VNV', %8$s, %8$s)
            """.formatted(id, made.region().id(), audience, measure, state, number, title, value));
    }
}
