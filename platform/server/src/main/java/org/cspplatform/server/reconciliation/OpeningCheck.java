package org.cspplatform.server.reconciliation;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Holds this year's opening figures against last year's closing ones, row by row. */
final class OpeningCheck {
    private static final Pattern OPENING = Pattern.compile(
            "(?i).*\\b(opening|brought forward|b/?f|carry[- ]?(forward|over)|carried (forward|over) from)\\b.*");
    private static final Pattern CLOSING = Pattern.compile("(?i).*\\b(closing|carried (forward|over)|c/?f|carry[-"
            + " ]?(forward|over)|remain\\w*|balance|under-?spend|unspent)\\b.*");

    private OpeningCheck() {}

    /**
     * @param opening column of this year's table, from 0; null to recognise it
     * @param closing column of last year's table, from 0; null to recognise it
     */
    static void run(Table now, Table before, @Nullable Integer opening, @Nullable Integer closing, Findings findings) {
        Optional<Integer> openingColumn = opening == null ? named(now, OPENING) : Optional.of(opening);
        Optional<Integer> closingColumn = closing == null ? named(before, CLOSING) : Optional.of(closing);
        if (openingColumn.isEmpty() || closingColumn.isEmpty()) {
            findings.note("We could not tell which column holds "
                    + (openingColumn.isEmpty() ? "this year's opening figures" : "last year's closing figures")
                    + ". Choose it and check again.");
            return;
        }
        int open = openingColumn.get();
        int close = closingColumn.get();
        findings.check("This year's " + now.columnName(open) + " is last year's " + before.columnName(close));
        for (int row : now.shape().rowsOf(RowRole.PART)) {
            compare(now, row, open, before, close, findings);
        }
        for (int row : before.shape().rowsOf(RowRole.PART)) {
            boolean figure = before.figure(row, close)
                    .filter(closed -> closed.value().signum() != 0)
                    .isPresent();
            if (figure && now.partNamed(before.rowName(row)).isEmpty()) {
                findings.note(before.rowName(row) + " closed with "
                        + before.grid().text(row, close) + " last year and has no row of its own this year.");
            }
        }
    }

    private static void compare(Table now, int row, int open, Table before, int close, Findings findings) {
        String name = now.rowName(row);
        Optional<Integer> same = before.partNamed(name);
        Optional<Figure> printed = now.figure(row, open);
        if (same.isEmpty()) {
            findings.note("Last year's table has no row, or several, for " + name + ".");
            return;
        }
        Optional<Figure> closed = before.figure(same.get(), close);
        if (printed.isEmpty() || closed.isEmpty()) {
            findings.note("There is no figure of " + name + " in " + (printed.isEmpty() ? "this" : "last")
                    + " year's table to compare.");
            return;
        }
        findings.count();
        if (printed.get().value().compareTo(closed.get().value()) != 0) {
            findings.differs(new Difference(
                    Difference.Kind.OPENING,
                    name,
                    row + 1,
                    now.columnName(open),
                    open + 1,
                    now.grid().text(row, open),
                    closed.get().value(),
                    "last year's " + before.columnName(close),
                    printed.get().value().subtract(closed.get().value()),
                    Explanations.ofCopy(printed.get(), closed.get().value(), elsewhere(before, same.get(), close))));
        }
    }

    /** The other rows of the column, and the other columns of the row. */
    private static List<Part.Other> elsewhere(Table before, int row, int column) {
        return IntStream.range(0, before.grid().height())
                .boxed()
                .flatMap(otherRow -> IntStream.range(0, before.grid().width())
                        .filter(other -> (otherRow == row) != (other == column))
                        .boxed()
                        .flatMap(other -> before.figure(otherRow, other).stream()
                                .map(figure -> new Part.Other(
                                        otherRow == row ? before.columnName(other) : before.rowName(otherRow),
                                        figure.value()))))
                .toList();
    }

    private static Optional<Integer> named(Table table, Pattern heading) {
        List<Integer> found = IntStream.range(0, table.grid().width())
                .filter(column -> table.shape().columns().get(column).adds())
                .filter(column -> heading.matcher(table.columnName(column)).matches())
                .boxed()
                .toList();
        return found.size() == 1 ? Optional.of(found.getFirst()) : Optional.empty();
    }
}
