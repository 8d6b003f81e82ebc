package org.cspplatform.server.charts;

import java.util.List;
import java.util.stream.Stream;

/**
 * What a chart shows, as texts: the same on the page, in the file and in the paper.
 *
 * @param columns headings, the first of the column that names each row
 * @param rows as long as the columns
 * @param notes what the symbols in it mean, a sentence each
 */
public record ChartTable(List<String> columns, List<List<String>> rows, List<String> notes) {
    static final String WITHHELD_NOTE = Figure.Withheld.SYMBOL
            + " means that the figure is withheld, because it could show who is meant. It is not 0.";
    static final String MISSING_NOTE = Figure.Missing.SYMBOL + " means that there is no figure.";

    public ChartTable {
        columns = List.copyOf(columns);
        rows = rows.stream().map(List::copyOf).toList();
        notes = List.copyOf(notes);
        for (List<String> row : rows) {
            if (row.size() != columns.size()) {
                throw new IllegalArgumentException("A row of " + row.size() + " in " + columns.size() + " columns");
            }
        }
    }

    /** With the notes that its symbols need. */
    static ChartTable of(List<String> columns, List<List<String>> rows) {
        List<String> notes = Stream.of(WITHHELD_NOTE, MISSING_NOTE)
                .filter(note -> rows.stream()
                        .flatMap(List::stream)
                        .anyMatch(cell -> note.startsWith(cell) && cell.startsWith("[")))
                .toList();
        return new ChartTable(columns, rows, notes);
    }
}
