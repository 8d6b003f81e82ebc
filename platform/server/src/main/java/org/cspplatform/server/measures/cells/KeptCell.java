package org.cspplatform.server.measures.cells;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.cspplatform.server.measures.QuarterCell;
import org.jspecify.annotations.Nullable;

/** A figure as it is kept: where it stands, and what it says. */
record KeptCell(Place place, Content content) {

    /** One figure of a measure; a quarter's whole has an empty breakdown. */
    record Place(
            LocalDate start, String breakdown, @Nullable String code) {
        static Place of(QuarterCell cell) {
            return new Place(cell.start(), cell.breakdown(), cell.code());
        }

        boolean whole() {
            return breakdown.isEmpty();
        }
    }

    /** Numbers are compared as they are written: 1.0 in the place of 1.00 is a change. */
    record Content(
            int version,
            String numerator,
            @Nullable String denominator,
            @Nullable String waiting,
            @Nullable String numbers,
            @Nullable Integer populationYear,
            boolean nothing) {
        static Content of(QuarterCell cell) {
            return new Content(
                    cell.version(),
                    cell.numerator().toPlainString(),
                    plain(cell.denominator()),
                    plain(cell.waiting()),
                    written(cell.numbers()),
                    cell.populationYear(),
                    cell.nothing());
        }

        private static @Nullable String plain(@Nullable BigDecimal number) {
            return number == null ? null : number.toPlainString();
        }
    }

    static KeptCell read(ResultSet row) throws SQLException {
        return new KeptCell(
                new Place(row.getObject(1, LocalDate.class), row.getString(2), row.getString(3)),
                new Content(
                        row.getInt(4),
                        row.getString(5),
                        row.getString(6),
                        row.getString(7),
                        row.getString(8),
                        row.getObject(9, Integer.class),
                        row.getBoolean(10)));
    }

    /** As the database writes an array; nothing for none. */
    static @Nullable String written(List<@Nullable BigDecimal> numbers) {
        return numbers.isEmpty()
                ? null
                : numbers.stream()
                        .map(number -> number == null ? "NULL" : number.toPlainString())
                        .collect(Collectors.joining(",", "{", "}"));
    }
}
