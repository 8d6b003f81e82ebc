package org.cspplatform.server.openness;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.cspplatform.server.charts.Symbol;
import org.cspplatform.server.funding.Pounds;
import org.cspplatform.server.funding.Times;
import org.cspplatform.server.release.Shown;
import org.jspecify.annotations.Nullable;

/**
 * A table that anybody may have: one for its page, its CSV, its JSON and its metadata, so that they never differ.
 *
 * @param publisher whose figures they are
 * @param modified when what it shows was last published
 * @param key names of the columns that tell a row from every other
 * @param rows cells by column: text, {@link BigDecimal}, {@link Long}, {@link LocalDate}, {@link Shown}, {@link Symbol}, or null
 *     where there is no figure
 */
public record OpenTable(
        String title,
        String description,
        String publisher,
        Instant modified,
        List<OpenColumn> columns,
        List<String> key,
        List<List<@Nullable Object>> rows) {
    /** No answer is longer; what does not fit says so instead of being cut short. */
    public static final int MOST_ROWS = 10_000;

    public OpenTable {
        columns = List.copyOf(columns);
        key = List.copyOf(key);
        List<List<@Nullable Object>> copied = new ArrayList<>();
        rows.forEach(row -> copied.add(Collections.unmodifiableList(new ArrayList<>(row))));
        rows = Collections.unmodifiableList(copied);
        if (rows.size() > MOST_ROWS) {
            throw new IllegalStateException("An open table has at most " + MOST_ROWS + " rows");
        }
    }

    /** A cell for people. */
    public String text(int column, @Nullable Object cell) {
        return switch (cell) {
            case null -> "Not published";
            case BigDecimal pounds when columns.get(column).type() == OpenColumn.Type.POUNDS -> Pounds.text(pounds);
            case BigDecimal number -> number.toPlainString();
            case LocalDate day -> Times.text(day);
            case Shown shown -> shown.words();
            case Symbol symbol -> symbol.text();
            default -> cell.toString();
        };
    }

    /** What its symbols mean; empty when it has none. */
    public String legend() {
        return Symbol.legend(rows.stream()
                .flatMap(List::stream)
                .map(cell -> switch (cell) {
                    case Shown shown -> shown.symbol().map(Symbol::text).orElse("");
                    case Symbol symbol -> symbol.text();
                    case null, default -> "";
                })
                .distinct()
                .toList());
    }

    public boolean isNumber(int column) {
        return columns.get(column).type().isNumber();
    }
}
