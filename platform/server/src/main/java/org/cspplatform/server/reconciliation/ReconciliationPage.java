package org.cspplatform.server.reconciliation;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.cspplatform.server.funding.Quarter;
import org.cspplatform.server.web.FieldError;
import org.jspecify.annotations.Nullable;

/**
 * The tool: what to check, and what came of it.
 *
 * @param regionName whose ledger can be compared; empty when there is none
 * @param result null before anything was checked
 */
public record ReconciliationPage(
        Asked asked, String regionName, @Nullable Result result, List<FieldError> errors) {

    /** A table as it was understood, and the report on it. */
    public record Result(Report report, List<Column> columns, List<Row> rows, List<Named> closing, String rolesOf) {}

    /** A column to be told what it is. */
    public record Column(int number, String name, ColumnRole role) {
        public String field() {
            return "column-" + number;
        }
    }

    /** A row as it was read, to be told what it is. */
    public record Row(int number, String name, RowRole role, List<Cell> cells) {
        public String field() {
            return "row-" + number;
        }
    }

    /** A cell as it was read. */
    public record Cell(String text, boolean number, boolean differs) {}

    /** A column of last year's table. */
    public record Named(int number, String name) {}

    static Result result(Asked asked, Table table, @Nullable Table lastYear, Report report) {
        List<Column> columns = new ArrayList<>();
        for (int column = 0; column < table.grid().width(); column++) {
            columns.add(new Column(
                    column, table.columnName(column), table.shape().columns().get(column)));
        }
        List<Row> rows = new ArrayList<>();
        for (int row = 0; row < table.grid().height(); row++) {
            List<Cell> cells = new ArrayList<>();
            for (int column = 0; column < table.grid().width(); column++) {
                cells.add(cell(table, row, column, report));
            }
            rows.add(new Row(row, table.rowName(row), table.shape().rows().get(row), cells));
        }
        List<Named> closing = new ArrayList<>();
        for (int column = 0; lastYear != null && column < lastYear.grid().width(); column++) {
            closing.add(new Named(column, lastYear.columnName(column)));
        }
        return new Result(report, columns, rows, closing, asked.rolesOf());
    }

    private static Cell cell(Table table, int row, int column, Report report) {
        boolean differs = report.differences().stream()
                .anyMatch(difference -> difference.rowNumber() == row + 1 && difference.columnNumber() == column + 1);
        return new Cell(
                table.grid().text(row, column), table.figure(row, column).isPresent(), differs);
    }

    /** What a column can be. */
    public static Map<String, String> columnRoles() {
        Map<String, String> roles = new LinkedHashMap<>();
        for (ColumnRole role : ColumnRole.values()) {
            roles.put(role.name(), role.words());
        }
        return roles;
    }

    /** What a row can be. */
    public static Map<String, String> rowRoles() {
        Map<String, String> roles = new LinkedHashMap<>();
        for (RowRole role : RowRole.values()) {
            roles.put(role.name(), role.words());
        }
        return roles;
    }

    /** The quarters of the ledger. */
    public static Map<String, String> quarters() {
        Map<String, String> quarters = new LinkedHashMap<>();
        for (Quarter quarter : Quarter.values()) {
            quarters.put(quarter.name(), quarter.name() + ", " + quarter.months());
        }
        return quarters;
    }
}
