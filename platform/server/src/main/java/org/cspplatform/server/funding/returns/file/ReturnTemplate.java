package org.cspplatform.server.funding.returns.file;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** The file that a partnership fills in: every row that the return has, and what is already known of it. */
public final class ReturnTemplate {
    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private ReturnTemplate() {}

    /** As CSV that Excel opens with the right letters: UTF-8 with byte order mark, CRLF. */
    public static byte[] csv(ReturnSheet sheet) {
        var text = new StringWriter().append(BYTE_ORDER_MARK);
        try (CsvWriter writer =
                CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).build(text)) {
            writer.writeRecord(headings(sheet));
            for (TemplateRow row : TemplateRow.of(sheet)) {
                writer.writeRecord(row.cells().stream()
                        .map(cell -> cell == null
                                ? ""
                                : cell instanceof BigDecimal number
                                        ? number.toPlainString()
                                        : FormulaGuard.guard(cell.toString()))
                        .toList());
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    /** As an Excel workbook of one sheet. */
    public static byte[] xlsx(ReturnSheet sheet) {
        var bytes = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(bytes, "CSP Platform", "1.0")) {
            Worksheet worksheet = workbook.newWorksheet("Return " + sheet.quarter() + " " + sheet.year());
            List<String> headings = headings(sheet);
            for (ReturnColumn column : ReturnColumn.values()) {
                worksheet.value(0, column.position(), headings.get(column.position()));
                worksheet.width(column.position(), column.width());
            }
            worksheet
                    .range(0, 0, 0, headings.size() - 1)
                    .style()
                    .bold()
                    .wrapText(true)
                    .verticalAlignment("top")
                    .set();
            worksheet.freezePane(0, 1);
            int line = 1;
            for (TemplateRow row : TemplateRow.of(sheet)) {
                write(worksheet, line++, row);
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    private static void write(Worksheet worksheet, int line, TemplateRow row) {
        for (int column = 0; column < row.cells().size(); column++) {
            switch (row.cells().get(column)) {
                case null -> {}
                case BigDecimal number -> {
                    worksheet.value(line, column, number);
                    worksheet.style(line, column).format("#,##0.00").set();
                }
                // A text cell, which no spreadsheet program takes for a formula.
                case Object text -> worksheet.value(line, column, text.toString());
            }
        }
    }

    private static List<String> headings(ReturnSheet sheet) {
        return Arrays.stream(ReturnColumn.values()).map(sheet::heading).toList();
    }
}
