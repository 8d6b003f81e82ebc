package org.cspplatform.server.funding.returns.file;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.cspplatform.server.funding.Pounds;
import org.cspplatform.server.funding.returns.ActivityFigures;
import org.cspplatform.server.funding.returns.OutcomeFigures;
import org.cspplatform.server.funding.returns.ReturnEntries;
import org.cspplatform.server.funding.returns.file.ReturnFile.Reading;

/** Reads the rows of one file, noting each bad cell. */
final class GridReader {
    private static final BigDecimal MOST_ACHIEVED = new BigDecimal("999999999999.99");

    private final Grid grid;
    private final ReturnSheet expected;
    private final Map<ReturnColumn, Integer> positions = new EnumMap<>(ReturnColumn.class);
    private final Map<String, ActivityFigures> activities = new HashMap<>();
    private final Map<String, OutcomeFigures> outcomes = new HashMap<>();
    private final Map<String, Integer> seen = new HashMap<>();
    private final Map<UUID, ReturnEntries.Spend> spend = new HashMap<>();
    private final Map<UUID, BigDecimal> achieved = new HashMap<>();
    private final List<BadCell> bad = new ArrayList<>();
    private String narrative = "";

    GridReader(Grid grid, ReturnSheet expected) {
        this.grid = grid;
        this.expected = expected;
        for (ActivityFigures activity : expected.activities()) {
            activities.put(activity.activityId().toString(), activity);
            activity.outcomes()
                    .forEach(outcome -> outcomes.put(outcome.outcomeId().toString(), outcome));
        }
    }

    Reading read() {
        List<Grid.Row> rows = grid.rows().stream().filter(row -> !row.blank()).toList();
        Grid.Row first = rows.isEmpty() ? new Grid.Row(1, List.of()) : rows.getFirst();
        if (findColumns(first)) {
            rows.stream().skip(1).forEach(this::readRow);
        }
        return bad.isEmpty()
                ? new Reading.Entries(new ReturnEntries(spend, achieved, narrative))
                : new Reading.BadCells(bad);
    }

    private boolean findColumns(Grid.Row headings) {
        Map<String, Integer> found = new HashMap<>();
        for (int column = 0; column < headings.cells().size(); column++) {
            found.putIfAbsent(normal(headings.cell(column).text()), column);
        }
        for (ReturnColumn column : ReturnColumn.values()) {
            Integer position = found.get(normal(expected.heading(column)));
            if (position != null) {
                positions.put(column, position);
            }
        }
        for (ReturnColumn needed : List.of(ReturnColumn.ID, ReturnColumn.SO_FAR)) {
            if (!positions.containsKey(needed)) {
                String heading = expected.heading(needed);
                bad.add(BadCell.at(
                        grid,
                        headings,
                        needed.position(),
                        heading,
                        "the heading '" + heading + "', as in the template of this quarter"));
            }
        }
        return bad.isEmpty();
    }

    private static String normal(String heading) {
        return heading.strip().replaceAll("\\s+", " ").toLowerCase(Locale.ROOT);
    }

    private void readRow(Grid.Row row) {
        String id = cell(row, ReturnColumn.ID).text().toLowerCase(Locale.ROOT);
        ActivityFigures activity = activities.get(id);
        OutcomeFigures outcome = outcomes.get(id);
        if (activity == null && outcome == null && !id.equals(ReturnColumn.NARRATIVE)) {
            refuse(
                    row,
                    ReturnColumn.ID,
                    "an id of this partnership's plan for " + expected.year() + ", as in the template");
            return;
        }
        Integer before = seen.putIfAbsent(id, row.number());
        if (before != null) {
            refuse(row, ReturnColumn.ID, "each id once; it also stands in row " + before);
            return;
        }
        if (activity != null) {
            readSpend(row, activity);
        } else if (outcome != null) {
            amount(row, "a number such as 12 or 12.5").ifPresent(number -> achieved.put(outcome.outcomeId(), number));
        } else {
            narrative = words(row, ReturnColumn.SO_FAR, ReturnEntries.LONGEST_NARRATIVE);
        }
    }

    private void readSpend(Grid.Row row, ActivityFigures activity) {
        String reason = words(row, ReturnColumn.REASON, ReturnEntries.LONGEST_REASON);
        amount(row, "pounds and pence, such as 1234.56").ifPresent(soFar -> {
            spend.put(activity.activityId(), new ReturnEntries.Spend(soFar, reason));
            if (soFar.compareTo(activity.previousSpend()) < 0 && reason.isBlank()) {
                refuse(
                        row,
                        ReturnColumn.REASON,
                        "the reason why spend fell from %s to %s; spend is counted from 1 April"
                                .formatted(Pounds.text(activity.previousSpend()), Pounds.text(soFar)));
            }
        });
    }

    /** The number in the column that is read; empty when it is blank or bad. */
    private Optional<BigDecimal> amount(Grid.Row row, String example) {
        Grid.Cell cell = cell(row, ReturnColumn.SO_FAR);
        if (cell.blank()) {
            return Optional.empty();
        }
        if (cell.kind() == Grid.Cell.Kind.FORMULA) {
            refuse(row, ReturnColumn.SO_FAR, example + ", not a formula: paste its value");
            return Optional.empty();
        }
        Optional<BigDecimal> number = cell.kind() == Grid.Cell.Kind.OTHER
                ? Optional.empty()
                : Pounds.read(FormulaGuard.unguard(cell.text())).filter(read -> read.compareTo(MOST_ACHIEVED) <= 0);
        if (number.isEmpty()) {
            refuse(row, ReturnColumn.SO_FAR, example);
        } else if (number.get().signum() < 0) {
            refuse(row, ReturnColumn.SO_FAR, "0 or more: what was spent or achieved from 1 April on, not a change");
            return Optional.empty();
        }
        return number;
    }

    private String words(Grid.Row row, ReturnColumn column, int longest) {
        Grid.Cell cell = cell(row, column);
        if (cell.kind() == Grid.Cell.Kind.FORMULA || cell.kind() == Grid.Cell.Kind.OTHER) {
            refuse(row, column, "words, not a formula");
        } else if (cell.text().length() > longest) {
            refuse(row, column, "no more than " + longest + " characters");
        }
        return FormulaGuard.unguard(cell.text());
    }

    private Grid.Cell cell(Grid.Row row, ReturnColumn column) {
        return row.cell(positions.getOrDefault(column, -1));
    }

    private void refuse(Grid.Row row, ReturnColumn column, String what) {
        int position = positions.getOrDefault(column, column.position());
        bad.add(BadCell.at(grid, row, position, expected.heading(column), what));
    }
}
