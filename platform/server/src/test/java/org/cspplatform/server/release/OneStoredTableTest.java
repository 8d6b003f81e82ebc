package org.cspplatform.server.release;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cspplatform.server.release.RegionOfFive.QUARTER;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.micronaut.context.annotation.Value;
import io.micronaut.runtime.server.EmbeddedServer;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.cspplatform.server.identity.Role;
import org.cspplatform.server.modules.ModuleDirectory;
import org.cspplatform.server.papers.PaperDesk;
import org.cspplatform.server.papers.compose.Section;
import org.cspplatform.server.papers.content.PaperAudience;
import org.cspplatform.server.papers.content.PaperDetails;
import org.cspplatform.server.papers.content.PaperPurpose;
import org.cspplatform.server.release.RegionOfFive.Made;
import org.cspplatform.server.support.ApiClient;
import org.cspplatform.server.support.HtmlTable;
import org.cspplatform.server.support.ServerTest;
import org.cspplatform.server.support.TestPeople;
import org.cspplatform.server.tenancy.Partnership;
import org.cspplatform.server.tenancy.Scopes;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A release is stored once; whoever reads it, wherever, is told the same of every figure. */
@MicronautTest(transactional = false)
final class OneStoredTableTest implements ServerTest {
    private static final String MODULE = "told-visits";
    private static final String PERIOD = TableReaders.PERIOD;

    @Inject
    private EmbeddedServer server;

    @Inject
    private RegionOfFive regions;

    @Inject
    private TestPeople people;

    @Inject
    private DraftMaker maker;

    @Inject
    private PaperDesk desk;

    @Inject
    private Scopes scopes;

    @Inject
    private ModuleDirectory directory;

    @Inject
    private ObjectMapper json;

    @Value("${csp.modules.directory}")
    private Path modules = Path.of("");

    private Made made;
    private ApiClient office;
    private TableReaders readers;

    @BeforeAll
    void aReleasedQuarter() {
        RegionOfFive.install(MODULE, modules);
        directory.installAll();
        made = regions.make();
        office = new ApiClient(server.getURI(), people.tokenOf(people.of(made.region(), Role.REGION_OFFICER)));
        readers = new TableReaders(office, made, MODULE, json);
        RegionOfFive.count(
                MODULE,
                "visits",
                made,
                List.of(List.of(3, 1240), List.of(22, 31), List.of(17, 25), List.of(30, 12), List.of(9, 50)));
        List<Integer> in = List.of(20, 38, 44, 15, 28);
        List<Integer> all = List.of(40, 40, 90, 33, 61);
        for (int i = 0; i < 5; i++) {
            Partnership partnership = made.partnerships().get(i);
            RegionOfFive.put(partnership, MODULE, "at-home", "", null, in.get(i), all.get(i));
            RegionOfFive.put(partnership, MODULE, "at-home", "place", "HOME", in.get(i), in.get(i));
            RegionOfFive.put(partnership, MODULE, "at-home", "place", "STREET", 0, all.get(i) - in.get(i));
        }
        release("");
    }

    @Test
    void pagesFilesProgramsAndPapersTellTheSameAndAPaperGoesOnTellingIt() throws IOException {
        Map<Audience, String> papers = new LinkedHashMap<>();
        Map<String, List<HtmlTable>> before = new LinkedHashMap<>();
        for (Audience audience : Audience.values()) {
            String paper = issue(audience);
            papers.put(audience, paper);
            for (String measure : List.of("visits", "at-home")) {
                Map<String, Told> told = readers.told(measure, audience);
                assertThat(told.values()).extracting(Told::figure).contains(Told.WITHHELD);
                readers.assertFiles(told, measure, audience);
                readers.assertPage(told, measure, audience);
                assertPaper(told, measure, paper);
            }
            before.put(paper, HtmlTable.of(office.get(paper, "text/html").body()));
        }
        String forAnybody = Objects.requireNonNull(papers.get(Audience.PUBLIC));
        String published = publish(forAnybody);
        assertThat(HtmlTable.of(office.get(published, "text/html").body())).isEqualTo(before.get(forAnybody));
        Map<String, byte[]> files = files(papers);

        Map<String, Told> first = readers.told("visits", Audience.BOARD);
        RegionOfFive.put(made.partnerships().get(3), MODULE, "visits", "", null, 762, null);
        RegionOfFive.put(made.partnerships().get(3), MODULE, "visits", "place", "STREET", 732, null);
        release("Late records");
        for (Audience audience : Audience.values()) {
            Map<String, Told> restated = readers.told("visits", audience);
            assertThat(restated).isNotEqualTo(first);
            readers.assertFiles(restated, "visits", audience);
            readers.assertPage(restated, "visits", audience);
        }
        before.forEach((paper, tables) ->
                assertThat(HtmlTable.of(office.get(paper, "text/html").body())).isEqualTo(tables));
        files(papers).forEach((path, file) -> assertThat(file).as(path).isEqualTo(files.get(path)));
    }

    /** The page of an issued paper and the sheets of its workbook, as a spreadsheet shows them. */
    private void assertPaper(Map<String, Told> told, String measure, String paper) throws IOException {
        List<HtmlTable> tables = HtmlTable.of(office.get(paper, "text/html").body());
        List<HtmlTable> sheets = PaperSheets.ofWorkbook(office.file(paper + "/tables.xlsx"));
        List<HtmlTable> open = PaperSheets.ofOpenDocument(office.file(paper + "/tables.ods"), tables);
        assertThat(sheets).hasSameSizeAs(tables);
        int at = measure.equals("visits") ? 0 : 2;
        Set<String> names =
                made.partnerships().stream().map(Partnership::shortName).collect(Collectors.toSet());
        for (List<HtmlTable> form : List.of(tables, sheets, open)) {
            HtmlTable whole = form.get(at);
            HtmlTable broken = form.get(at + 1);
            assertThat(broken.caption()).contains(" by Place, " + PERIOD);
            Told.assertShown(
                    told,
                    whole.headings(),
                    whole.rows(),
                    Set.of(PERIOD),
                    false,
                    made.region().name());
            Told.assertShown(
                    told,
                    broken.headings(),
                    broken.rows(),
                    names,
                    true,
                    made.region().name());
        }
        assertThat(sheets.get(at).rows()).isEqualTo(tables.get(at).rows());
        assertThat(sheets.get(at + 1).rows()).isEqualTo(tables.get(at + 1).rows());
    }

    private Map<String, byte[]> files(Map<Audience, String> papers) {
        Map<String, byte[]> files = new LinkedHashMap<>();
        papers.values().forEach(paper -> {
            for (String file : List.of("paper.json", "tables.xlsx", "tables.ods", "paper.docx")) {
                files.put(paper + "/" + file, office.file(paper + "/" + file));
            }
        });
        return files;
    }

    private String issue(Audience audience) {
        PaperDetails details = new PaperDetails(
                "Visits for " + TableReaders.asked(audience),
                PaperPurpose.INFORMATION,
                PaperAudience.valueOf(audience.name()),
                LocalDate.of(2019, 9, 1),
                "3",
                "",
                "Head of Policy");
        List<Section> sections = List.of(
                section("aaaaaaaa", "visits", false),
                section("bbbbbbbb", "visits", true),
                section("cccccccc", "at-home", false),
                section("dddddddd", "at-home", true));
        String slug = scopes.ofRegionalOffice(made.region().id())
                .call(() -> desk.issue(
                        made.region(), desk.draft(made.region(), details, sections, "Somebody"), "Somebody"));
        return page() + "/papers/" + slug + "/editions/1";
    }

    private static Section section(String id, String measure, boolean broken) {
        return new Section.Measured(
                id, "Visits", "", MODULE, measure, broken ? "place" : null, 1, null, null, Section.Show.CHART);
    }

    private String publish(String edition) {
        String slug = edition.substring(edition.indexOf("/papers/") + 8, edition.indexOf("/editions"));
        scopes.ofRegionalOffice(made.region().id()).run(() -> desk.publish(made.region(), slug, 1, "Somebody"));
        return "/public/papers/" + made.region().code() + "/" + slug + "/editions/1";
    }

    private void release(String reason) {
        maker.makeAll(QUARTER);
        BehindTheWalls.awaitDrafts(made.region().id());
        for (Audience audience : Audience.values()) {
            HttpResponse<String> answer = office.post(
                    "/api/v1" + page() + "/releases",
                    "{\"audience\": \"%s\", \"quarter\": \"2019-20-Q1\", \"reason\": \"%s\"}"
                            .formatted(audience.name(), reason));
            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        }
    }

    private String page() {
        return "/regions/" + made.region().code();
    }
}
