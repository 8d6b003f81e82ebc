package org.cspplatform.server.funding.returns.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.cspplatform.server.funding.returns.file.SheetFixture.COACHES;
import static org.cspplatform.server.funding.returns.file.SheetFixture.PEOPLE_HELPED;
import static org.cspplatform.server.funding.returns.file.SheetFixture.REFUGE;
import static org.cspplatform.server.funding.returns.file.SheetFixture.SHEET;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.cspplatform.server.funding.returns.ReturnEntries;
import org.cspplatform.server.funding.returns.file.ReturnFile.Reading;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class ReturnFileTest {
    private static final String HEADINGS =
            "Id (leave as it is),Activity,So far to the end of Q2 2016-17,Reason where spend has fallen\r\n";

    @Test
    void the_template_comes_back_as_it_was_filled_in_both_formats() throws Exception {
        var filled = new ReturnEntries(
                Map.of(
                        REFUGE, new ReturnEntries.Spend(new BigDecimal("12345.67"), ""),
                        COACHES, new ReturnEntries.Spend(new BigDecimal("0.10"), "=refund, see \"note\"")),
                Map.of(PEOPLE_HELPED, new BigDecimal("41.00")),
                "-Two lines,\nand £ signs");
        ReturnSheet sheet = SheetFixture.filled(filled);
        assertThat(entries(ReturnTemplate.csv(sheet))).isEqualTo(filled);
        assertThat(entries(ReturnTemplate.xlsx(sheet))).isEqualTo(filled);
    }

    @Test
    void an_untouched_template_says_nothing_and_is_not_nought() throws Exception {
        assertThat(entries(ReturnTemplate.csv(SHEET))).isEqualTo(ReturnEntries.NONE);
        assertThat(entries(ReturnTemplate.xlsx(SHEET))).isEqualTo(ReturnEntries.NONE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1234.5", "£1,234.50", " 1 234.50 ", "\"1,234.50\""})
    void pounds_are_read_as_people_type_them(String typed) throws Exception {
        String cell = typed.contains(",") && !typed.startsWith("\"") ? "\"" + typed + "\"" : typed;
        assertThat(entries(csv(REFUGE + ",Refuge," + cell + ",")).spend().get(REFUGE))
                .isEqualTo(new ReturnEntries.Spend(new BigDecimal("1234.50"), ""));
    }

    @Test
    void windows_letters_blank_lines_and_half_empty_lines_do_no_harm() throws Exception {
        String text = HEADINGS + "\r\n,,,\r\n" + REFUGE + "\r\n" + COACHES
                + ",Coaches,£7\r\nnarrative,,caf\u00e9 \u2013 \u00a35,\r\n";
        var read = entries(text.getBytes(Charset.forName("windows-1252")));
        assertThat(read.spend()).containsOnlyKeys(COACHES);
        assertThat(read.narrative()).isEqualTo("caf\u00e9 \u2013 \u00a35");
    }

    @Test
    void semicolons_are_understood() throws Exception {
        var read = entries(("Id (leave as it is);So far to the end of Q2 2016-17\n" + REFUGE + ";12\n")
                .getBytes(StandardCharsets.UTF_8));
        assertThat(Objects.requireNonNull(read.spend().get(REFUGE)).amount()).isEqualByComparingTo("12");
    }

    @ParameterizedTest
    @ValueSource(strings = {"abc", "12.345", "1e3", "-5", "£", "12 pounds", "9999999999999", "#REF!"})
    void what_is_no_amount_is_named_with_its_place_and_what_is_expected(String typed) throws Exception {
        var bad = bad(csv(COACHES + ",Coaches,8,\r\n" + REFUGE + ",Refuge," + typed + ","));
        assertThat(bad).singleElement().satisfies(cell -> {
            assertThat(cell.sheet()).isEqualTo("return.csv");
            assertThat(cell.row()).isEqualTo(3);
            assertThat(cell.column()).isEqualTo("C");
            assertThat(cell.heading()).isEqualTo("So far to the end of Q2 2016-17");
            assertThat(cell.value()).isEqualTo(typed);
            assertThat(cell.expected()).isNotBlank();
        });
    }

    @Test
    void every_bad_cell_is_named_at_once() throws Exception {
        var bad = bad(csv("nobody,,1,\r\n" + REFUGE + ",,x,\r\n" + REFUGE + ",,2,\r\n" + COACHES + ",,0.50,"));
        assertThat(bad)
                .extracting(cell -> cell.column() + cell.row() + ": " + cell.expected())
                .containsExactly(
                        "A2: an id of this partnership's plan for 2016-17, as in the template",
                        "C3: pounds and pence, such as 1234.56",
                        "A4: each id once; it also stands in row 3",
                        "D5: the reason why spend fell from £5 to £0.50; spend is counted from 1 April");
    }

    @Test
    void another_quarters_template_is_refused_by_its_heading() throws Exception {
        var bad = bad((HEADINGS.replace("Q2", "Q1") + REFUGE + ",,1,\r\n").getBytes(StandardCharsets.UTF_8));
        assertThat(bad).singleElement().satisfies(cell -> assertThat(cell.expected())
                .contains("Q2 2016-17"));
    }

    @Test
    void a_workbooks_bad_cells_are_named_by_sheet_row_and_column() throws Exception {
        var bytes = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(bytes, "Test", "1.0")) {
            Worksheet sheet = workbook.newWorksheet("My figures");
            sheet.value(0, 0, "Id (leave as it is)");
            sheet.value(0, 6, "So far to the end of Q2 2016-17");
            sheet.value(1, 0, REFUGE.toString());
            sheet.formula(1, 6, "1+1");
            sheet.value(4, 0, COACHES.toString());
            sheet.value(4, 6, true);
            sheet.value(5, 0, PEOPLE_HELPED.toString());
            sheet.value(5, 6, "many");
        }
        assertThat(bad(bytes.toByteArray()))
                .extracting(cell -> cell.sheet() + "!" + cell.column() + cell.row() + "=" + cell.value())
                .containsExactly("My figures!G2==1+1", "My figures!G5=TRUE", "My figures!G6=many");
    }

    @Test
    void a_number_is_read_as_excel_shows_it() throws Exception {
        var bytes = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(bytes, "Test", "1.0")) {
            Worksheet sheet = workbook.newWorksheet("S");
            sheet.value(0, 0, "Id (leave as it is)");
            sheet.value(0, 1, "So far to the end of Q2 2016-17");
            sheet.value(1, 0, REFUGE.toString());
            sheet.value(1, 1, 0.1 + 0.2);
        }
        assertThat(Objects.requireNonNull(entries(bytes.toByteArray()).spend().get(REFUGE))
                        .amount())
                .isEqualByComparingTo("0.30");
    }

    @Test
    void a_zip_bomb_is_refused_before_it_is_unpacked() throws Exception {
        byte[] bomb = zip("xl/worksheets/sheet1.xml", new byte[FileBounds.UNPACKED_BYTES + 1]);
        assertThat(bomb).hasSizeLessThan(100_000);
        assertUnreadable(bomb, "too big");
    }

    @Test
    void macros_document_types_and_cells_beyond_the_sheet_are_refused() throws Exception {
        assertUnreadable(zip("xl/vbaProject.bin", new byte[] {1}), "macros");
        assertUnreadable(
                zip("xl/workbook.xml", "<!DOCTYPE x [<!ENTITY a 'b'>]><x/>".getBytes(StandardCharsets.UTF_8)),
                "damaged");
        assertUnreadable(
                zip("xl/worksheets/sheet1.xml", "<c r=\"ZZZZZZ1\"/>".getBytes(StandardCharsets.UTF_8)), "damaged");
    }

    @Test
    void what_is_no_spreadsheet_is_refused_in_words() throws Exception {
        assertUnreadable(new byte[0], "empty");
        assertUnreadable(new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, 1, 2}, "old Excel");
        assertUnreadable(new byte[] {1, 2, 0, 3}, "not a spreadsheet");
        assertUnreadable(zip("hello.txt", new byte[] {1}), "not an Excel workbook");
        assertUnreadable(new byte[] {'P', 'K', 3, 4, 9, 9, 9, 9, 9}, "");
        assertUnreadable(new byte[FileBounds.BYTES + 1], "too big");
        assertUnreadable((HEADINGS + "\"never closed").getBytes(StandardCharsets.UTF_8), "");
    }

    private static void assertUnreadable(byte[] file, String saying) {
        assertThatThrownBy(() -> ReturnFile.read("return.csv", file, SHEET))
                .isInstanceOf(UnreadableFileException.class)
                .hasMessageContaining(saying);
    }

    private static byte[] csv(String rows) {
        return (HEADINGS + rows + "\r\n").getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] zip(String name, byte[] content) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry(name));
            zip.write(content);
        }
        return bytes.toByteArray();
    }

    private static ReturnEntries entries(byte[] file) throws UnreadableFileException {
        return ((Reading.Entries) ReturnFile.read("return.csv", file, SHEET)).entries();
    }

    private static List<BadCell> bad(byte[] file) throws UnreadableFileException {
        return ((Reading.BadCells) ReturnFile.read("return.csv", file, SHEET)).cells();
    }
}
