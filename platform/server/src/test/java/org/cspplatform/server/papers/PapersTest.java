package org.cspplatform.server.papers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micronaut.context.annotation.Property;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.cspplatform.server.dashboards.SevenPartnerships;
import org.cspplatform.server.funding.FundingClient;
import org.cspplatform.server.funding.FundingClient.Person;
import org.cspplatform.server.papers.compose.Section;
import org.cspplatform.server.papers.content.Cell;
import org.cspplatform.server.papers.content.PaperAudience;
import org.cspplatform.server.papers.content.PaperContent;
import org.cspplatform.server.papers.content.Table;
import org.cspplatform.server.support.ServerTest;
import org.cspplatform.server.support.TestDatabase;
import org.cspplatform.server.tenancy.Scopes;
import org.cspplatform.server.tenancy.TwoTenants;
import org.cspplatform.server.web.PreconditionFailedException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A paper from its draft to everybody's reading, and who may have it on the way. */
@MicronautTest(transactional = false)
@Property(name = FundingClient.ON, value = "true")
final class PapersTest implements ServerTest {
    @Inject
    private FundingClient client;

    @Inject
    private PaperDesk desk;

    @Inject
    private Scopes scopes;

    @Inject
    private TwoTenants tenants;

    @Inject
    private SevenPartnerships partnerships;

    private TwoTenants.Made made;
    private PaperRound round;
    private Person office;
    private Person board;
    private String papers;

    @BeforeEach
    void aRegion() {
        made = tenants.make();
        round = new PaperRound(client, desk, scopes, made.region());
        office = FundingClient.officeOf(made.region());
        board = FundingClient.boardOf(made.region());
        papers = round.place();
    }

    @Test
    void a_draft_is_the_offices_alone_and_an_issued_paper_the_boards_and_a_published_one_everybodys() {
        Paper draft = round.draft(PaperAudience.PUBLIC);
        String draftPlace = papers + "/drafts/" + draft.id();
        assertThat(round.status(office, draftPlace)).isEqualTo(200);
        assertThat(round.status(board, draftPlace)).isEqualTo(403);
        assertThat(round.body(board, papers)).doesNotContain("Spend of the year");

        String slug = round.issue(draft);
        String edition = papers + "/" + slug + "/editions/1";
        String everybody = "/public"
                + edition.replace(
                        "/regions/" + made.region().code() + "/papers",
                        "/papers/" + made.region().code());
        assertThat(round.body(board, edition)).contains("Spend of the year", "1.1", "It says &lt;b&gt;this&lt;/b&gt;.");
        assertThat(round.status(FundingClient.officerOf(made.east()), edition)).isEqualTo(403);
        assertThat(client.ask(HttpRequest.GET(everybody)).code()).isEqualTo(404);

        assertThat(round.post(board, edition + "/publish", Map.of()).code()).isEqualTo(403);
        assertThat(round.post(office, edition.replace("/editions/1", "/editions/9") + "/publish", Map.of())
                        .code())
                .isEqualTo(404);
        assertThat(round.post(office, edition + "/publish", Map.of()).code()).isEqualTo(303);
        assertThat(client.ask(HttpRequest.GET(everybody)).body()).contains("Spend of the year");
        assertThat(client.ask(HttpRequest.GET(everybody.substring(0, everybody.indexOf("/editions"))))
                        .body())
                .contains("Spend of the year");
        assertThat(client.ask(HttpRequest.GET(everybody.replace("/editions/1", "/editions/2")))
                        .code())
                .isEqualTo(404);
        assertThat(round.post(office, edition + "/publish", Map.of()).code()).isEqualTo(409);
    }

    @Test
    void what_has_the_boards_figures_is_not_published_and_the_answer_says_what_to_do() {
        String slug = round.issue(round.draft(PaperAudience.BOARD));
        HttpResponse<String> refused = round.post(office, papers + "/" + slug + "/editions/1/publish", Map.of());
        assertThat(refused.code()).isEqualTo(409);
        assertThat(refused.body()).contains("correct the paper and choose");
    }

    @Test
    void a_correction_is_another_edition_and_the_first_stays_as_it_was() throws Exception {
        String slug = round.issue(round.draft(PaperAudience.PUBLIC));
        String first = round.json(slug, 1);
        Paper issued = scopes.ofRegionalOffice(made.region().id()).call(() -> desk.bySlug(made.region(), slug));
        assertThat(round.post(
                                office,
                                papers + "/drafts/" + issued.id(),
                                Map.of("version", "" + issued.version(), "title", "X"))
                        .code())
                .isEqualTo(409);

        assertThat(round.post(office, papers + "/" + slug + "/correct", Map.of("correction", " "))
                        .code())
                .isEqualTo(422);
        assertThat(round.post(office, papers + "/" + slug + "/correct", Map.of("correction", "The year was wrong"))
                        .code())
                .isEqualTo(303);
        scopes.ofRegionalOffice(made.region().id()).run(() -> {
            Paper working = desk.bySlug(made.region(), slug);
            Paper changed = desk.put(
                    working,
                    new Section.Text(working.sections().getFirst().id(), "Purpose", "It says that."),
                    "Somebody");
            assertThat(desk.issue(made.region(), changed, "Somebody")).isEqualTo(slug);
        });

        assertThat(round.json(slug, 1)).isEqualTo(first).contains("It says <b>this</b>.");
        assertThat(round.json(slug, 2)).contains("It says that.", "The year was wrong");
        assertThat(round.body(board, papers + "/" + slug + "/editions/1"))
                .contains("A later edition corrects this one");
        byte[] digest = MessageDigest.getInstance("SHA-256").digest(first.getBytes(StandardCharsets.UTF_8));
        assertThat(round.body(board, papers + "/" + slug + "/editions/1"))
                .contains(HexFormat.of().formatHex(digest));
    }

    @Test
    void the_database_itself_keeps_what_was_issued() throws SQLException {
        String slug = round.issue(round.draft(PaperAudience.BOARD));
        for (String attempt : List.of(
                "update platform.paper_edition set title = 'Another' where slug = '" + slug + "'",
                "delete from platform.paper_edition where slug = '" + slug + "'",
                "truncate platform.paper_edition cascade",
                "truncate platform.paper_publication")) {
            try (Connection owner = TestDatabase.platform().connectAsOwner();
                    Statement statement = owner.createStatement()) {
                owner.setAutoCommit(false);
                // Not even who may take the walls down.
                statement.execute("alter table platform.paper_edition no force row level security");
                assertThatThrownBy(() -> statement.execute(attempt))
                        .as(attempt)
                        .hasMessageContaining("never changed or deleted");
                owner.rollback();
            }
        }
        assertThat(round.json(slug, 1)).contains("Spend of the year");
    }

    @Test
    void two_who_work_on_one_draft_do_not_undo_each_other() {
        Paper draft = round.draft(PaperAudience.PUBLIC);
        scopes.ofRegionalOffice(made.region().id()).run(() -> {
            Paper moved = desk.move(draft, draft.sections().getLast().id(), true, "One");
            assertThat(moved.sections().getFirst().heading()).isEqualTo("Money");
            assertThatThrownBy(
                            () -> desk.remove(draft, draft.sections().getFirst().id(), "Another"))
                    .isInstanceOf(PreconditionFailedException.class);
        });
        assertThat(round.post(
                                office,
                                papers + "/drafts/" + draft.id() + "/issue",
                                Map.of("version", "" + draft.version()))
                        .code())
                .isEqualTo(412);
    }

    @Test
    void what_is_missing_or_too_long_is_said_where_it_is() {
        HttpResponse<String> begun =
                round.post(office, papers + "/new", Map.of("template", "blank", "year", "2016-17", "quarter", "Q2"));
        String place = Objects.requireNonNull(begun.header("Location"));
        Paper draft = scopes.ofRegionalOffice(made.region().id())
                .call(() -> desk.paper(made.region(), UUID.fromString(place.substring(place.lastIndexOf('/') + 1))));
        String version = "" + draft.version();
        HttpResponse<String> unready = round.post(office, place + "/issue", Map.of("version", version));
        assertThat(unready.code()).isEqualTo(422);
        assertThat(unready.body()).contains("Enter the date of the meeting");
        HttpResponse<String> unreal = round.post(
                office,
                place,
                Map.of(
                        "version",
                        version,
                        "title",
                        "T",
                        "purpose",
                        "decision",
                        "audience",
                        "public",
                        "meetingOn-day",
                        "31",
                        "meetingOn-month",
                        "2",
                        "meetingOn-year",
                        "2027"));
        assertThat(unreal.code()).isEqualTo(422);
        assertThat(unreal.body()).contains("must be on a real date", "value=\"31\"");
        HttpResponse<String> tooLong = round.post(
                office,
                place + "/sections/new/text",
                Map.of("version", version, "heading", "Long", "words", "x".repeat(Section.MOST_WORDS + 1)));
        assertThat(tooLong.code()).isEqualTo(422);
        assertThat(tooLong.body()).contains("must be 20,000 characters or fewer");
        assertThat(round.post(office, place + "/discard", Map.of("version", version))
                        .code())
                .isEqualTo(303);
        assertThat(round.status(office, place)).isEqualTo(404);
    }

    @Test
    void the_api_gives_the_list_the_data_and_the_files() {
        String slug = round.issue(round.draft(PaperAudience.PUBLIC));
        String api = "/api/v1" + papers;
        assertThat(round.body(board, api)).contains("\"paper\":\"" + slug + "\"", "\"meeting\":\"2016-12-06\"");
        assertThat(round.body(board, api + "/" + slug)).contains("\"block\":\"table\"", "Allocation and plan 2016-17");
        HttpResponse<String> pdf = client.ask(
                board, HttpRequest.GET(URI.create(api + "/" + slug)).accept(MediaType.of("application/pdf")));
        assertThat(pdf.body()).startsWith("%PDF-");
        for (String file : List.of("paper.json", "paper.pdf", "paper.docx", "tables.ods", "tables.xlsx")) {
            assertThat(round.status(board, api + "/" + slug + "/editions/1/" + file))
                    .as(file)
                    .isEqualTo(200);
        }
        assertThat(round.status(board, api + "/" + slug + "/editions/1/paper.exe"))
                .isEqualTo(404);
        assertThat(round.status(FundingClient.boardOf(tenants.make().region()), api + "/" + slug))
                .isEqualTo(404);
    }

    @Test
    void a_measure_is_shown_as_it_was_released_to_the_papers_audience_and_not_otherwise() {
        var seven = partnerships.make();
        PaperRound elsewhere = new PaperRound(client, desk, scopes, seven.region());
        scopes.ofRegionalOffice(seven.region().id()).run(() -> {
            PaperContent forBoard = elsewhere.preview(PaperAudience.BOARD, null, null);
            Table table = forBoard.tables().getFirst();
            assertThat(table.columns().stream().map(Table.Column::heading))
                    .contains("2019-20 Q3", "2019-20 Q4", "Number, 2019-20 Q4");
            assertThat(row(table, "Solihull").get(4).kind()).isEqualTo(Cell.Kind.SUPPRESSED);
            assertThat(row(table, "Solihull").get(4).value()).isNull();
            assertThat(row(table, "Walsall").get(4).value()).isNotNull();
            assertThat(table.rows().getLast().total()).isTrue();
            assertThat(forBoard.pictures()).hasSize(1);
            assertThat(forBoard.pictures().getFirst().svg()).startsWith("<svg").contains("2019-20 Q3");
            assertThat(elsewhere.preview(PaperAudience.PUBLIC, null, null).tables())
                    .isEmpty();
            assertThat(elsewhere
                            .preview(PaperAudience.BOARD, LocalDate.of(2018, 4, 1), null)
                            .tables()
                            .getFirst()
                            .columns()
                            .get(4)
                            .heading())
                    .isEqualTo("2018-19 Q1");
            assertThat(elsewhere
                            .preview(PaperAudience.BOARD, null, LocalDate.of(2015, 1, 1))
                            .tables())
                    .isEmpty();
        });
    }

    private static List<Cell> row(Table table, String name) {
        return table.rows().stream()
                .map(Table.Row::cells)
                .filter(cells -> cells.getFirst().shown().equals(name))
                .findFirst()
                .orElseThrow();
    }
}
