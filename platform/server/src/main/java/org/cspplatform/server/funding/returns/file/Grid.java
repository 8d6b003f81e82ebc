package org.cspplatform.server.funding.returns.file;

import java.util.List;

/**
 * A file's cells, whatever the file's kind.
 *
 * @param sheet name of the sheet; of a CSV file its own name
 */
record Grid(String sheet, List<Row> rows) {
    Grid {
        rows = List.copyOf(rows);
    }

    /** @param number as the person's spreadsheet or editor counts it, from 1 */
    record Row(int number, List<Cell> cells) {
        Row {
            cells = List.copyOf(cells);
        }

        /** The cell of a column counted from 0; blank where the row ends earlier. */
        Cell cell(int column) {
            return column >= 0 && column < cells.size() ? cells.get(column) : Cell.BLANK;
        }

        boolean blank() {
            return cells.stream().allMatch(Cell::blank);
        }
    }

    /** @param text what stands in it, as near as can be to what the person sees */
    record Cell(String text, Kind kind) {
        static final Cell BLANK = new Cell("", Kind.TEXT);

        enum Kind {
            TEXT,
            NUMBER,
            FORMULA,
            /** #REF! and the like, a date, true or false. */
            OTHER
        }

        static Cell text(String text) {
            return new Cell(text.strip(), Kind.TEXT);
        }

        boolean blank() {
            return text.isEmpty() && kind == Kind.TEXT;
        }
    }
}
