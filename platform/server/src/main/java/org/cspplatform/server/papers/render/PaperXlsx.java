package org.cspplatform.server.papers.render;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.List;
import org.cspplatform.server.papers.content.Cell;
import org.cspplatform.server.papers.content.PaperContent;
import org.cspplatform.server.papers.content.PaperDates;
import org.cspplatform.server.papers.content.Table;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/**
 * A paper's tables as a workbook, one sheet a table. Text is written as text, which no spreadsheet runs as a formula. The layout is
 * that of the Government Analysis Function's "Releasing statistics in spreadsheets": title, source, one table, notes.
 */
final class PaperXlsx {
    static final int HEADINGS = 3;

    private PaperXlsx() {}

    static byte[] render(PaperContent paper) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(bytes, "CSP Platform", "1.0")) {
            List<Table> tables = paper.tables();
            if (tables.isEmpty()) {
                workbook.newWorksheet("No tables").value(0, 0, "This paper has no tables.");
            }
            for (Table table : tables) {
                write(workbook.newWorksheet("Table " + table.number()), paper, table);
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    /** Where a table comes from, in one line. */
    static String source(PaperContent paper) {
        return "%s, %s, edition %d, figures as of %s"
                .formatted(
                        paper.regionName(), paper.details().title(), paper.edition(), PaperDates.moment(paper.asOf()));
    }

    private static void write(Worksheet sheet, PaperContent paper, Table table) {
        sheet.value(0, 0, table.title());
        sheet.style(0, 0).bold().fontSize(14).set();
        sheet.value(1, 0, source(paper));
        for (int column = 0; column < table.columns().size(); column++) {
            sheet.value(HEADINGS, column, table.columns().get(column).heading());
            sheet.style(HEADINGS, column).bold().wrapText(true).set();
            sheet.width(column, column == 0 ? 36 : 18);
        }
        int line = HEADINGS + 1;
        for (Table.Row row : table.rows()) {
            for (int column = 0; column < row.cells().size(); column++) {
                write(sheet, line, column, row.cells().get(column), row.total());
            }
            line++;
        }
        for (String note : table.notes()) {
            line++;
            sheet.value(line, 0, note);
        }
    }

    private static void write(Worksheet sheet, int line, int column, Cell cell, boolean total) {
        BigDecimal value = cell.value();
        if (value == null) {
            if (!cell.shown().isEmpty()) {
                sheet.value(line, column, cell.shown());
            }
        } else {
            sheet.value(line, column, cell.kind() == Cell.Kind.PERCENT ? value.movePointLeft(2) : value);
            sheet.style(line, column).format(format(cell.kind(), value)).set();
        }
        if (total) {
            sheet.style(line, column).bold().set();
        }
    }

    /** So that it is read as in the paper, with as many places. */
    private static String format(Cell.Kind kind, BigDecimal value) {
        String places = value.scale() > 0 ? "." + "0".repeat(value.scale()) : "";
        return switch (kind) {
            case POUNDS -> "\u00a3#,##0.00;[Red]-\u00a3#,##0.00";
            case PERCENT -> "0" + places + "%";
            case COUNT, RATE -> "#,##0" + places;
            case TEXT, SUPPRESSED, MISSING -> "General";
        };
    }
}
