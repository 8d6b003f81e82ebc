package org.cspplatform.server.papers.render;

import com.github.miachm.sods.OfficeCurrency;
import com.github.miachm.sods.OfficePercentage;
import com.github.miachm.sods.Range;
import com.github.miachm.sods.Sheet;
import com.github.miachm.sods.SpreadSheet;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import org.cspplatform.server.papers.content.Cell;
import org.cspplatform.server.papers.content.PaperContent;
import org.cspplatform.server.papers.content.Table;

/** The same as {@link PaperXlsx} in the Open Document Format, which government publishes in. */
final class PaperOds {
    private static final Currency STERLING = Currency.getInstance(Locale.UK);
    private static final double FIRST_COLUMN = 60;
    private static final double OTHER_COLUMN = 32;

    private PaperOds() {}

    static byte[] render(PaperContent paper) {
        SpreadSheet book = new SpreadSheet();
        List<Table> tables = paper.tables();
        if (tables.isEmpty()) {
            Sheet none = new Sheet("No tables", 1, 1);
            none.getRange(0, 0).setValue("This paper has no tables.");
            book.appendSheet(none);
        }
        tables.forEach(table -> book.appendSheet(sheet(paper, table)));
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            book.save(bytes);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    private static Sheet sheet(PaperContent paper, Table table) {
        int first = PaperXlsx.HEADINGS + 1;
        int notes = first + table.rows().size() + 1;
        // One more of each than is filled: what is put into the last place of all, SODS puts into the empty one before
        // it too.
        Sheet sheet = new Sheet(
                "Table " + table.number(),
                notes + table.notes().size() + 1,
                table.columns().size() + 1);
        sheet.getRange(0, 0).setValue(table.title());
        sheet.getRange(0, 0).setFontBold(true);
        sheet.getRange(1, 0).setValue(PaperXlsx.source(paper));
        for (int column = 0; column < table.columns().size(); column++) {
            Range heading = sheet.getRange(PaperXlsx.HEADINGS, column);
            heading.setValue(table.columns().get(column).heading());
            heading.setFontBold(true);
            sheet.setColumnWidth(column, column == 0 ? FIRST_COLUMN : OTHER_COLUMN);
        }
        for (int line = 0; line < table.rows().size(); line++) {
            Table.Row row = table.rows().get(line);
            for (int column = 0; column < row.cells().size(); column++) {
                Range cell = sheet.getRange(first + line, column);
                write(cell, row.cells().get(column));
                cell.setFontBold(row.total());
            }
        }
        for (int note = 0; note < table.notes().size(); note++) {
            sheet.getRange(notes + note, 0).setValue(table.notes().get(note));
        }
        return sheet;
    }

    private static void write(Range cell, Cell content) {
        BigDecimal value = content.value();
        if (value == null) {
            if (!content.shown().isEmpty()) {
                cell.setValue(content.shown());
            }
            return;
        }
        switch (content.kind()) {
            case POUNDS -> cell.setValue(new OfficeCurrency(STERLING, value.doubleValue()));
            case PERCENT ->
                cell.setValue(new OfficePercentage(value.movePointLeft(2).doubleValue()));
            default -> cell.setValue(value.doubleValue());
        }
    }
}
