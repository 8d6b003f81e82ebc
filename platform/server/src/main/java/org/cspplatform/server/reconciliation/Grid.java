package org.cspplatform.server.reconciliation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Cells as they were written, every row as long as the longest, and the figures in them. */
final class Grid {
    static final int MOST_ROWS = 500;
    static final int MOST_COLUMNS = 60;

    private final List<List<String>> rows;
    private final List<List<Optional<Figure>>> figures;

    Grid(List<List<String>> written) {
        int width = written.stream().mapToInt(List::size).max().orElse(0);
        List<List<String>> filled = new ArrayList<>();
        for (List<String> row : written) {
            List<String> cells = new ArrayList<>(row);
            while (cells.size() < width) {
                cells.add("");
            }
            filled.add(List.copyOf(cells));
        }
        rows = List.copyOf(filled);
        figures = rows.stream()
                .map(row -> row.stream().map(Figure::read).toList())
                .toList();
    }

    List<List<String>> rows() {
        return rows;
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
        return figures.get(row).get(column);
    }
}
