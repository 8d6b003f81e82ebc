package org.cspplatform.server.papers.compose;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import org.cspplatform.server.charts.Symbol;
import org.cspplatform.server.modules.model.MeasureKind;
import org.cspplatform.server.papers.content.Cell;
import org.cspplatform.server.papers.content.Table;
import org.cspplatform.server.papers.content.Table.Column;
import org.cspplatform.server.papers.content.Table.Row;
import org.cspplatform.server.release.ReleasedBreakdown;
import org.cspplatform.server.release.ReleasedCell;
import org.cspplatform.server.release.ReleasedMeasure;

/** The tables of a released measure. A cell that is not released at all is not available, never 0. */
final class MeasureTable {
    private final ReleasedMeasure measure;
    private final MeasureText text;

    MeasureTable(ReleasedMeasure measure, MeasureText text) {
        this.measure = measure;
        this.text = text;
    }

    /** A row a partnership and the region's at the end, a column a quarter; of shares and rates also the last quarter's parts. */
    Table whole() {
        List<ReleasedCell> cells =
                measure.cells().stream().filter(ReleasedCell::isWhole).toList();
        List<String> periods = distinct(cells, ReleasedCell::period);
        String last = periods.getLast();
        boolean parts = measure.isShare() || measure.kind() == MeasureKind.RATE;
        List<Column> columns = new ArrayList<>(List.of(Column.text("Partnership")));
        periods.forEach(period -> columns.add(Column.number(period)));
        if (parts) {
            columns.add(Column.number("Number, " + last));
            columns.add(Column.number("Of, " + last));
        }
        Map<String, List<ReleasedCell>> byName = grouped(cells, text::name);
        List<Row> rows = new ArrayList<>();
        byName.forEach((name, of) -> {
            List<Cell> row = new ArrayList<>(List.of(Cell.text(name)));
            periods.forEach(period -> row.add(one(of, cell -> cell.period().equals(period))));
            if (parts) {
                row.add(part(of, last, true));
                row.add(part(of, last, false));
            }
            rows.add(new Row(row, of.getFirst().isTotal()));
        });
        return table(measure.title(), columns, rows);
    }

    /** A row a code, a column a partnership and one for the region, of the last quarter. */
    Table brokenDown(String by) {
        List<ReleasedCell> all = measure.cells().stream()
                .filter(cell -> by.equals(cell.breakdown()))
                .toList();
        if (all.isEmpty()) {
            return table(measure.title() + ", " + label(by), List.of(Column.text(label(by))), List.of());
        }
        String last = all.getLast().period();
        List<ReleasedCell> cells =
                all.stream().filter(cell -> cell.period().equals(last)).toList();
        List<String> names = distinct(cells, text::name);
        List<Column> columns = new ArrayList<>(List.of(Column.text(label(by))));
        names.forEach(name -> columns.add(Column.number(name)));
        List<Row> rows = new ArrayList<>();
        grouped(cells, MeasureTable::labelOf).forEach((label, of) -> {
            List<Cell> row = new ArrayList<>(List.of(Cell.text(label)));
            names.forEach(name -> row.add(one(of, cell -> text.name(cell).equals(name))));
            rows.add(new Row(row, false));
        });
        return table("%s by %s, %s".formatted(measure.title(), label(by), last), columns, rows);
    }

    static String labelOf(ReleasedCell cell) {
        return cell.label() == null ? "Not recorded" : cell.label();
    }

    private Table table(String caption, List<Column> columns, List<Row> rows) {
        return new Table(0, caption, columns, rows, text.notes());
    }

    private Cell one(List<ReleasedCell> cells, Predicate<ReleasedCell> which) {
        return cells.stream()
                .filter(which)
                .findFirst()
                .map(cell -> text.shown(cell.figure()))
                .orElseGet(() -> Cell.symbol(Symbol.NOT_AVAILABLE));
    }

    private static Cell part(List<ReleasedCell> cells, String period, boolean numerator) {
        return cells.stream()
                .filter(cell -> cell.period().equals(period))
                .findFirst()
                .map(cell -> MeasureText.part(numerator ? cell.numerator() : cell.denominator()))
                .orElseGet(() -> Cell.symbol(Symbol.NOT_AVAILABLE));
    }

    private String label(String by) {
        return measure.breakdowns().stream()
                .filter(breakdown -> breakdown.field().equals(by))
                .map(ReleasedBreakdown::label)
                .findFirst()
                .orElse(by);
    }

    private static List<String> distinct(List<ReleasedCell> cells, Function<ReleasedCell, String> name) {
        Set<String> names = new LinkedHashSet<>();
        cells.forEach(cell -> names.add(name.apply(cell)));
        return List.copyOf(names);
    }

    /** The region comes last, as in the release. */
    private static Map<String, List<ReleasedCell>> grouped(
            List<ReleasedCell> cells, Function<ReleasedCell, String> name) {
        Map<String, List<ReleasedCell>> groups = new LinkedHashMap<>();
        cells.stream().filter(cell -> !cell.isTotal()).forEach(cell -> groups.computeIfAbsent(
                        name.apply(cell), _ -> new ArrayList<>())
                .add(cell));
        cells.stream().filter(ReleasedCell::isTotal).forEach(cell -> groups.computeIfAbsent(
                        name.apply(cell), _ -> new ArrayList<>())
                .add(cell));
        return groups;
    }
}
