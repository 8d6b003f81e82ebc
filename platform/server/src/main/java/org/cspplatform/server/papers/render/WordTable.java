package org.cspplatform.server.papers.render;

import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.cspplatform.server.papers.content.Cell;
import org.cspplatform.server.papers.content.Table;

/** A table in a Word document, with a heading row that is one. */
final class WordTable {
    private static final int POINTS = 8;

    private WordTable() {}

    static void add(XWPFDocument document, Table table) {
        XWPFTable written =
                document.createTable(table.rows().size() + 1, table.columns().size());
        written.setWidth("100%");
        written.getRow(0).setRepeatHeader(true);
        for (int column = 0; column < table.columns().size(); column++) {
            Table.Column heading = table.columns().get(column);
            write(written.getRow(0).getCell(column), heading.heading(), heading.numeric(), true);
        }
        for (int line = 0; line < table.rows().size(); line++) {
            Table.Row row = table.rows().get(line);
            written.getRow(line + 1).setCantSplitRow(true);
            for (int column = 0; column < row.cells().size(); column++) {
                Cell cell = row.cells().get(column);
                write(
                        written.getRow(line + 1).getCell(column),
                        cell.shown(),
                        cell.numeric(),
                        row.total() || column == 0);
            }
        }
    }

    private static void write(XWPFTableCell cell, String text, boolean numeric, boolean bold) {
        XWPFParagraph paragraph = cell.getParagraphs().getFirst();
        paragraph.setAlignment(numeric ? ParagraphAlignment.RIGHT : ParagraphAlignment.LEFT);
        XWPFRun run = paragraph.createRun();
        run.setText(text);
        run.setBold(bold);
        run.setFontSize(POINTS);
    }
}
