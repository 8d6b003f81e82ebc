package org.cspplatform.server.measures.cells;

import io.micronaut.data.connection.annotation.Connectable;
import io.micronaut.data.jdbc.runtime.JdbcOperations;
import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.cspplatform.server.measures.QuarterCell;
import org.cspplatform.server.modules.model.MeasureModel;
import org.jspecify.annotations.Nullable;

/** The kept figures of the partnership at work. */
@Singleton
@Connectable
class CellStore {
    private final JdbcOperations database;

    CellStore(JdbcOperations database) {
        this.database = database;
    }

    /** The figures of a measure within some spans, and those of whole quarters outside of them. */
    List<QuarterCell> read(UUID partnership, MeasureModel measure, List<Span> spans) {
        return database.prepareStatement("""
            select period_start, definition_version, breakdown, code, numerator, denominator, waiting, numbers, population_year,
                nothing
            from measure_cell
            where tenant_id = ? and module = ? and measure = ? and (breakdown = '' or exists (
                select from unnest(?::date[], ?::date[]) as span (first, until)
                where period_start >= first and period_start < until))
            """, statement -> {
            bindPlace(statement, partnership, measure);
            bind(statement, 4, "date", spans, Span::first);
            bind(statement, 5, "date", spans, Span::until);
            List<QuarterCell> kept = new ArrayList<>();
            try (ResultSet result = statement.executeQuery()) {
                while (result.next()) {
                    kept.add(cell(result));
                }
            }
            return kept;
        });
    }

    /** The quarters in which somebody is not yet followed up. */
    List<LocalDate> waiting(UUID partnership, MeasureModel measure) {
        return database.prepareStatement("""
            select period_start from measure_cell
            where tenant_id = ? and module = ? and measure = ? and breakdown = '' and waiting > 0
            """, statement -> {
            bindPlace(statement, partnership, measure);
            return days(statement);
        });
    }

    /** Takes figures away. */
    void remove(UUID partnership, MeasureModel measure, List<QuarterCell.Place> places) {
        database.prepareStatement("""
            delete from measure_cell kept using unnest(?::date[], ?::text[], ?::text[]) as lost (period_start, breakdown, code)
            where kept.tenant_id = ? and kept.module = ? and kept.measure = ? and kept.period_start = lost.period_start
                and kept.breakdown = lost.breakdown and kept.code is not distinct from lost.code
            """, statement -> {
            bind(statement, 1, "date", places, QuarterCell.Place::start);
            bind(statement, 2, "text", places, QuarterCell.Place::breakdown);
            bind(statement, 3, "text", places, QuarterCell.Place::code);
            bindPlace(statement, 4, partnership, measure);
            return statement.executeUpdate();
        });
    }

    /** Keeps figures, in the place of what they were. */
    void put(UUID partnership, MeasureModel measure, List<QuarterCell> cells) {
        database.prepareStatement("""
            insert into measure_cell (tenant_id, module, measure, period_start, breakdown, code, definition_version, numerator,
                denominator, waiting, numbers, population_year, nothing)
            select ?, ?, ?, period_start, breakdown, code, definition_version, numerator, denominator, waiting,
                numbers::numeric[], population_year, nothing
            from unnest(?::date[], ?::text[], ?::text[], ?::integer[], ?::numeric[], ?::numeric[], ?::numeric[], ?::text[],
                ?::integer[], ?::boolean[])
            as cell (period_start, breakdown, code, definition_version, numerator, denominator, waiting, numbers,
                population_year, nothing)
            on conflict (tenant_id, module, measure, period_start, breakdown, code) do update
            set definition_version = excluded.definition_version, numerator = excluded.numerator,
                denominator = excluded.denominator, waiting = excluded.waiting, numbers = excluded.numbers,
                population_year = excluded.population_year, nothing = excluded.nothing, counted_at = now()
            """, statement -> {
            bindPlace(statement, partnership, measure);
            bind(statement, 4, "date", cells, QuarterCell::start);
            bind(statement, 5, "text", cells, QuarterCell::breakdown);
            bind(statement, 6, "text", cells, QuarterCell::code);
            bind(statement, 7, "integer", cells, QuarterCell::version);
            bind(statement, 8, "numeric", cells, QuarterCell::numerator);
            bind(statement, 9, "numeric", cells, QuarterCell::denominator);
            bind(statement, 10, "numeric", cells, QuarterCell::waiting);
            bind(statement, 11, "text", cells, cell -> written(cell.numbers()));
            bind(statement, 12, "integer", cells, QuarterCell::populationYear);
            bind(statement, 13, "boolean", cells, QuarterCell::nothing);
            return statement.executeUpdate();
        });
    }

    /** Takes away the figures of measures that the module no longer has. */
    List<Changed> keepOnly(UUID partnership, String module, List<String> measures) {
        return database.prepareStatement("""
            with gone as (
                delete from measure_cell where tenant_id = ? and module = ? and measure <> all (?)
                returning measure, period_start
            ) select distinct measure, period_start from gone order by 1, 2
            """, statement -> {
            statement.setObject(1, partnership);
            statement.setString(2, module);
            statement.setArray(3, statement.getConnection().createArrayOf("text", measures.toArray()));
            List<Changed> gone = new ArrayList<>();
            try (ResultSet result = statement.executeQuery()) {
                while (result.next()) {
                    gone.add(new Changed(result.getString(1), result.getObject(2, LocalDate.class), false));
                }
            }
            return gone;
        });
    }

    private static QuarterCell cell(ResultSet row) throws SQLException {
        Array numbers = row.getArray(8);
        return new QuarterCell(
                row.getObject(1, LocalDate.class),
                row.getInt(2),
                row.getString(3),
                row.getString(4),
                row.getBigDecimal(5),
                row.getBigDecimal(6),
                row.getBigDecimal(7),
                numbers == null ? List.of() : Arrays.asList((@Nullable BigDecimal[]) numbers.getArray()),
                row.getObject(9, Integer.class),
                row.getBoolean(10));
    }

    /** As the database writes an array; nothing for none. */
    private static @Nullable String written(List<@Nullable BigDecimal> numbers) {
        return numbers.isEmpty()
                ? null
                : numbers.stream()
                        .map(number -> number == null ? "NULL" : number.toPlainString())
                        .collect(Collectors.joining(",", "{", "}"));
    }

    private static List<LocalDate> days(PreparedStatement statement) throws SQLException {
        List<LocalDate> days = new ArrayList<>();
        try (ResultSet result = statement.executeQuery()) {
            while (result.next()) {
                days.add(result.getObject(1, LocalDate.class));
            }
        }
        return days;
    }

    private static void bindPlace(PreparedStatement statement, UUID partnership, MeasureModel measure)
            throws SQLException {
        bindPlace(statement, 1, partnership, measure);
    }

    private static void bindPlace(PreparedStatement statement, int from, UUID partnership, MeasureModel measure)
            throws SQLException {
        statement.setObject(from, partnership);
        statement.setString(from + 1, measure.dataset().module());
        statement.setString(from + 2, measure.id());
    }

    static <T> void bind(
            PreparedStatement statement, int index, String type, List<T> rows, Function<T, @Nullable Object> column)
            throws SQLException {
        @Nullable Object[] values = new @Nullable Object[rows.size()];
        for (int i = 0; i < values.length; i++) {
            Object value = column.apply(rows.get(i));
            values[i] = value instanceof BigDecimal number
                    ? number.toPlainString()
                    : value == null ? null : value.toString();
        }
        Connection connection = statement.getConnection();
        statement.setArray(index, connection.createArrayOf(type, values));
    }
}
