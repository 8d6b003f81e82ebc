package org.cspplatform.server.reconciliation;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.cspplatform.server.funding.Quarter;
import org.cspplatform.server.funding.monitoring.Figures;
import org.cspplatform.server.funding.monitoring.Monitoring;

/** Holds a paper's table against the funding figures kept here, partnership by partnership. */
final class LedgerCheck {
    private static final Pattern CARRIED = Pattern.compile("(?i).*carr(y|ied).*");
    private static final Pattern REMAINING = Pattern.compile("(?i).*(remain|unallocated|balance).*");
    private static final Pattern PLANNED = Pattern.compile("(?i).*\\b(plan\\w*|allocated)\\b.*");
    private static final Pattern TOTAL = Pattern.compile("(?i).*\\b(total|available)\\b.*");
    private static final Pattern ALLOCATION = Pattern.compile("(?i).*allocation.*");

    private LedgerCheck() {}

    /** A figure that is kept here, by its name. */
    private record Kept(String name, Function<Figures, Optional<BigDecimal>> of) {}

    static void run(Table table, Monitoring ledger, Findings findings) {
        Map<Integer, Kept> columns = new LinkedHashMap<>();
        for (int column = 0; column < table.grid().width(); column++) {
            int at = column;
            if (table.shape().columns().get(column).adds()) {
                kept(table.columnName(column), ledger.quarter()).ifPresent(kept -> columns.put(at, kept));
            }
        }
        String what = ledger.region().name() + " " + ledger.year() + " " + ledger.quarter();
        if (columns.isEmpty()) {
            findings.note(
                    "No column's heading names a figure that is kept here: allocation, carry forward, total, planned,"
                            + " remaining, or the spend of a quarter such as Q1.");
            return;
        }
        columns.forEach(
                (column, kept) -> findings.check(table.columnName(column) + " is our " + kept.name() + " of " + what));
        for (Monitoring.Line line : ledger.lines()) {
            Optional<Integer> row = table.partNamed(line.partnership().name())
                    .or(() -> table.partNamed(line.partnership().code()));
            if (row.isEmpty()) {
                findings.note("The table has no row, or several, for "
                        + line.partnership().name() + ".");
            } else {
                columns.forEach(
                        (column, kept) -> compare(table, row.get(), column, kept, line.figures(), ledger, findings));
            }
        }
        for (int row : table.shape().rowsOf(RowRole.TOTAL)) {
            columns.forEach((column, kept) -> compare(table, row, column, kept, ledger.total(), ledger, findings));
        }
    }

    private static void compare(
            Table table, int row, int column, Kept kept, Figures figures, Monitoring ledger, Findings findings) {
        Optional<Figure> printed = table.figure(row, column);
        Optional<BigDecimal> ours = kept.of().apply(figures);
        if (printed.isPresent() != ours.isPresent()) {
            findings.note(table.rowName(row) + ", " + table.columnName(column) + ": "
                    + (ours.isPresent()
                            ? "the paper gives no figure; ours is " + Figure.text(ours.get()) + "."
                            : "the paper gives " + table.grid().text(row, column) + "; we hold no figure."));
            return;
        }
        if (printed.isEmpty()) {
            return;
        }
        findings.count();
        BigDecimal expected = ours.orElseThrow();
        BigDecimal difference = printed.get().value().subtract(expected);
        if (difference.abs().compareTo(printed.get().halfUnitIfScaled()) > 0) {
            findings.differs(new Difference(
                    Difference.Kind.LEDGER,
                    table.rowName(row),
                    row + 1,
                    table.columnName(column),
                    column + 1,
                    table.grid().text(row, column),
                    expected,
                    "our " + kept.name(),
                    difference,
                    Explanations.ofCopy(printed.get(), expected, elsewhere(kept, figures, ledger))));
        }
    }

    /** Our other figures of the partnership, and the same figure of the other partnerships. */
    private static List<Part.Other> elsewhere(Kept kept, Figures figures, Monitoring ledger) {
        List<Part.Other> others = new ArrayList<>();
        all(ledger.quarter()).stream()
                .filter(other -> !other.name().equals(kept.name()))
                .forEach(other -> other.of()
                        .apply(figures)
                        .filter(value -> value.signum() != 0)
                        .ifPresent(value -> others.add(new Part.Other("our " + other.name(), value))));
        ledger.lines().stream().filter(line -> !line.figures().equals(figures)).forEach(line -> kept.of()
                .apply(line.figures())
                .filter(value -> value.signum() != 0)
                .ifPresent(value -> others.add(new Part.Other(line.partnership().shortName(), value))));
        return others;
    }

    private static Optional<Kept> kept(String heading, Quarter upTo) {
        String upper = heading.toUpperCase(Locale.ROOT);
        for (Quarter quarter : upTo.upToThis()) {
            if (upper.contains(quarter.name())) {
                return Optional.of(spend(quarter));
            }
        }
        return Optional.ofNullable(
                CARRIED.matcher(heading).matches()
                        ? carried()
                        : REMAINING.matcher(heading).matches()
                                ? remaining()
                                : PLANNED.matcher(heading).matches()
                                        ? planned()
                                        : TOTAL.matcher(heading).matches()
                                                ? total()
                                                : ALLOCATION.matcher(heading).matches() ? allocation() : null);
    }

    private static List<Kept> all(Quarter upTo) {
        List<Kept> all = new ArrayList<>(List.of(allocation(), carried(), total(), planned(), remaining()));
        upTo.upToThis().forEach(quarter -> all.add(spend(quarter)));
        return all;
    }

    private static Kept allocation() {
        return new Kept("allocation", figures -> Optional.of(figures.allocation()));
    }

    private static Kept carried() {
        return new Kept("carry forward", figures -> Optional.of(figures.carryForward()));
    }

    private static Kept total() {
        return new Kept("total available", figures -> Optional.of(figures.total()));
    }

    private static Kept planned() {
        return new Kept("planned spend", figures -> Optional.of(figures.planned()));
    }

    private static Kept remaining() {
        return new Kept("remainder", figures -> Optional.of(figures.remainder()));
    }

    private static Kept spend(Quarter quarter) {
        return new Kept("spend to the end of " + quarter, figures -> figures.spend(quarter));
    }
}
