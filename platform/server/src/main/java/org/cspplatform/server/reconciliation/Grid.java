package org.cspplatform.server.reconciliation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Cells as they were written, every row as long as the longest. */
record Grid(List<List<String>> rows) {
    static final int MOST_ROWS = 500;
    static final int MOST_COLUMNS = 60;

    Grid {
        int width = rows.stream().mapToInt(List::size).max().orElse(0);
        List<List<String>> filled = new ArrayList<>();
        for (List<String> row : rows) {
            List<String> cells = new ArrayList<>(row);
            while (cells.size() < width) {
                cells.add("");
            }
            filled.add(List.copyOf(cells));
        }
        rows = List.copyOf(filled);
    }

    int height() {
        return rows.size();
    }

    int width() {
        return rows.isEmpty() ? 0 : rows.getFirst().size();
    }

    String text(int row, int column) {
        return rows.get(row).get(column);
    }

    Optional<Figure> figure(int row, int column) {
        return Figure.read(text(row, column));
    }
}
