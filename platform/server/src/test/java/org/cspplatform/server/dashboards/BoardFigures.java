package org.cspplatform.server.dashboards;

import io.micronaut.data.jdbc.runtime.JdbcOperations;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.UUID;
import java.util.stream.Stream;
import org.cspplatform.server.funding.BoundSql;
import org.cspplatform.server.modules.model.MeasureKind;
import org.cspplatform.server.tenancy.Region;
import org.jspecify.annotations.Nullable;

/** Writes released tables for tests, cell by cell, as the releasing role. */
@Singleton
public class BoardFigures {
    private final JdbcOperations release;

    BoardFigures(@Named("release") JdbcOperations release) {
        this.release = release;
    }

    /** What a measure says of itself. */
    public record Said(
            String module,
            String moduleTitle,
            String measure,
            String title,
            MeasureKind kind,
            String direction,
            String unit,
            @Nullable Integer per,
            @Nullable BigDecimal target) {}

    /** A number of a partnership, or, without one, of the region; null numbers are suppressed. */
    public record Entered(
            @Nullable UUID partnership,
            @Nullable Integer part,
            @Nullable Integer of) {}

    /** Releases the table of a quarter, in the place of what stood. */
    @Transactional("release")
    public void release(Region region, Said said, LocalDate quarter, int version, Stream<Entered> numbers) {
        release("BOARD", region, said, quarter, version, numbers);
    }

    /** The same to everybody. */
    @Transactional("release")
    public void publish(Region region, Said said, LocalDate quarter, Stream<Entered> numbers) {
        release("PUBLIC", region, said, quarter, 1, numbers);
    }

    private void release(
            String audience, Region region, Said said, LocalDate quarter, int version, Stream<Entered> numbers) {
        UUID id = UUID.randomUUID();
        BoundSql.of(
                        """
                        insert into figure_release (id, region_id, audience, module, measure, period_start, threshold, rounding_base, hides_whole_groups,
                            minimum_contributors, module_title, title, kind, direction, unit, per, population, target, definition, source,
                            caveat, definition_version, content_sha256)
                        values (?, ?, ?, ?, ?, ?, 5, 1, false, 3, ?, ?, ?, ?, ?, ?::integer, ?, ?::numeric, 'Invented for this test.', 'Our handbook',
                            '', ?, repeat('0', 64))
                        """,
                        id,
                        region.id(),
                        audience,
                        said.module(),
                        said.measure(),
                        quarter,
                        said.moduleTitle(),
                        said.title(),
                        said.kind().name(),
                        said.direction(),
                        said.unit(),
                        said.per(),
                        said.kind() == MeasureKind.RATE ? "Children aged 10 to 17" : null,
                        said.target(),
                        version)
                .update(release);
        int[] position = {0};
        numbers.forEach(number -> cell(id, region, said, number, position[0]++));
        BoundSql.of(
                        "update figure_release set superseded_at = now() where region_id = ? and audience = ? and"
                                + " module = ? and measure = ? and period_start = ? and state = 'RELEASED' and"
                                + " superseded_at is null",
                        region.id(),
                        audience,
                        said.module(),
                        said.measure(),
                        quarter)
                .update(release);
        BoundSql.of("""
            update figure_release made set state = 'RELEASED', released_at = now(),
                number = 1 + (select max(number) from figure_release each where each.region_id = made.region_id
                    and each.audience = made.audience and each.module = made.module and each.measure = made.measure
                    and each.period_start = made.period_start)
            where id = ?
            """, id).update(release);
    }

    private void cell(UUID table, Region region, Said said, Entered number, int position) {
        Integer part = number.part();
        Integer of = number.of();
        boolean divided = said.kind() == MeasureKind.RATE || said.kind() == MeasureKind.SHARE;
        BigDecimal figure = part == null ? null : figure(said, part, of);
        String shown = part == null
                ? divided && said.kind() == MeasureKind.RATE ? "SVS" : divided ? "SSS" : "SNS"
                : divided ? "VVV" : "VNV";
        BoundSql.of(
                        """
                        insert into figure_cell (release_id, position, region_id, partnership_id, shown, numerator, denominator, figure)
                        values (?, ?, ?, ?::uuid, ?, ?::numeric, ?::numeric, ?::numeric)
                        """,
                        table,
                        position,
                        region.id(),
                        number.partnership(),
                        shown,
                        part,
                        shown.charAt(1) == 'V' ? of : null,
                        figure)
                .update(release);
    }

    private static BigDecimal figure(Said said, int part, @Nullable Integer of) {
        BigDecimal number = BigDecimal.valueOf(part);
        if (of == null || of == 0) {
            return number;
        }
        BigDecimal times = BigDecimal.valueOf(said.per() == null ? 100 : said.per());
        return number.multiply(times).divide(BigDecimal.valueOf(of), said.per() == null ? 1 : 2, RoundingMode.HALF_UP);
    }
}
