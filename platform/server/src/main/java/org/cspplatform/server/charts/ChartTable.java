package org.cspplatform.server.charts;

import java.util.List;

/**
 * What a chart shows, as texts: the same on the page, in the file and in the paper.
 *
 * @param columns headings, the first of the column that names each row
 * @param rows as long as the columns
 * @param notes what the symbols in it mean, a sentence each
 */
public record ChartTable(List<String> columns, List<List<String>> rows, List<String> notes) {
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

    /** With the sentence that its symbols need. */
    static ChartTable of(List<String> columns, List<List<String>> rows) {
        String legend = Symbol.legend(rows.stream().flatMap(List::stream).toList());
        return new ChartTable(columns, rows, legend.isEmpty() ? List.of() : List.of(legend));
    }
}
