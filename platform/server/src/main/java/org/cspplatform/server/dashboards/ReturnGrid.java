package org.cspplatform.server.dashboards;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.cspplatform.server.funding.FinancialYear;
import org.cspplatform.server.funding.Quarter;
import org.cspplatform.server.funding.returns.ReturnState;
import org.jspecify.annotations.Nullable;

/**
 * Which returns of a year the region's office has received, and where they stand: partnership by quarter.
 *
 * @param due the last day in time, by quarter
 */
public record ReturnGrid(FinancialYear year, Map<Quarter, LocalDate> due, List<Row> rows) {
    public ReturnGrid {
        due = Map.copyOf(due);
        rows = List.copyOf(rows);
    }

    /** @param cells one a quarter, in order */
    public record Row(String code, String name, List<Cell> cells) {
        public Row {
            cells = List.copyOf(cells);
        }
    }

    /**
     * @param state null when nothing was received
     * @param version of the return as last received; above 1 it is a restatement
     * @param daysLate of the first submission, or so far; 0 when in time or not due yet
     */
    public record Cell(Quarter quarter, @Nullable ReturnState state, int version, long daysLate) {
        public boolean isMissing() {
            return state == null && daysLate > 0;
        }
    }

    /** How many returns are late or still missing. */
    public long late() {
        return rows.stream()
                .flatMap(row -> row.cells().stream())
                .filter(cell -> cell.daysLate() > 0)
                .count();
    }

    public long missing() {
        return rows.stream()
                .flatMap(row -> row.cells().stream())
                .filter(Cell::isMissing)
                .count();
    }

    /** What the grid says, in a sentence. */
    public String message() {
        long missing = missing();
        if (missing > 0) {
            return missing == 1 ? "1 return is overdue" : missing + " returns are overdue";
        }
        return late() == 0
                ? "Every return that was due came in time"
                : "Every return that was due has come, " + late() + " late";
    }
}
