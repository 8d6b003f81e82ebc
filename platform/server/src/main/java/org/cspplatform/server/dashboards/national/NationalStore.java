package org.cspplatform.server.dashboards.national;

import static org.cspplatform.server.funding.BoundSql.id;

import io.micronaut.data.jdbc.runtime.JdbcOperations;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.cspplatform.server.funding.BoundSql;
import org.cspplatform.server.modules.model.MeasureKind;
import org.jspecify.annotations.Nullable;

/** Reads one quarter of a measure in every region that released it to the public. The cost grows with partnerships alone. */
@Singleton
class NationalStore {
    private final JdbcOperations everybody;

    NationalStore(@Named("public") JdbcOperations everybody) {
        this.everybody = everybody;
    }

    /**
     * What is released of a measure.
     *
     * @param quarters first days, the latest first
     * @param lastReleased when the last of all was
     */
    record Standing(List<LocalDate> quarters, Instant lastReleased) {}

    private record Quarter(LocalDate start, Instant lastReleased) {}

    /**
     * A cell. A number is null when it is withheld ({@code S} in its place of {@code shown}) or there is none ({@code N}).
     *
     * @param partnership null for the region's total
     * @param shown one letter each for numerator, denominator and figure
     */
    record Cell(
            UUID region,
            @Nullable UUID partnership,
            String shown,
            @Nullable BigDecimal numerator,
            @Nullable BigDecimal denominator,
            @Nullable BigDecimal figure) {}

    /** What the measure says of itself, as the last region that released it had it. */
    record Said(
            String moduleTitle,
            String title,
            MeasureKind kind,
            String unit,
            @Nullable Integer per,
            @Nullable String population,
            String definition,
            String source,
            String caveat) {}

    @Transactional(value = "public", readOnly = true)
    Optional<Standing> standing(String module, String measure) {
        List<Quarter> quarters = BoundSql.of("""
            select period_start, max(released_at) as at from released.public_figure_release
            where module = ? and measure = ? and superseded_at is null group by period_start order by period_start desc
            """, module, measure)
                .list(
                        everybody,
                        row -> new Quarter(
                                row.getObject("period_start", LocalDate.class),
                                row.getObject("at", OffsetDateTime.class).toInstant()));
        return quarters.stream()
                .map(Quarter::lastReleased)
                .max(Instant::compareTo)
                .map(last -> new Standing(quarters.stream().map(Quarter::start).toList(), last));
    }

    @Transactional(value = "public", readOnly = true)
    List<Cell> cells(String module, String measure, LocalDate quarter) {
        return BoundSql.of("""
            select cell.region_id, cell.partnership_id, cell.shown, cell.numerator, cell.denominator, cell.figure
            from released.public_figure_release made join released.public_figure_cell cell on cell.release_id = made.id
            where made.module = ? and made.measure = ? and made.period_start = ? and made.superseded_at is null
              and cell.breakdown = ''
            """, module, measure, quarter).list(everybody, NationalStore::cell);
    }

    @Transactional(value = "public", readOnly = true)
    Said said(String module, String measure, LocalDate quarter) {
        return BoundSql.of("""
            select module_title, title, kind, unit, per, population, definition, source, caveat
            from released.public_figure_release
            where module = ? and measure = ? and period_start = ? and superseded_at is null
            order by released_at desc limit 1
            """, module, measure, quarter)
                .list(
                        everybody,
                        row -> new Said(
                                row.getString("module_title"),
                                row.getString("title"),
                                MeasureKind.valueOf(row.getString("kind")),
                                row.getString("unit"),
                                row.getObject("per", Integer.class),
                                row.getString("population"),
                                row.getString("definition"),
                                row.getString("source"),
                                row.getString("caveat")))
                .getFirst();
    }

    private static Cell cell(ResultSet row) throws SQLException {
        return new Cell(
                id(row, "region_id"),
                row.getObject("partnership_id", UUID.class),
                row.getString("shown"),
                row.getBigDecimal("numerator"),
                row.getBigDecimal("denominator"),
                row.getBigDecimal("figure"));
    }
}
