package org.cspplatform.server.papers.content;

import java.util.ArrayList;
import java.util.List;
import org.cspplatform.server.charts.Symbol;

/**
 * A table of a paper.
 *
 * @param number 1 is the first of the paper
 * @param columns the first one names the rows
 * @param notes what must be known to read it: missing reports, differences, suppression
 */
public record Table(int number, String caption, List<Column> columns, List<Row> rows, List<String> notes)
        implements Block {
    public Table {
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
        notes = List.copyOf(notes);
    }

    /** A column; numeric ones stand on the right. */
    public record Column(String heading, boolean numeric) {
        public static Column text(String heading) {
            return new Column(heading, false);
        }

        public static Column number(String heading) {
            return new Column(heading, true);
        }
    }

    /** A row, or the total of the rows. */
    public record Row(List<Cell> cells, boolean total) {
        public Row {
            cells = List.copyOf(cells);
        }
    }

    /** How it is called: "Table 3: Cumulative spend". */
    public String title() {
        return "Table " + number + ": " + caption;
    }

    /** With the sentence that its symbols need, before the other notes. */
    public Table explained() {
        String legend = Symbol.legend(rows.stream()
                .flatMap(row -> row.cells().stream())
                .filter(cell -> cell.kind() == Cell.Kind.SUPPRESSED || cell.kind() == Cell.Kind.MISSING)
                .map(Cell::shown)
                .toList());
        if (legend.isEmpty()) {
            return this;
        }
        List<String> all = new ArrayList<>(List.of(legend));
        all.addAll(notes);
        return new Table(number, caption, columns, rows, all);
    }

    public Table withNumber(int place) {
        return new Table(place, caption, columns, rows, notes);
    }
}
