package org.cspplatform.server.reconciliation;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** Recognises headings, names, totals and percentages, as a reader would. What it takes wrong, people can put right. */
final class ShapeDetector {
    private static final int LAST_YEAR_LIKE = 2100;
    private static final int FIRST_YEAR_LIKE = 1990;
    private static final Pattern SUBTOTAL = Pattern.compile("(?i)\\s*sub[- ]?totals?\\b.*");
    private static final Pattern TOTAL =
            Pattern.compile("(?i)\\s*((grand |overall )?totals?\\b.*|sum|overall|all|.*\\btotals?)\\s*");
    private static final Pattern PERCENT = Pattern.compile("(?i).*(%|per ?cent|percentage).*");
    private static final Pattern DOES_NOT_ADD = Pattern.compile("(?i).*\\b(rates?|average|mean|median|ratio|per"
            + " (head|case|1,?000|10,?000|100,?000)|rank|target|year|date)\\b.*");
    private static final Pattern REMAINDER =
            Pattern.compile("(?i).*\\b(remain\\w*|balance|variance|difference|under-?spend|unallocated|change)\\b.*");

    private ShapeDetector() {}

    static Shape detect(Grid grid) {
        int firstFigures = firstRowOfFigures(grid);
        List<ColumnRole> columns = new ArrayList<>();
        int label = labelColumn(grid, firstFigures);
        for (int column = 0; column < grid.width(); column++) {
            columns.add(column == label ? ColumnRole.LABEL : column(grid, firstFigures, column));
        }
        List<RowRole> rows = new ArrayList<>(Collections.nCopies(grid.height(), RowRole.PART));
        for (int row = 0; row < firstFigures; row++) {
            // A single text above the headings is the table's title.
            long texts = grid.rows().get(row).stream()
                    .filter(text -> !text.isBlank())
                    .count();
            rows.set(row, texts > 1 ? RowRole.HEADER : RowRole.IGNORE);
        }
        for (int row = firstFigures; row < grid.height(); row++) {
            rows.set(row, row(grid, columns, label, row));
        }
        Shape shape = new Shape(columns, rows);
        return withUnnamedTotal(grid, new Shape(Formulas.confirmed(new Table(grid, shape)), rows));
    }

    private static int firstRowOfFigures(Grid grid) {
        for (int row = 0; row < grid.height(); row++) {
            List<BigDecimal> figures = new ArrayList<>();
            for (int column = 0; column < grid.width(); column++) {
                grid.figure(row, column).map(Figure::value).ifPresent(figures::add);
            }
            boolean years = row == 0 && figures.stream().allMatch(ShapeDetector::isYear) && grid.height() > 2;
            if (!figures.isEmpty() && !years) {
                return row;
            }
        }
        return 0;
    }

    private static boolean isYear(BigDecimal value) {
        return value.stripTrailingZeros().scale() <= 0
                && value.compareTo(BigDecimal.valueOf(FIRST_YEAR_LIKE)) >= 0
                && value.compareTo(BigDecimal.valueOf(LAST_YEAR_LIKE)) <= 0;
    }

    /** The first column that is text in most rows; -1 when all are figures. */
    private static int labelColumn(Grid grid, int firstFigures) {
        return IntStream.range(0, grid.width())
                .filter(column -> {
                    long texts = IntStream.range(firstFigures, grid.height())
                            .filter(row -> !grid.text(row, column).isBlank()
                                    && grid.figure(row, column).isEmpty())
                            .count();
                    return texts * 2 > grid.height() - firstFigures;
                })
                .findFirst()
                .orElse(-1);
    }

    private static ColumnRole column(Grid grid, int firstFigures, int column) {
        List<Figure> figures = new ArrayList<>();
        int written = 0;
        for (int row = firstFigures; row < grid.height(); row++) {
            grid.figure(row, column).ifPresent(figures::add);
            written += grid.text(row, column).isBlank() ? 0 : 1;
        }
        String heading = heading(grid, firstFigures, column);
        if (figures.isEmpty() || figures.size() * 2 < written) {
            return ColumnRole.IGNORE;
        }
        if (PERCENT.matcher(heading).matches()
                || figures.stream().filter(Figure::percent).count() * 2 > figures.size()) {
            return ColumnRole.PERCENT;
        }
        if (DOES_NOT_ADD.matcher(heading).matches()) {
            return ColumnRole.IGNORE;
        }
        if (REMAINDER.matcher(heading).matches()) {
            return ColumnRole.REMAINDER;
        }
        return TOTAL.matcher(heading).matches() ? ColumnRole.TOTAL : ColumnRole.FIGURE;
    }

    private static String heading(Grid grid, int firstFigures, int column) {
        return IntStream.range(0, firstFigures)
                .mapToObj(row -> grid.text(row, column))
                .filter(text -> !text.isBlank())
                .reduce((_, last) -> last)
                .orElse("");
    }

    private static RowRole row(Grid grid, List<ColumnRole> columns, int label, int row) {
        boolean figures = IntStream.range(0, grid.width())
                .anyMatch(column -> columns.get(column) != ColumnRole.LABEL
                        && grid.figure(row, column).isPresent());
        boolean nothing = IntStream.range(0, grid.width())
                .allMatch(column -> column == label || grid.text(row, column).isBlank());
        String name = label < 0 ? "" : grid.text(row, label);
        if (nothing) {
            return RowRole.IGNORE;
        }
        if (SUBTOTAL.matcher(name).matches()) {
            return RowRole.SUBTOTAL;
        }
        return figures && TOTAL.matcher(name).matches() ? RowRole.TOTAL : RowRole.PART;
    }

    /** A last row without the word is a total where most of its figures are the sums of those above. */
    private static Shape withUnnamedTotal(Grid grid, Shape shape) {
        List<Integer> parts = shape.rowsOf(RowRole.PART);
        boolean has = !shape.rowsOf(RowRole.TOTAL).isEmpty()
                || !shape.rowsOf(RowRole.SUBTOTAL).isEmpty();
        if (has || parts.size() < 3) {
            return shape;
        }
        int last = parts.getLast();
        List<Integer> above = parts.subList(0, parts.size() - 1);
        List<Integer> adding = IntStream.range(0, grid.width())
                .filter(column -> shape.columns().get(column).adds()
                        && grid.figure(last, column).isPresent())
                .boxed()
                .toList();
        long sums = adding.stream()
                .filter(column -> Optional.of(sum(grid, above, column))
                        .filter(sum -> sum.signum() != 0)
                        .filter(sum -> sum.compareTo(
                                        grid.figure(last, column).orElseThrow().value())
                                == 0)
                        .isPresent())
                .count();
        if (sums == 0 || sums * 2 < adding.size()) {
            return shape;
        }
        List<RowRole> rows = new ArrayList<>(shape.rows());
        rows.set(last, RowRole.TOTAL);
        return new Shape(shape.columns(), rows);
    }

    private static BigDecimal sum(Grid grid, List<Integer> rows, int column) {
        return rows.stream()
                .flatMap(row -> grid.figure(row, column).stream())
                .map(Figure::value)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
