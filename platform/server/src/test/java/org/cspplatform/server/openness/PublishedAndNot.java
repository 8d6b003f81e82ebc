package org.cspplatform.server.openness;

import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.net.URI;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.cspplatform.server.funding.FinancialYear;
import org.cspplatform.server.funding.fund.FundBook;
import org.cspplatform.server.funding.fund.NewAllocation;
import org.cspplatform.server.identity.Role;
import org.cspplatform.server.papers.Paper;
import org.cspplatform.server.papers.PaperDesk;
import org.cspplatform.server.papers.compose.Section;
import org.cspplatform.server.papers.content.PaperAudience;
import org.cspplatform.server.papers.content.PaperDetails;
import org.cspplatform.server.papers.content.PaperPurpose;
import org.cspplatform.server.support.TestPeople;
import org.cspplatform.server.tenancy.Region;
import org.cspplatform.server.tenancy.Scopes;
import org.cspplatform.server.tenancy.TwoTenants;

/**
 * A region of which a little is published, one thing of each kind, and much is not: every table has rows of it with the marks of
 * {@link MarkedRows}.
 */
@Singleton
final class PublishedAndNot {
    /** What a paper that everybody has is called, and what it says. */
    static final String PAPER = "Published paper";

    static final String SAID = "Said to everybody";
    private static final String BY = "Somebody";

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

    private final TwoTenants tenants;
    private final TestPeople people;
    private final FundBook book;
    private final PaperDesk desk;
    private final Scopes scopes;

    PublishedAndNot(TwoTenants tenants, TestPeople people, FundBook book, PaperDesk desk, Scopes scopes) {
        this.tenants = tenants;
        this.people = people;
        this.book = book;
        this.desk = desk;
        this.scopes = scopes;
    }

    /**
     * What was made.
     *
     * @param filled by table whether its row could be made: empty, or why not
     * @param papers addresses' last parts: of the published paper first, then of those that are issued and not published, and the ids
     *     of drafts
     */
    record Made(Region region, MarkedRows marked, Map<String, String> filled, List<String> papers) {}

    Made make(URI server) throws SQLException {
        TwoTenants.Made made = tenants.make();
        Office office = new Office(
                server,
                people.tokenOf(people.of(made.region(), Role.REGION_OFFICER)),
                made.region().code());
        office.add(Office.grant("published-one", "1000", "2016-07-04"));
        office.publish("2016-07", "");
        office.post(office.place() + "/years/2016-17", Map.of("published", "yes"));
        office.add(Office.grant("draft-" + MarkedRows.TEXT, MarkedRows.NUMBER, "2016-07-05"));
        office.add(Office.grant("later-" + MarkedRows.TEXT, MarkedRows.NUMBER, "2016-08-05"));
        scopes.ofRegionalOffice(made.region().id()).run(() -> {
            allocate(made, "2016-17", "4321");
            allocate(made, "2017-18", MarkedRows.NUMBER);
        });
        MarkedRows marked = new MarkedRows(made.east().id(), made.region().id(), NOT_BY_ROTE);
        returns(marked, made.east().id());
        figures(marked, made.region().id());
        List<String> papers = scopes.ofRegionalOffice(made.region().id()).call(() -> papers(made.region()));
        return new Made(made.region(), marked, marked.fill(), papers);
    }

    private void allocate(TwoTenants.Made made, String year, String amount) {
        book.allocate(
                made.region(),
                made.east(),
                FinancialYear.parse(year),
                new NewAllocation(new BigDecimal(amount), BigDecimal.ZERO, MarkedRows.TEXT),
                "Test");
    }

    /** One paper that is published, with a later edition that is not; two that are issued; and a draft. */
    private List<String> papers(Region region) {
        Section measure = new Section.Measured(
                "bbbbbbbb", "Measure", SAID, "open-module", "open-measure", null, 4, null, null, Section.Show.CHART);
        Section unsaid = new Section.Text("aaaaaaaa", MarkedRows.TEXT, MarkedRows.TEXT + " " + MarkedRows.NUMBER);
        String published = desk.issue(region, draft(region, PAPER, PaperAudience.PUBLIC, List.of(measure)), BY);
        desk.publish(region, published, 1, BY);
        desk.correct(desk.bySlug(region, published), MarkedRows.TEXT, BY);
        Paper corrected = desk.put(desk.bySlug(region, published), unsaid, BY);
        desk.issue(region, corrected, BY);
        String issued = desk.issue(region, draft(region, "Issued paper", PaperAudience.PUBLIC, List.of(unsaid)), BY);
        Section board = new Section.Measured(
                "bbbbbbbb", "Measure", "", "open-module", "board-measure", null, 4, null, null, Section.Show.CHART);
        String ofBoard = desk.issue(region, draft(region, "Board paper", PaperAudience.BOARD, List.of(board)), BY);
        Paper draft = draft(region, MarkedRows.TEXT, PaperAudience.PUBLIC, List.of(measure, unsaid));
        return List.of(published, issued, ofBoard, draft.id().toString());
    }

    private Paper draft(Region region, String title, PaperAudience audience, List<Section> sections) {
        PaperDetails details = new PaperDetails(
                title, PaperPurpose.INFORMATION, audience, LocalDate.of(2016, 12, 6), "7", "", "Head of Policy");
        return desk.draft(region, details, sections, BY);
    }

    /** An accepted return of £777 with a narrative, its correction that is not accepted yet, and one of a year not opened. */
    private static void returns(MarkedRows marked, UUID partnership) throws SQLException {
        oneReturn(marked, partnership, "2016-17", "Q1", "accept", "777");
        oneReturn(marked, partnership, "2016-17", "Q2", "submit", MarkedRows.NUMBER);
        oneReturn(marked, partnership, "2017-18", "Q1", "accept", MarkedRows.NUMBER);
    }

    private static void oneReturn(
            MarkedRows marked, UUID partnership, String year, String quarter, String step, String spent)
            throws SQLException {
        UUID id = UUID.randomUUID();
        marked.execute("""
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
            """.formatted(id, partnership, year, quarter, MarkedRows.TEXT, spent, step, MarkedRows.NUMBER));
    }

    /** A measure released to the public, one to the board only, one that is a draft. */
    private static void figures(MarkedRows marked, UUID region) throws SQLException {
        figure(marked, region, "open-measure", "PUBLIC", "RELEASED", 1, "Released measure", "55");
        figure(marked, region, "open-measure", "PUBLIC", "DRAFT", 0, MarkedRows.TEXT, MarkedRows.NUMBER);
        figure(marked, region, "board-measure", "BOARD", "RELEASED", 1, MarkedRows.TEXT, MarkedRows.NUMBER);
        figure(marked, region, "draft-measure", "PUBLIC", "DRAFT", 0, MarkedRows.TEXT, MarkedRows.NUMBER);
    }

    private static void figure(
            MarkedRows marked,
            UUID region,
            String measure,
            String audience,
            String state,
            int number,
            String title,
            String value)
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
            """.formatted(id, region, audience, measure, state, number, title, value));
    }
}
