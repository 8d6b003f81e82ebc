package org.cspplatform.server.funding.monitoring;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import org.cspplatform.server.funding.returns.file.FormulaGuard;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;

/**
 * A table to be downloaded.
 *
 * @param name of the sheet, at most 31 characters
 * @param rows cells: text, {@link BigDecimal} pounds, or {@link Long}; null is an empty cell
 */
record Sheet(String name, List<String> headings, List<List<@Nullable Object>> rows) {

    /** As CSV (RFC 4180) in UTF-8. Text that a spreadsheet would take for a formula is made harmless. */
    byte[] toCsv() {
        StringWriter text = new StringWriter();
        try (CsvWriter csv = CsvWriter.builder().build(text)) {
            csv.writeRecord(headings);
            rows.forEach(row -> csv.writeRecord(row.stream().map(Sheet::csvCell).collect(Collectors.toList())));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    /** As a workbook of one sheet. Text stays text there, so no cell of it can be a formula. */
    byte[] toXlsx() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(bytes, "CSP Platform", "1.0")) {
            Worksheet sheet = workbook.newWorksheet(name);
            for (int column = 0; column < headings.size(); column++) {
                sheet.value(0, column, headings.get(column));
                sheet.style(0, column).bold().wrapText(true).set();
            }
            for (int row = 0; row < rows.size(); row++) {
                for (int column = 0; column < rows.get(row).size(); column++) {
                    write(sheet, row + 1, column, rows.get(row).get(column));
                }
            }
            sheet.freezePane(1, 1);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    private static void write(Worksheet sheet, int row, int column, @Nullable Object cell) {
        switch (cell) {
            case null -> {}
            case BigDecimal pounds -> {
                sheet.value(row, column, pounds);
                sheet.style(row, column).format("#,##0.00").set();
            }
            case Number number -> sheet.value(row, column, number);
            default -> sheet.value(row, column, cell.toString());
        }
    }

    private static String csvCell(@Nullable Object cell) {
        return switch (cell) {
            case null -> "";
            case BigDecimal pounds -> pounds.toPlainString();
            case Number number -> number.toString();
            default -> FormulaGuard.guard(cell.toString());
        };
    }
}
