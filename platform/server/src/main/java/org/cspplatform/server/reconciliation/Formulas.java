package org.cspplatform.server.reconciliation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;

/**
 * Finds what each total, remainder and percentage column is made of: of all that it could be, what fits most rows. A column
 * that a slip has spoilt in a few rows still fits in the others, and so gives the slip away.
 */
final class Formulas {
    /** What a column is made of stands near it; and what holds in so many rows holds. Both bound the work on large tables. */
    private static final int NEAREST = 12;

    private static final int TRIED_ROWS = 40;

    private Formulas() {}

    /** A formula and in how many rows it holds. */
    private record Fit(Formula formula, long holding, long tried) {
        boolean holdsInMost() {
            boolean sum = formula instanceof Formula.Sum;
            return holding > 0 && (sum ? holding * 2 >= tried : holding * 2 > tried);
        }
    }

    /** The roles after a look at the figures: a column that is called a total and is none in any row is a figure. */
    static List<ColumnRole> confirmed(Table table) {
        List<ColumnRole> roles = new ArrayList<>(table.shape().columns());
        for (int column = 0; column < roles.size(); column++) {
            ColumnRole role = roles.get(column);
            boolean named = role == ColumnRole.TOTAL || role == ColumnRole.REMAINDER;
            if (named && best(table, column, role).filter(Fit::holdsInMost).isEmpty()) {
                boolean plainTotal = table.columnName(column).strip().equalsIgnoreCase("total");
                roles.set(column, plainTotal && !leftOf(table, column).isEmpty() ? role : ColumnRole.FIGURE);
            }
        }
        return roles;
    }

    /** By column, for the columns that are made of others. What fits too few rows is left out. */
    static Map<Integer, Formula> of(Table table) {
        Map<Integer, Formula> formulas = new TreeMap<>();
        for (int column = 0; column < table.grid().width(); column++) {
            ColumnRole role = table.shape().columns().get(column);
            if (role == ColumnRole.LABEL || role == ColumnRole.FIGURE || role == ColumnRole.IGNORE) {
                continue;
            }
            Optional<Fit> fit = best(table, column, role);
            // Whoever says that it is a total wants it checked, also when no row of it is right.
            Optional<Fit> kept = role == ColumnRole.TOTAL ? fit : fit.filter(Fit::holdsInMost);
            if (kept.isPresent()) {
                formulas.put(column, kept.get().formula());
            }
        }
        return formulas;
    }

    private static Optional<Fit> best(Table table, int column, ColumnRole role) {
        return candidates(table, column, role).stream()
                .map(formula -> fit(table, column, formula))
                .max(Comparator.comparingLong(Fit::holding).thenComparingLong(Fit::tried));
    }

    private static Fit fit(Table table, int column, Formula formula) {
        long tried = 0;
        long holding = 0;
        for (int row : table.shape().figureRows().stream().limit(TRIED_ROWS).toList()) {
            Optional<Figure> printed = table.figure(row, column);
            boolean both = printed.isPresent() && formula.of(table, row).isPresent();
            tried += both ? 1 : 0;
            holding += both && agrees(table, row, printed.get(), formula) ? 1 : 0;
        }
        return new Fit(formula, holding, tried);
    }

    private static boolean agrees(Table table, int row, Figure printed, Formula formula) {
        return formula.of(table, row)
                .filter(exact -> (formula instanceof Formula.PercentOf || formula instanceof Formula.ShareOfTotal)
                        ? Percentages.agree(printed, exact)
                        : printed.value().compareTo(exact) == 0)
                .isPresent();
    }

    private static List<Formula> candidates(Table table, int column, ColumnRole role) {
        return switch (role) {
            case TOTAL -> sums(table, column);
            case REMAINDER -> {
                List<Formula> all = pairs(table, column, Formula.Less::new);
                all.addAll(sums(table, column));
                yield all;
            }
            case PERCENT -> {
                List<Formula> all = pairs(table, column, Formula.PercentOf::new);
                for (int total : table.shape().rowsOf(RowRole.TOTAL)) {
                    adding(table, column).forEach(part -> all.add(new Formula.ShareOfTotal(part, total)));
                }
                yield all;
            }
            case LABEL, FIGURE, IGNORE -> List.of();
        };
    }

    /** The columns just before or just after it, two or more; all before it first. */
    private static List<Formula> sums(Table table, int column) {
        List<Formula> sums = new ArrayList<>();
        List<Integer> left = leftOf(table, column);
        for (int from = 0; from + 1 < left.size(); from++) {
            sums.add(new Formula.Sum(left.subList(from, left.size())));
        }
        List<Integer> leftFigures = left.stream()
                .filter(other -> table.shape().columns().get(other) == ColumnRole.FIGURE)
                .toList();
        for (int from = 0; from + 1 < leftFigures.size(); from++) {
            sums.add(new Formula.Sum(leftFigures.subList(from, leftFigures.size())));
        }
        List<Integer> right =
                adding(table, column).stream().filter(other -> other > column).toList();
        for (int to = right.size(); to >= 2; to--) {
            sums.add(new Formula.Sum(right.subList(0, to)));
        }
        return sums;
    }

    private static List<Integer> leftOf(Table table, int column) {
        return adding(table, column).stream().filter(other -> other < column).toList();
    }

    private interface OfPair {
        Formula of(int first, int second);
    }

    private static List<Formula> pairs(Table table, int column, OfPair made) {
        List<Formula> pairs = new ArrayList<>();
        List<Integer> near = adding(table, column).stream()
                .sorted(Comparator.comparingInt(other -> Math.abs(other - column)))
                .limit(NEAREST)
                .sorted()
                .toList();
        for (int first : near) {
            for (int second : near) {
                if (first != second) {
                    pairs.add(made.of(first, second));
                }
            }
        }
        return pairs;
    }

    private static List<Integer> adding(Table table, int column) {
        return IntStream.range(0, table.grid().width())
                .filter(other ->
                        other != column && table.shape().columns().get(other).adds())
                .boxed()
                .toList();
    }
}
