package org.cspplatform.server.reconciliation;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.cspplatform.server.funding.FinancialYear;
import org.cspplatform.server.funding.Quarter;
import org.cspplatform.server.web.InvalidException;
import org.jspecify.annotations.Nullable;

/** What a form asks to be reconciled, by the names of its fields. */
public record Asked(Map<String, String> fields) {
    /** Beside a text area of this name the form has the roles of its columns and rows. */
    static final String TABLE = "table";

    static final String LAST_YEAR = "lastYear";
    private static final Pattern NUMBER = Pattern.compile("\\d{1,3}");

    public Asked {
        fields = Map.copyOf(fields);
    }

    /** What was entered into a field; nothing when it was left out. */
    public String text(String field) {
        return fields.getOrDefault(field, "");
    }

    /** The table, with its roles as recognised or as chosen. Roles chosen for another table are not applied to this. */
    Table table() {
        Grid grid = GridReader.read(text(TABLE), TABLE);
        Shape recognised = ShapeDetector.detect(grid);
        boolean same = text("rolesOf").equals(rolesOf());
        return new Table(grid, same ? chosen(recognised) : recognised);
    }

    /** Tells a table from another, so that a new table is recognised anew. */
    String rolesOf() {
        return Integer.toHexString(text(TABLE).strip().replace("\r", "").hashCode());
    }

    @Nullable
    Table lastYear() {
        return text(LAST_YEAR).isBlank() ? null : Table.recognised(GridReader.read(text(LAST_YEAR), LAST_YEAR));
    }

    /** A column that was chosen, from 0; null when it is to be recognised. */
    @Nullable
    Integer column(String field) {
        String number = text(field);
        return NUMBER.matcher(number).matches() ? Integer.valueOf(number) : null;
    }

    /** The year and quarter of the ledger; empty when it is not to be compared. */
    Optional<Ledger> ledger() {
        if (text("year").isBlank()) {
            return Optional.empty();
        }
        try {
            return Optional.of(new Ledger(FinancialYear.parse(text("year").strip()), Quarter.valueOf(text("quarter"))));
        } catch (IllegalArgumentException unknown) {
            throw new InvalidException("year", "Enter a financial year like 2016-17 and choose a quarter");
        }
    }

    /** A year of the ledger up to a quarter. */
    record Ledger(FinancialYear year, Quarter quarter) {}

    private Shape chosen(Shape recognised) {
        List<ColumnRole> columns = new ArrayList<>(recognised.columns());
        for (int column = 0; column < columns.size(); column++) {
            columns.set(column, chosen(ColumnRole.values(), "column-" + column, columns.get(column)));
        }
        List<RowRole> rows = new ArrayList<>(recognised.rows());
        for (int row = 0; row < rows.size(); row++) {
            rows.set(row, chosen(RowRole.values(), "row-" + row, rows.get(row)));
        }
        return new Shape(columns, rows);
    }

    private <T extends Enum<T>> T chosen(T[] roles, String field, T recognised) {
        for (T role : roles) {
            if (role.name().equals(text(field))) {
                return role;
            }
        }
        return recognised;
    }
}
