package org.cspplatform.server.demo;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import io.micronaut.context.annotation.Property;
import io.micronaut.runtime.server.EmbeddedServer;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.cspplatform.server.funding.FundingClient;
import org.cspplatform.server.funding.Pounds;
import org.cspplatform.server.funding.monitoring.PublishedFigures;
import org.cspplatform.server.papers.FrozenPaper;
import org.cspplatform.server.papers.IssuedPaper;
import org.cspplatform.server.papers.PublishedPapers;
import org.cspplatform.server.papers.content.Block;
import org.cspplatform.server.papers.content.Cell;
import org.cspplatform.server.papers.content.PaperContent;
import org.cspplatform.server.papers.content.Run;
import org.cspplatform.server.papers.content.Table;
import org.cspplatform.server.papers.render.PaperFiles;
import org.cspplatform.server.papers.render.PaperFormat;
import org.cspplatform.server.papers.render.PdfCheck;
import org.cspplatform.server.support.ServerTest;
import org.cspplatform.server.tenancy.PartnershipDirectory;
import org.cspplatform.server.tenancy.RegionDirectory;
import org.cspplatform.testkit.browser.Browser;
import org.junit.jupiter.api.Test;

/** The monitoring paper of the second quarter of 2016-17, whole: its figures are the published ones, and everybody can read it. */
@MicronautTest(transactional = false)
@Property(name = FundingClient.ON, value = "true")
final class DemoPapersTest implements ServerTest {
    private static final String SLUG = "community-safety-fund-monitoring-report-q2-2016-17";
    private static final String PAPERS = "/regions/west-midlands/papers";

    @Inject
    private EmbeddedServer server;

    @Inject
    private PublishedPapers published;

    @Inject
    private PaperFiles files;

    @Inject
    private RegionDirectory regions;

    @Inject
    private PartnershipDirectory partnerships;

    @Override
    public Map<String, String> moreProperties() {
        return Map.of("csp.demo.enabled", "true", "csp.demo.password", "a demo of seven partnerships");
    }

    @Test
    void its_tables_have_the_published_figures_and_say_which_return_is_missing() {
        PaperContent paper = paper().content();
        PublishedFigures figures = new PublishedFigures();
        Table allocations = paper.tables().getFirst();
        Table spend = table(paper, "Cumulative spend");
        for (var row : DemoData.rows("allocations-2016-17.csv")) {
            String code = row.getField("partnership");
            String name = partnerships.byCode(code).orElseThrow().shortName();
            assertThat(shown(allocations, name, 1)).isEqualTo(Pounds.text(pounds(row.getField("allocation_gbp"))));
            assertThat(shown(allocations, name, 2)).isEqualTo(Pounds.text(pounds(row.getField("carry_forward_gbp"))));
        }
        assertThat(shown(spend, "Birmingham", 2)).isEqualTo("\u00a3508,449");
        assertThat(shown(spend, "Solihull", 2)).isEqualTo("\u00a3133,454");
        assertThat(shown(spend, "Solihull", 4))
                .isEqualTo("Q2 report has not been received, Q1 figures have therefore been used for Q2");
        long total = figures.allocations.values().stream()
                .mapToLong(PublishedFigures.Allocation::total)
                .sum();
        assertThat(shown(allocations, "Total", 3)).isEqualTo(Pounds.text(pounds(Long.toString(total))));
        assertThat(paper.blocks())
                .filteredOn(Block.Paragraph.class::isInstance)
                .extracting(block -> Run.text(((Block.Paragraph) block).runs()))
                .anyMatch(text -> text.startsWith("Solihull: Q2 report has not been received"))
                .anyMatch(text -> text.startsWith("Wolverhampton plans to spend") || text.startsWith("Walsall plans"));
    }

    @Test
    void its_totals_are_checked_against_their_parts() {
        Table checks = table(paper().content(), "Checks of the totals");
        assertThat(checks.rows()).hasSizeGreaterThanOrEqualTo(5);
        assertThat(checks.rows())
                .filteredOn(row -> row.cells().getFirst().shown().startsWith("Cumulative"))
                .allSatisfy(row -> assertThat(row.cells().get(4).shown()).isEqualTo("\u00a30"));
    }

    @Test
    void its_pdf_conforms_to_pdf_ua_and_its_files_can_be_had() throws Exception {
        FrozenPaper paper = paper();
        assertThat(paper.content().pictures()).singleElement().satisfies(chart -> assertThat(chart.title())
                .startsWith("36% of the money was spent by the end of Q2"));
        for (PaperFormat format : PaperFormat.values()) {
            keep(format.file(), files.frozen(format, paper.head().hash(), paper.json()));
        }
        byte[] pdf = files.frozen(PaperFormat.PDF, paper.head().hash(), paper.json());
        assertThat(PdfCheck.broken(pdf)).isEmpty();
        try (PDDocument document = Loader.loadPDF(pdf)) {
            PDFTextStripper text = new PDFTextStripper();
            text.setSortByPosition(true);
            assertThat(text.getText(document)).contains("\u00a3508,449", "Head of Policy (demo)", "6 December 2016");
        }
    }

    @Test
    void its_pages_are_accessible() {
        try (Browser browser = Browser.launch()) {
            Page page = browser.visitor(server.getURI());
            look(page, "/public/papers/west-midlands/" + SLUG, "paper-published");
            page.setExtraHTTPHeaders(FundingClient.headersOf(
                    FundingClient.boardOf(regions.byCode(DemoData.REGION).orElseThrow())));
            assertThat(page.navigate(PAPERS + "/" + SLUG).url()).endsWith("/editions/1");
            look(page, PAPERS, "papers-board");
            page.setExtraHTTPHeaders(FundingClient.headersOf(
                    FundingClient.officeOf(regions.byCode(DemoData.REGION).orElseThrow())));
            write(page);
            look(page, PAPERS, "papers-office");
        }
    }

    private static void write(Page page) {
        look(page, PAPERS + "/new", "paper-new");
        page.getByLabel("Annual performance report").check();
        page.getByText("Begin", new Page.GetByTextOptions().setExact(true)).click();
        Browser.accessible(page, "paper-draft");
        String draft = page.url();
        page.getByText("Text", new Page.GetByTextOptions().setExact(true))
                .last()
                .click();
        page.locator("#heading").fill("What comes next");
        page.locator("#words").fill("First.\n\n## Then\n\n- one\n- two\n\n| A | B |\n|---|---|\n| c | d |");
        Browser.accessible(page, "paper-section");
        page.locator("button", new Page.LocatorOptions().setHasText("Save")).click();
        assertThat(Browser.content(page)).contains("What comes next");
        look(page, draft + "/sections/new/money", "paper-section-money");
        look(page, draft + "/sections/new/measure", "paper-section-measure");
        look(page, draft + "/preview", "paper-preview");
        assertThat(page.navigate(draft + "/issue").status()).isEqualTo(200);
        page.locator("button", new Page.LocatorOptions().setHasText("Issue")).click();
        assertThat(Browser.content(page)).contains("There is a problem", "Enter the date of the meeting");
        Browser.accessible(page, "paper-issue-error");
    }

    private static void look(Page page, String path, String name) {
        assertThat(page.navigate(path).status()).as(path).isEqualTo(200);
        Browser.accessible(page, name);
    }

    private FrozenPaper paper() {
        List<IssuedPaper> editions = published.editions(DemoData.REGION, SLUG);
        assertThat(editions).hasSize(1);
        return published.find(DemoData.REGION, SLUG, 1).orElseThrow();
    }

    private static Table table(PaperContent paper, String caption) {
        return paper.tables().stream()
                .filter(table -> table.caption().startsWith(caption))
                .findFirst()
                .orElseThrow();
    }

    private static String shown(Table table, String row, int column) {
        return table.rows().stream()
                .map(Table.Row::cells)
                .filter(cells -> cells.getFirst().shown().equals(row))
                .findFirst()
                .map(cells -> cells.get(column))
                .map(Cell::shown)
                .orElseThrow();
    }

    private static BigDecimal pounds(String whole) {
        return Pounds.exact(new BigDecimal(whole));
    }

    private static void keep(String name, byte[] file) throws IOException {
        Files.write(Files.createDirectories(Path.of("target", "papers")).resolve("q2-" + name), file);
    }
}
