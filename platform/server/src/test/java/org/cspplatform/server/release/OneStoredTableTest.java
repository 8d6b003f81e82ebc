package org.cspplatform.server.release;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cspplatform.server.release.RegionOfFive.QUARTER;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.github.miachm.sods.OfficePercentage;
import com.github.miachm.sods.SpreadSheet;
import io.micronaut.context.annotation.Value;
import io.micronaut.runtime.server.EmbeddedServer;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
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
    private static final String PERIOD = "2019-20 Q1";
    private static final Pattern FILE = Pattern.compile("href=\"data:text/csv[^,\"]*base64,([^\"]*)\"");

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

    @BeforeAll
    void aReleasedQuarter() {
        RegionOfFive.install(MODULE, modules);
        directory.installAll();
        made = regions.make();
        office = new ApiClient(server.getURI(), people.tokenOf(people.of(made.region(), Role.REGION_OFFICER)));
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
                Map<String, Told> told = told(measure, audience);
                assertThat(told.values()).extracting(Told::figure).contains(Told.WITHHELD);
                assertFiles(told, measure, audience);
                assertPage(told, measure, audience);
                assertPaper(told, measure, paper);
            }
            before.put(paper, HtmlTable.of(office.get(paper, "text/html").body()));
        }
        String published = publish(papers.get(Audience.PUBLIC));
        assertThat(HtmlTable.of(office.get(published, "text/html").body()))
                .isEqualTo(before.get(papers.get(Audience.PUBLIC)));
        Map<String, byte[]> files = files(papers);

        Map<String, Told> first = told("visits", Audience.BOARD);
        RegionOfFive.put(made.partnerships().get(3), MODULE, "visits", "", null, 762, null);
        RegionOfFive.put(made.partnerships().get(3), MODULE, "visits", "place", "STREET", 732, null);
        release("Late records");
        for (Audience audience : Audience.values()) {
            Map<String, Told> restated = told("visits", audience);
            assertThat(restated).isNotEqualTo(first);
            assertFiles(restated, "visits", audience);
            assertPage(restated, "visits", audience);
        }
        before.forEach((paper, tables) ->
                assertThat(HtmlTable.of(office.get(paper, "text/html").body())).isEqualTo(tables));
        files(papers).forEach((path, file) -> assertThat(file).as(path).isEqualTo(files.get(path)));
    }

    /** The API's file and what the public finds, which is of the public's release. */
    private void assertFiles(Map<String, Told> told, String measure, Audience audience) throws IOException {
        assertThat(Told.ofFile(
                        office.get(api(measure, audience) + "&format=csv").body(),
                        "Partnership",
                        "Label",
                        "Numerator",
                        "Denominator",
                        "Figure"))
                .isEqualTo(told);
        if (audience == Audience.PUBLIC) {
            String open = "/public/" + made.region().code() + "/measures/" + MODULE + "/" + measure;
            assertOpen(told, open, "", false);
            assertOpen(told, open + "/by/place", "label", true);
        }
    }

    private void assertOpen(Map<String, Told> told, String open, String label, boolean broken) throws IOException {
        Map<String, Told> part = told.entrySet().stream()
                .filter(figure -> figure.getKey().endsWith("/") != broken)
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
        String file = office.get(open + "/table.csv", "*/*").body();
        assertThat(Told.ofFile(file, "partnership", label, "numerator", "denominator", "figure"))
                .isEqualTo(part);
        HtmlTable table = HtmlTable.of(office.get(open, "text/html").body()).getFirst();
        int last = table.headings().indexOf("Definition");
        int place = table.headings().indexOf("Partnership");
        table.rows().forEach(row -> {
            String key = (row.get(place).equals("Region") ? "" : row.get(place)) + "/"
                    + (broken ? row.get(table.headings().indexOf("Group")) : "");
            assertThat(new Told(
                            Told.plain(row.get(last - 3)),
                            Told.plain(row.get(last - 2)),
                            Told.plain(row.get(last - 1))))
                    .as(key)
                    .isEqualTo(told.get(key));
        });
        assertThat(table.rows()).hasSize(part.size());
        JsonNode rows = json.readTree(office.get(open + "/table.json").body()).get("rows");
        assertThat(rows).hasSize(part.size());
        for (JsonNode row : rows) {
            String name = row.get("partnership").asText();
            Told expected = told.get((name.equals("Region") ? "" : name) + "/"
                    + (broken ? row.get("label").asText() : ""));
            assertThat(Told.plain(
                            row.get("figure").isNull() ? "" : row.get("figure").asText()))
                    .isEqualTo(expected == null ? "nothing" : expected.figure());
        }
    }

    /** The region's page: the quarter's table, the breakdown's, the course, the chart's own table and its file. */
    private void assertPage(Map<String, Told> told, String measure, Audience audience) {
        String page = office.get(
                        page() + "/measures/" + MODULE + "/" + measure + "?by=place&quarter=2019-20-Q1&audience="
                                + asked(audience),
                        "text/html")
                .body();
        List<HtmlTable> tables = HtmlTable.of(page);
        Set<String> names =
                made.partnerships().stream().map(Partnership::shortName).collect(Collectors.toSet());
        HtmlTable quarter = captioned(tables, PERIOD);
        Told.assertShown(
                told,
                quarter.headings(),
                quarter.rows(),
                Set.of(measure.equals("visits") ? "Number" : "Per cent"),
                false,
                "Region");
        HtmlTable broken = captioned(tables, PERIOD + " by place");
        Told.assertShown(told, broken.headings(), broken.rows(), names, true, "Region");
        HtmlTable series = captioned(tables, "By quarter");
        Told.assertShown(told, series.headings(), series.rows(), Set.of(PERIOD), false, "Region");
        HtmlTable chart = tables.getFirst();
        assertThat(chart.rows()).singleElement().satisfies(row -> {
            assertThat(row.getFirst()).isEqualTo(PERIOD);
            assertThat(chart.headings()).containsAll(names);
            for (int column = 1; column < row.size(); column++) {
                String name = chart.headings().get(column);
                Told figure = told.get((names.contains(name) ? name : "") + "/");
                assertThat(figure).as(name).isNotNull();
                assertThat(Told.plain(row.get(column))).as(name).isEqualTo(figure.figure());
            }
        });
        Matcher file = FILE.matcher(page);
        assertThat(file.find()).isTrue();
        String drawn = new String(Base64.getDecoder().decode(file.group(1)), StandardCharsets.UTF_8);
        chart.rows().getFirst().subList(1, chart.headings().size()).forEach(cell -> assertThat(drawn)
                .contains(cell));
    }

    /** The page of an issued paper and the sheets of its workbook, as a spreadsheet shows them. */
    private void assertPaper(Map<String, Told> told, String measure, String paper) throws IOException {
        List<HtmlTable> tables = HtmlTable.of(office.get(paper, "text/html").body());
        List<HtmlTable> sheets = sheets(office.file(paper + "/tables.xlsx"));
        List<HtmlTable> open = openSheets(office.file(paper + "/tables.ods"), tables);
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

    private static List<HtmlTable> sheets(byte[] file) throws IOException {
        DataFormatter shown = new DataFormatter(Locale.UK);
        List<HtmlTable> tables = new ArrayList<>();
        try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(file))) {
            for (Sheet sheet : book) {
                List<List<String>> lines = new ArrayList<>();
                for (int line = 3; sheet.getRow(line) != null; line++) {
                    List<String> cells = new ArrayList<>();
                    Row row = sheet.getRow(line);
                    for (Cell cell : row) {
                        cells.add(shown.formatCellValue(cell));
                    }
                    lines.add(cells);
                }
                tables.add(new HtmlTable(
                        sheet.getRow(0).getCell(0).getStringCellValue(),
                        lines.getFirst(),
                        lines.subList(1, lines.size())));
            }
        }
        return tables;
    }

    /** The same of an open document, whose numbers are plain and whose shares are parts of one. */
    private static List<HtmlTable> openSheets(byte[] file, List<HtmlTable> expected) throws IOException {
        SpreadSheet book = new SpreadSheet(new ByteArrayInputStream(file));
        List<HtmlTable> tables = new ArrayList<>();
        for (HtmlTable like : expected) {
            var sheet = book.getSheets().get(tables.size());
            List<List<String>> lines = new ArrayList<>();
            for (int line = 0; line <= like.rows().size(); line++) {
                List<String> cells = new ArrayList<>();
                for (int column = 0; column < like.headings().size(); column++) {
                    Object cell = sheet.getRange(3 + line, column).getValue();
                    cells.add(
                            cell instanceof OfficePercentage share
                                    ? BigDecimal.valueOf(share.getValue())
                                            .movePointRight(2)
                                            .toPlainString()
                                    : String.valueOf(cell));
                }
                lines.add(cells);
            }
            tables.add(new HtmlTable(
                    String.valueOf(sheet.getRange(0, 0).getValue()), lines.getFirst(), lines.subList(1, lines.size())));
        }
        return tables;
    }

    private static HtmlTable captioned(List<HtmlTable> tables, String caption) {
        return tables.stream()
                .filter(table -> table.caption().equals(caption))
                .findFirst()
                .orElseThrow(() -> new AssertionError("No table " + caption + " in " + tables));
    }

    private Map<String, Told> told(String measure, Audience audience) throws IOException {
        return Told.ofCells(json.readTree(office.get(api(measure, audience)).body()));
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
                "Visits for " + asked(audience),
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

    private String api(String measure, Audience audience) {
        return "/api/v1" + page() + "/measures/" + MODULE + "/" + measure + "?period=2019-20-Q1&by=place&audience="
                + asked(audience);
    }

    private static String asked(Audience audience) {
        return audience == Audience.PUBLIC ? "public" : "board";
    }

    private String page() {
        return "/regions/" + made.region().code();
    }
}
