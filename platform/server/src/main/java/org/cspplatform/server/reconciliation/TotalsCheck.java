package org.cspplatform.server.reconciliation;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Holds totals, subtotals and remainders against their parts, to the penny; percentages against their counts, as rounded. */
final class TotalsCheck {
    private TotalsCheck() {}

    static void run(Table table, Findings findings) {
        rows(table, findings);
        Map<Integer, Formula> formulas = Formulas.of(table);
        formulas.forEach((column, formula) -> column(table, column, formula, findings));
        for (int column = 0; column < table.grid().width(); column++) {
            ColumnRole role = table.shape().columns().get(column);
            if (!formulas.containsKey(column)
                    && (role == ColumnRole.PERCENT || role == ColumnRole.REMAINDER || role == ColumnRole.TOTAL)) {
                findings.note("We could not tell what " + table.columnName(column)
                        + " is made of, so it was not checked against other columns.");
            }
        }
    }

    /** Down the columns: each total row is the sum of the parts above it. */
    private static void rows(Table table, Findings findings) {
        List<Integer> sinceSubtotal = new ArrayList<>();
        List<Integer> parts = new ArrayList<>();
        for (int row : table.shape().figureRows()) {
            switch (table.shape().rows().get(row)) {
                case PART -> {
                    sinceSubtotal.add(row);
                    parts.add(row);
                }
                case SUBTOTAL -> {
                    sums(table, row, sinceSubtotal, findings);
                    sinceSubtotal.clear();
                }
                case TOTAL -> {
                    sums(table, row, parts, findings);
                    parts.clear();
                    sinceSubtotal.clear();
                }
                case HEADER, IGNORE -> {}
            }
        }
        if (table.shape().rowsOf(RowRole.TOTAL).isEmpty()
                && table.shape().rowsOf(RowRole.SUBTOTAL).isEmpty()) {
            findings.note("No row was taken for a total, so columns were not added up.");
        }
    }

    private static void sums(Table table, int totalRow, List<Integer> parts, Findings findings) {
        if (parts.isEmpty()) {
            findings.note("There is nothing above " + table.rowName(totalRow) + " to add up.");
            return;
        }
        String of = "the sum of " + parts.size() + (parts.size() == 1 ? " row" : " rows");
        findings.check(table.rowName(totalRow) + " is " + of);
        for (int column = 0; column < table.grid().width(); column++) {
            Optional<Figure> printed = table.figure(totalRow, column);
            if (table.shape().columns().get(column).adds() && printed.isPresent()) {
                sum(table, totalRow, column, printed.get(), parts, of, findings);
            }
        }
    }

    private static void sum(
            Table table, int totalRow, int column, Figure printed, List<Integer> rows, String of, Findings findings) {
        List<Part> parts = rows.stream()
                .map(row -> new Part(table.rowName(row), table.figure(row, column), others(table, row, column)))
                .toList();
        List<Figure> figures =
                parts.stream().flatMap(part -> part.figure().stream()).toList();
        if (figures.isEmpty()) {
            return;
        }
        findings.count();
        BigDecimal expected = figures.stream().map(Figure::value).reduce(BigDecimal.ZERO, BigDecimal::add);
        BigDecimal difference = printed.value().subtract(expected);
        BigDecimal allowed =
                figures.stream().map(Figure::halfUnitIfScaled).reduce(printed.halfUnitIfScaled(), BigDecimal::add);
        if (difference.abs().compareTo(allowed) > 0) {
            findings.differs(new Difference(
                    Difference.Kind.TOTAL_OF_COLUMN,
                    table.rowName(totalRow),
                    totalRow + 1,
                    table.columnName(column),
                    column + 1,
                    table.grid().text(totalRow, column),
                    expected,
                    of,
                    difference,
                    Explanations.ofTotal(printed, expected, parts)));
        }
    }

    /** Across the rows: each total, remainder and percentage is what the other columns give. */
    private static void column(Table table, int column, Formula formula, Findings findings) {
        findings.check(table.columnName(column) + " is " + formula.words(table));
        for (int row : table.shape().figureRows()) {
            Optional<Figure> printed = table.figure(row, column);
            Optional<BigDecimal> expected = formula.of(table, row);
            if (printed.isPresent() && expected.isPresent()) {
                findings.count();
                compare(table, row, column, formula, printed.get(), expected.get())
                        .ifPresent(findings::differs);
            }
        }
    }

    private static Optional<Difference> compare(
            Table table, int row, int column, Formula formula, Figure printed, BigDecimal expected) {
        boolean percentage = formula instanceof Formula.PercentOf || formula instanceof Formula.ShareOfTotal;
        BigDecimal difference = printed.value().subtract(expected);
        boolean agrees = percentage
                ? Percentages.agree(printed, expected)
                : difference.abs().compareTo(printed.halfUnitIfScaled()) <= 0;
        if (agrees) {
            return Optional.empty();
        }
        List<String> reasons =
                switch (formula) {
                    case Formula.Sum(List<Integer> summed) ->
                        Explanations.ofTotal(
                                printed,
                                expected,
                                summed.stream()
                                        .map(other ->
                                                new Part(table.columnName(other), table.figure(row, other), List.of()))
                                        .toList());
                    case Formula.Less(int whole, int taken) ->
                        Explanations.ofTotal(
                                printed,
                                expected,
                                List.of(
                                        new Part(table.columnName(whole), table.figure(row, whole), List.of()),
                                        new Part(table.columnName(taken), table.figure(row, taken), List.of())));
                    case Formula.PercentOf _, Formula.ShareOfTotal _ ->
                        Explanations.ofPercentage(printed, expected, samePercentageElsewhere(table, row, formula));
                };
        BigDecimal shown = percentage
                ? expected.setScale(Math.max(1, printed.unit().scale() + 1), RoundingMode.HALF_UP)
                : expected;
        return Optional.of(new Difference(
                percentage ? Difference.Kind.PERCENTAGE : Difference.Kind.TOTAL_OF_ROW,
                table.rowName(row),
                row + 1,
                table.columnName(column),
                column + 1,
                table.grid().text(row, column),
                shown,
                formula.words(table),
                printed.value().subtract(shown),
                reasons));
    }

    private static List<Part.Other> samePercentageElsewhere(Table table, int row, Formula formula) {
        return table.shape().figureRows().stream()
                .filter(other -> other != row)
                .flatMap(other ->
                        formula.of(table, other).stream().map(value -> new Part.Other(table.rowName(other), value)))
                .toList();
    }

    private static List<Part.Other> others(Table table, int row, int column) {
        List<Part.Other> others = new ArrayList<>();
        for (int other = 0; other < table.grid().width(); other++) {
            if (other != column && table.shape().columns().get(other).adds()) {
                String name = table.columnName(other);
                table.figure(row, other).ifPresent(figure -> others.add(new Part.Other(name, figure.value())));
            }
        }
        return others;
    }
}
