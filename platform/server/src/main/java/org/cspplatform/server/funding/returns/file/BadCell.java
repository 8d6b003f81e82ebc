package org.cspplatform.server.funding.returns.file;

import io.micronaut.core.annotation.Introspected;

/**
 * A cell that cannot be taken as it is.
 *
 * @param sheet the sheet's name; of a CSV file the file's own name
 * @param row as the spreadsheet counts it, from 1
 * @param column its letter: "G"
 * @param heading what stands over the column
 * @param value what stands in the cell, shortened when it is long
 * @param expected what to enter instead
 */
@Introspected
public record BadCell(String sheet, int row, String column, String heading, String value, String expected) {
    private static final int LONGEST_VALUE = 80;

    static BadCell at(Grid grid, Grid.Row row, int column, String heading, String expected) {
        String value = row.cell(column).text();
        String shown = value.length() > LONGEST_VALUE ? value.substring(0, LONGEST_VALUE) + "…" : value;
        return new BadCell(grid.sheet(), row.number(), letter(column), heading, shown, expected);
    }

    /** A spreadsheet's name for a column counted from 0: A, B, … Z, AA. */
    static String letter(int column) {
        String last = String.valueOf((char) ('A' + column % 26));
        return column < 26 ? last : letter(column / 26 - 1) + last;
    }
}
