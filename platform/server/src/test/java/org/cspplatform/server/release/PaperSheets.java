package org.cspplatform.server.release;

import com.github.miachm.sods.OfficePercentage;
import com.github.miachm.sods.SpreadSheet;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.cspplatform.server.support.HtmlTable;

/** The tables in the files of a paper: each sheet has a title, the source, a blank line, headings and rows. */
final class PaperSheets {
    private PaperSheets() {}

    /** Of a workbook, as a spreadsheet shows it. */
    static List<HtmlTable> ofWorkbook(byte[] file) throws IOException {
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

    /** Of an open document, whose numbers are plain and whose shares are parts of one. */
    static List<HtmlTable> ofOpenDocument(byte[] file, List<HtmlTable> expected) throws IOException {
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
}
