package org.cspplatform.server.reconciliation;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/** What a column should be by the others of its row. */
sealed interface Formula {
    /** The sum of columns; a column without a figure in the row counts as nothing. */
    record Sum(List<Integer> parts) implements Formula {
        public Sum {
            parts = List.copyOf(parts);
        }
    }

    /** One column less another. */
    record Less(int whole, int taken) implements Formula {}

    /** One column as a percentage of another. */
    record PercentOf(int part, int whole) implements Formula {}

    /** A row's part of its column's total, as a percentage. */
    record ShareOfTotal(int part, int totalRow) implements Formula {}

    /** What it comes to in a row; empty when a figure that it needs is not there or a division has no meaning. */
    default Optional<BigDecimal> of(Table table, int row) {
        return switch (this) {
            case Sum(List<Integer> parts) -> {
                List<BigDecimal> figures = parts.stream()
                        .flatMap(column -> table.figure(row, column).stream())
                        .map(Figure::value)
                        .toList();
                yield figures.isEmpty()
                        ? Optional.empty()
                        : Optional.of(figures.stream().reduce(BigDecimal.ZERO, BigDecimal::add));
            }
            case Less(int whole, int taken) ->
                table.figure(row, whole).flatMap(first -> table.figure(row, taken)
                        .map(second -> first.value().subtract(second.value())));
            case PercentOf(int part, int whole) ->
                table.figure(row, part).flatMap(first -> table.figure(row, whole)
                        .flatMap(second -> Percentages.of(first.value(), second.value())));
            case ShareOfTotal(int part, int totalRow) ->
                table.figure(row, part).flatMap(first -> table.figure(totalRow, part)
                        .flatMap(second -> Percentages.of(first.value(), second.value())));
        };
    }

    /** In words: "Allocation + Carry forward". */
    default String words(Table table) {
        return switch (this) {
            case Sum(List<Integer> parts) ->
                String.join(" + ", parts.stream().map(table::columnName).toList());
            case Less(int whole, int taken) -> table.columnName(whole) + " − " + table.columnName(taken);
            case PercentOf(int part, int whole) ->
                table.columnName(part) + " as a percentage of " + table.columnName(whole);
            case ShareOfTotal(int part, int totalRow) ->
                table.columnName(part) + " as a percentage of its total in " + table.rowName(totalRow);
        };
    }
}
