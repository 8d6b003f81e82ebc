package org.cspplatform.server.reconciliation;

import java.util.List;
import java.util.stream.IntStream;

/** What the columns and rows of a table are, as it was recognised or as somebody said. */
record Shape(List<ColumnRole> columns, List<RowRole> rows) {
    Shape {
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
    }

    /** The rows with figures: parts, subtotals and totals. */
    List<Integer> figureRows() {
        return IntStream.range(0, rows.size())
                .filter(row -> rows.get(row) == RowRole.PART
                        || rows.get(row) == RowRole.SUBTOTAL
                        || rows.get(row) == RowRole.TOTAL)
                .boxed()
                .toList();
    }

    List<Integer> rowsOf(RowRole role) {
        return IntStream.range(0, rows.size())
                .filter(row -> rows.get(row) == role)
                .boxed()
                .toList();
    }

    List<Integer> columnsOf(ColumnRole role) {
        return IntStream.range(0, columns.size())
                .filter(column -> columns.get(column) == role)
                .boxed()
                .toList();
    }
}
