package org.cspplatform.server.reconciliation;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** A table whose columns and rows are known for what they are. */
record Table(Grid grid, Shape shape) {
    private static final Pattern NOT_TELLING = Pattern.compile("\\b(community safety"
            + " partnership|csp|partnership|council|metropolitan|borough|city|of|the|and)\\b|[^a-z0-9 ]");
    private static final Pattern BLANKS = Pattern.compile("\\s+");

    static Table recognised(Grid grid) {
        return new Table(grid, ShapeDetector.detect(grid));
    }

    /** What a row is called. */
    String rowName(int row) {
        return shape.columnsOf(ColumnRole.LABEL).stream()
                .map(column -> grid.text(row, column))
                .filter(text -> !text.isBlank())
                .findFirst()
                .orElse("Row " + (row + 1));
    }

    /** What a column is called. */
    String columnName(int column) {
        List<Integer> headers = shape.rowsOf(RowRole.HEADER);
        return headers.reversed().stream()
                .map(row -> grid.text(row, column))
                .filter(text -> !text.isBlank())
                .findFirst()
                .orElse("Column " + (column + 1));
    }

    Optional<Figure> figure(int row, int column) {
        return grid.figure(row, column);
    }

    /** The part row of a name, however the name is dressed; empty when there is none or several. */
    Optional<Integer> partNamed(String name) {
        List<Integer> found = shape.rowsOf(RowRole.PART).stream()
                .filter(row -> telling(rowName(row)).equals(telling(name)))
                .toList();
        return found.size() == 1 ? Optional.of(found.getFirst()) : Optional.empty();
    }

    /** What of a name tells it from others: "Coventry Community Safety Partnership" and "coventry" are the same. */
    static String telling(String name) {
        String plain = BLANKS.matcher(NOT_TELLING
                        .matcher(name.toLowerCase(Locale.UK).replace('-', ' '))
                        .replaceAll(" "))
                .replaceAll(" ")
                .strip();
        return plain.isEmpty() ? name.toLowerCase(Locale.UK).strip() : plain;
    }
}
