package org.cspplatform.server.measures.cells;

import io.micronaut.data.connection.annotation.Connectable;
import io.micronaut.data.jdbc.runtime.JdbcOperations;
import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The present figures of a partnership beside those signed last. */
@Singleton
@Connectable
class FigureStore {
    private final JdbcOperations database;

    FigureStore(JdbcOperations database) {
        this.database = database;
    }

    /** The numbers of a quarter as a whole. */
    record Numbers(BigDecimal numerator, @Nullable BigDecimal denominator, List<@Nullable BigDecimal> numbers) {}

    /**
     * A quarter of a measure.
     *
     * @param now null when no quarter at all has a figure
     * @param signed what was signed last; null when nothing was
     * @param number how many times the quarter was signed
     * @param differs whether the whole or any breakdown is other than what was signed
     */
    record Figure(
            String module,
            String measure,
            LocalDate quarter,
            @Nullable Numbers now,
            @Nullable Numbers signed,
            int number,
            @Nullable Instant signedAt,
            boolean differs) {}

    /** The quarters that have a figure of one of some modules' measures, the latest first. */
    List<LocalDate> quarters(UUID partnership) {
        return database.prepareStatement("""
            select distinct period_start from measure_period where tenant_id = ? and state <> 'live' order by 1 desc
            """, statement -> {
            statement.setObject(1, partnership);
            List<LocalDate> quarters = new ArrayList<>();
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    quarters.add(row.getObject(1, LocalDate.class));
                }
            }
            return quarters;
        });
    }

    /**
     * What is signed off or will be.
     *
     * @param quarter null for all
     */
    List<Figure> figures(UUID partnership, @Nullable LocalDate quarter, boolean onlyDiffering) {
        return database.prepareStatement("""
            with asked as (
                select tenant_id, module, measure, period_start from measure_period
                where tenant_id = ? and state <> 'live' and (? or period_start = ?)
            ), last as (
                select distinct on (asked.module, asked.measure, asked.period_start) asked.*, sign.id, sign.number, sign.signed_at
                from asked join sign_off sign using (tenant_id, module, period_start)
                join signed_cell cell on cell.sign_off_id = sign.id and cell.measure = asked.measure and cell.breakdown = ''
                order by asked.module, asked.measure, asked.period_start, sign.number desc
            ), compared as (
                select last.*, exists (
                    (select breakdown, code, definition_version, numerator::text, denominator::text, waiting::text, numbers::text
                     from measure_cell cell where cell.tenant_id = last.tenant_id and cell.module = last.module
                        and cell.measure = last.measure and cell.period_start = last.period_start and not nothing
                     except
                     select breakdown, code, definition_version, numerator::text, denominator::text, waiting::text, numbers::text
                     from signed_cell cell where cell.sign_off_id = last.id and cell.measure = last.measure)
                    union all
                    (select breakdown, code, definition_version, numerator::text, denominator::text, waiting::text, numbers::text
                     from signed_cell cell where cell.sign_off_id = last.id and cell.measure = last.measure and not nothing
                     except
                     select breakdown, code, definition_version, numerator::text, denominator::text, waiting::text, numbers::text
                     from measure_cell cell where cell.tenant_id = last.tenant_id and cell.module = last.module
                        and cell.measure = last.measure and cell.period_start = last.period_start)) as differs
                from last
            )
            select asked.module, asked.measure, asked.period_start, now.numerator, now.denominator, now.numbers,
                signed.numerator, signed.denominator, signed.numbers, coalesce(compared.number, 0), compared.signed_at,
                coalesce(compared.differs, false)
            from asked
            left join measure_cell now on now.tenant_id = asked.tenant_id and now.module = asked.module
                and now.measure = asked.measure and now.period_start = asked.period_start and now.breakdown = ''
            left join compared on compared.module = asked.module and compared.measure = asked.measure
                and compared.period_start = asked.period_start
            left join signed_cell signed on signed.sign_off_id = compared.id and signed.measure = asked.measure
                and signed.breakdown = ''
            where not ? or compared.differs
            order by asked.period_start desc, asked.module, asked.measure
            """, statement -> {
            statement.setObject(1, partnership);
            statement.setBoolean(2, quarter == null);
            statement.setObject(3, quarter, java.sql.Types.DATE);
            statement.setBoolean(4, onlyDiffering);
            List<Figure> figures = new ArrayList<>();
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    figures.add(figure(row));
                }
            }
            return figures;
        });
    }

    private static Figure figure(ResultSet row) throws SQLException {
        OffsetDateTime signedAt = row.getObject(11, OffsetDateTime.class);
        return new Figure(
                row.getString(1),
                row.getString(2),
                row.getObject(3, LocalDate.class),
                numbers(row, 4),
                numbers(row, 7),
                row.getInt(10),
                signedAt == null ? null : signedAt.toInstant(),
                row.getBoolean(12));
    }

    private static @Nullable Numbers numbers(ResultSet row, int from) throws SQLException {
        BigDecimal numerator = row.getBigDecimal(from);
        if (numerator == null) {
            return null;
        }
        Array numbers = row.getArray(from + 2);
        return new Numbers(
                numerator,
                row.getBigDecimal(from + 1),
                numbers == null ? List.of() : Arrays.asList((@Nullable BigDecimal[]) numbers.getArray()));
    }
}
