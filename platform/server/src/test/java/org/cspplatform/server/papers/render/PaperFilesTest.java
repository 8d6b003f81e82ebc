package org.cspplatform.server.papers.render;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.miachm.sods.OfficeCurrency;
import com.github.miachm.sods.OfficePercentage;
import com.github.miachm.sods.SpreadSheet;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.cspplatform.server.papers.content.Cell;
import org.cspplatform.server.papers.content.PaperContent;
import org.cspplatform.server.papers.content.PaperJson;
import org.cspplatform.server.papers.content.Table;
import org.cspplatform.server.web.Fragments;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.Test;

/** Each format, read back by another program than the one that wrote it where there is one. */
final class PaperFilesTest {
    private final PaperContent paper = SomePaper.make();
    private final PaperFiles files =
            new PaperFiles(new PaperPdf(new PdfPress(), new Fragments()), new PicturePixels(new PdfPress()));

    @Test
    void the_pdf_conforms_to_pdf_ua_and_says_what_the_paper_says() throws Exception {
        byte[] pdf = files.render(PaperFormat.PDF, paper);
        keep("some-paper.pdf", pdf);
        assertThat(PdfCheck.broken(pdf)).isEmpty();
        try (PDDocument document = Loader.loadPDF(pdf)) {
            assertThat(document.getDocumentInformation().getTitle()).isEqualTo("Money <of> the year");
            assertThat(document.getDocumentCatalog().getLanguage()).isEqualTo("en-GB");
            PDFTextStripper text = new PDFTextStripper();
            text.setSortByPosition(true);
            assertThat(text.getText(document))
                    .contains(
                            "1.1",
                            "This is important & linked.",
                            "\u00a31,234.50",
                            "\u2212\u00a33",
                            "Not received",
                            "<script>")
                    .contains("Page 1 of");
        }
    }

    @Test
    void the_word_document_has_real_headings_numbers_header_rows_and_alternative_texts() throws IOException {
        byte[] docx = files.render(PaperFormat.DOCX, paper);
        keep("some-paper.docx", docx);
        try (XWPFDocument document = new XWPFDocument(new ByteArrayInputStream(docx))) {
            assertThat(document.getParagraphs())
                    .filteredOn(paragraph -> "Heading1".equals(paragraph.getStyle()))
                    .extracting(XWPFParagraph::getText)
                    .containsExactly("Purpose", "Figures", "The board is asked to");
            assertThat(document.getParagraphs())
                    .filteredOn(paragraph -> "%1.%2".equals(paragraph.getNumLevelText()))
                    .extracting(XWPFParagraph::getText)
                    .containsExactly("This is important & linked.", SomePaper.HARM, "agree.");
            assertThat(document.getTables().getFirst().getRow(0).isRepeatHeader())
                    .isTrue();
            assertThat(document.getTables().getFirst().getRow(1).getCell(1).getText())
                    .isEqualTo("\u00a31,234.50");
            assertThat(document.getParagraphs().stream()
                            .flatMap(paragraph -> paragraph.getRuns().stream())
                            .flatMap(run -> run.getCTR().getDrawingList().stream())
                            .map(drawing -> drawing.getInlineArray(0).getDocPr().getDescr()))
                    .containsExactly("A bar of 75%.");
            BufferedImage drawn = ImageIO.read(new ByteArrayInputStream(
                    document.getAllPictures().getFirst().getData()));
            assertThat(drawn.getRGB(drawn.getWidth() / 2, drawn.getHeight() * 3 / 10) & 0xffffff)
                    .isEqualTo(0x1a65a6);
            assertThat(drawn.getRGB(drawn.getWidth() * 7 / 8, drawn.getHeight() / 2) & 0xffffff)
                    .isEqualTo(0xffffff);
            assertThat(document.getProperties().getCoreProperties().getTitle()).isEqualTo("Money <of> the year");
        }
    }

    @Test
    void the_workbook_has_numbers_as_numbers_and_text_that_is_no_formula() throws IOException {
        byte[] xlsx = files.render(PaperFormat.XLSX, paper);
        try (ReadableWorkbook book = new ReadableWorkbook(new ByteArrayInputStream(xlsx))) {
            assertThat(book.getSheets().map(sheet -> sheet.getName())).containsExactly("Table 1");
            List<Row> rows = book.getFirstSheet().read();
            assertThat(rows.getFirst().getCellText(0)).isEqualTo("Table 1: Spend");
            assertThat(rows.get(1).getCellText(0)).contains("North & East", "edition 1", "21 November 2016");
            Row east = rows.stream()
                    .filter(row -> row.getCellText(0).equals("East"))
                    .findFirst()
                    .orElseThrow();
            assertThat(east.getCellAsNumber(1).orElseThrow()).isEqualByComparingTo("1234.50");
            assertThat(east.getCellAsNumber(2).orElseThrow()).isEqualByComparingTo("0.47");
            assertThat(east.getCell(4).getType()).isEqualTo(CellType.STRING);
            assertThat(east.getCellText(4)).isEqualTo(SomePaper.HARM);
            Row west = rows.stream()
                    .filter(row -> row.getCellText(0).equals("West"))
                    .findFirst()
                    .orElseThrow();
            assertThat(west.getCellText(2)).isEqualTo("Not received");
            assertThat(west.getCellText(3)).isEqualTo("[c]");
        }
    }

    @Test
    void the_open_document_sheet_has_the_same() throws IOException {
        byte[] ods = files.render(PaperFormat.ODS, paper);
        var sheet = new SpreadSheet(new ByteArrayInputStream(ods)).getSheet("Table 1");
        assertThat(sheet.getRange(0, 0).getValue()).isEqualTo("Table 1: Spend");
        assertThat(sheet.getRange(4, 1).getValue())
                .isInstanceOfSatisfying(OfficeCurrency.class, amount -> assertThat(amount.getValue())
                        .isEqualTo(1234.50));
        assertThat(sheet.getRange(4, 2).getValue())
                .isInstanceOfSatisfying(OfficePercentage.class, share -> assertThat(share.getValue())
                        .isEqualTo(0.47));
        assertThat(sheet.getRange(4, 3).getValue()).isEqualTo(1200.0);
        assertThat(sheet.getRange(4, 4).getValue()).isEqualTo(SomePaper.HARM);
        assertThat(sheet.getRange(4, 4).getFormula()).isNull();
        assertThat(sheet.getRange(5, 3).getValue()).isEqualTo("[c]");
    }

    @Test
    void what_is_empty_in_a_sheet_stays_empty() throws IOException {
        Table table = new Table(
                1,
                "Spend",
                List.of(Table.Column.text("Partnership"), Table.Column.text("Why"), Table.Column.text("Comment")),
                List.of(new Table.Row(List.of(Cell.text("East"), Cell.text(""), Cell.text("Late")), false)),
                List.of("One note"));
        PaperContent small = new PaperContent(
                paper.regionCode(), paper.regionName(), paper.details(), 1, null, paper.asOf(), List.of(table));
        var sheet = new SpreadSheet(new ByteArrayInputStream(files.render(PaperFormat.ODS, small))).getSheet("Table 1");
        assertThat(sheet.getRange(4, 1).getValue()).isNull();
        assertThat(sheet.getRange(4, 2).getValue()).isEqualTo("Late");
        assertThat(sheet.getRange(5, 0).getValue()).isNull();
        assertThat(sheet.getRange(6, 0).getValue()).isEqualTo("One note");
    }

    @Test
    void what_is_kept_as_json_is_read_back_the_same() {
        String json = PaperJson.write(paper);
        assertThat(PaperJson.readContent(json)).isEqualTo(paper);
        assertThat(PaperJson.write(PaperJson.readContent(json))).isEqualTo(json);
    }

    private static void keep(String name, byte[] file) throws IOException {
        Files.write(Files.createDirectories(Path.of("target", "papers")).resolve(name), file);
    }
}
