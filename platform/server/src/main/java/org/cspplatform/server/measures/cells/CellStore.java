package org.cspplatform.server.measures.cells;

import io.micronaut.data.connection.annotation.Connectable;
import io.micronaut.data.jdbc.runtime.JdbcOperations;
import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;
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

    /** The quarters of a measure that have a figure, and whether nothing counts in them. */
    NavigableMap<LocalDate, Boolean> quarters(UUID partnership, MeasureModel measure) {
        return database.prepareStatement("""
            select period_start, nothing from measure_cell
            where tenant_id = ? and module = ? and measure = ? and breakdown = ''
            """, statement -> {
            bindPlace(statement, partnership, measure);
            NavigableMap<LocalDate, Boolean> quarters = new TreeMap<>();
            try (ResultSet result = statement.executeQuery()) {
                while (result.next()) {
                    quarters.put(result.getObject(1, LocalDate.class), result.getBoolean(2));
                }
            }
            return quarters;
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

    /**
     * Makes the figures within some spans these and no others. What stays as it is is not written.
     *
     * @return the quarters that say something else now
     */
    List<LocalDate> replace(UUID partnership, MeasureModel measure, List<Span> spans, List<QuarterCell> cells) {
        // Numbers are compared as they are written: 1.0 in the place of 1.00 is a change.
        return database.prepareStatement("""
            with wanted as materialized (
                select period_start, definition_version, breakdown, code, numerator, denominator, waiting,
                    numbers::numeric[] as numbers, population_year, nothing
                from unnest(?::date[], ?::integer[], ?::text[], ?::text[], ?::numeric[], ?::numeric[], ?::numeric[], ?::text[],
                    ?::integer[], ?::boolean[])
                as cell (period_start, definition_version, breakdown, code, numerator, denominator, waiting, numbers,
                    population_year, nothing)
            ), gone as (
                delete from measure_cell kept where tenant_id = ? and module = ? and measure = ?
                and exists (select from unnest(?::date[], ?::date[]) as span (first, until)
                            where period_start >= first and period_start < until)
                and not exists (select from wanted where wanted.period_start = kept.period_start
                                and wanted.breakdown = kept.breakdown
                                and coalesce('=' || wanted.code, '') = coalesce('=' || kept.code, ''))
                returning period_start
            ), put as (
                insert into measure_cell as kept (tenant_id, module, measure, definition_version, period_start, breakdown,
                    code, numerator, denominator, waiting, numbers, population_year, nothing)
                select ?, ?, ?, definition_version, period_start, breakdown, code, numerator, denominator, waiting, numbers,
                    population_year, nothing
                from wanted
                on conflict (tenant_id, module, measure, period_start, breakdown, code) do update
                set definition_version = excluded.definition_version, numerator = excluded.numerator,
                    denominator = excluded.denominator, waiting = excluded.waiting, numbers = excluded.numbers,
                    population_year = excluded.population_year, nothing = excluded.nothing, counted_at = now()
                where (kept.definition_version, kept.numerator::text, kept.denominator::text, kept.waiting::text,
                        kept.numbers::text, kept.population_year, kept.nothing)
                    is distinct from (excluded.definition_version, excluded.numerator::text, excluded.denominator::text,
                        excluded.waiting::text, excluded.numbers::text, excluded.population_year, excluded.nothing)
                returning period_start
            )
            select period_start from gone union select period_start from put order by 1
            """, statement -> {
            bind(statement, 1, "date", cells, QuarterCell::start);
            bind(statement, 2, "integer", cells, QuarterCell::version);
            bind(statement, 3, "text", cells, QuarterCell::breakdown);
            bind(statement, 4, "text", cells, QuarterCell::code);
            bind(statement, 5, "numeric", cells, QuarterCell::numerator);
            bind(statement, 6, "numeric", cells, QuarterCell::denominator);
            bind(statement, 7, "numeric", cells, QuarterCell::waiting);
            bind(statement, 8, "text", cells, cell -> numbers(cell.numbers()));
            bind(statement, 9, "integer", cells, QuarterCell::populationYear);
            bind(statement, 10, "boolean", cells, QuarterCell::nothing);
            bindPlace(statement, 11, partnership, measure);
            bind(statement, 14, "date", spans, Span::first);
            bind(statement, 15, "date", spans, Span::until);
            bindPlace(statement, 16, partnership, measure);
            return days(statement);
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

    private static @Nullable String numbers(List<@Nullable BigDecimal> numbers) {
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
