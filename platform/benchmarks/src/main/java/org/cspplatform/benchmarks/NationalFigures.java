package org.cspplatform.benchmarks;

import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import org.cspplatform.module.Calculation;
import org.cspplatform.module.Measure;
import org.cspplatform.server.modules.model.MeasureKind;
import org.cspplatform.server.modules.model.MeasureModel;
import org.cspplatform.server.modules.model.ModuleModel;

/**
 * Stores released tables of both audiences straight from the exact cells, with numbers from 1 to 4 withheld. So the tables have the
 * size of real ones, and reading them costs what it costs; disclosure control itself, which takes hours for so many, is measured by
 * its own benchmarks.
 */
final class NationalFigures {
    private NationalFigures() {}

    static void release(Connection owner, ModuleModel module, MeasureModel measure) throws SQLException {
        Measure.Definition definition = measure.definition();
        Measure.Target target = definition.target();
        try (PreparedStatement tables = owner.prepareStatement("""
            insert into platform.figure_release (region_id, audience, module, measure, period_start, state, number, released_at,
                threshold, rounding_base, hides_whole_groups, minimum_contributors, module_title, title, kind, direction, unit, per, population,
                target, definition, source, caveat, definition_version, content_sha256)
            select made.region_id, audience, ?, ?, made.period_start, 'RELEASED', 1, now(), 5, 1, false, 3, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?,
                repeat('0', 64)
            from (select distinct belongs.region_id, cell.period_start from platform.measure_cell cell
                join platform.partnership_region belongs on belongs.partnership_id = cell.tenant_id
                where cell.module = ? and cell.measure = ?) made
            cross join unnest(array['BOARD', 'PUBLIC']) audience
            """)) {
            int at = 0;
            tables.setString(++at, module.id());
            tables.setString(++at, measure.id());
            tables.setString(++at, module.title());
            tables.setString(++at, definition.title());
            tables.setString(++at, measure.kind().name());
            tables.setString(++at, definition.direction().name());
            tables.setString(++at, definition.unit());
            boolean rate = definition.calculation() instanceof Calculation.Rate;
            tables.setObject(++at, rate ? per(definition) : null, java.sql.Types.INTEGER);
            tables.setObject(++at, rate ? "Residents" : null, java.sql.Types.VARCHAR);
            tables.setObject(++at, target == null ? null : target.figure(), java.sql.Types.NUMERIC);
            tables.setString(++at, definition.text());
            tables.setString(++at, definition.source());
            tables.setString(++at, definition.caveat());
            tables.setInt(++at, definition.version());
            tables.setString(++at, module.id());
            tables.setString(++at, measure.id());
            tables.executeUpdate();
        }
        try (PreparedStatement cells = owner.prepareStatement(CELLS)) {
            cells.setBoolean(1, divided(measure.kind()));
            cells.setBoolean(2, measure.kind() == MeasureKind.DAYS);
            cells.setBigDecimal(3, BigDecimal.valueOf(measure.kind() == MeasureKind.RATE ? per(definition) : 100));
            cells.setString(4, module.id());
            cells.setString(5, measure.id());
            cells.executeUpdate();
        }
    }

    private static final String CELLS = """
        insert into platform.figure_cell (release_id, position, region_id, partnership_id, breakdown, code, label, shown, numerator,
            denominator, figure)
        with asked as (select ?::boolean as divided, ?::boolean as days, ?::numeric as times), exact as (
            select made.id, made.region_id, cell.tenant_id, cell.breakdown, cell.code, cell.numerator, cell.denominator,
                cell.numbers[1] as first
            from platform.figure_release made
            join platform.partnership_region belongs on belongs.region_id = made.region_id
            join platform.measure_cell cell on cell.tenant_id = belongs.partnership_id and cell.module = made.module
                and cell.measure = made.measure and cell.period_start = made.period_start
            where made.module = ? and made.measure = ? and made.state = 'RELEASED'
        ), summed as (
            select * from exact
            union all
            select id, region_id, null, breakdown, code, sum(numerator), sum(denominator), avg(first) from exact
            group by id, region_id, breakdown, code
        ), said as (
            select *, case when numerator between 1 and 4 then 'S' else 'V' end as n,
                case when not divided or denominator is null then 'N' when numerator between 1 and 4 then 'S' else 'V' end as d,
                round(case when days then first when not divided then numerator when denominator > 0 then times * numerator / denominator
                    end, 2) as value
            from summed cross join asked
        )
        select id, row_number() over (partition by id, breakdown order by tenant_id nulls last, code), region_id, tenant_id, breakdown,
            code, code, n || d || case when n = 'S' then 'S' when value is null then 'N' else 'V' end,
            case when n = 'V' then numerator end, case when d = 'V' then denominator end, case when n = 'V' then value end
        from said
        """;

    /** What waits to be drafted is dropped: so many drafts are not what is measured. */
    static void forgetDrafts(Connection owner) throws SQLException {
        try (Statement statement = owner.createStatement()) {
            statement.execute("""
                do $$ begin
                    if to_regclass('platform.figure_progress') is not null then
                        update platform.figure_progress set seen = coalesce((select max(changed) from platform.measure_period), 0);
                        truncate platform.stale_figure;
                    end if;
                end $$
                """);
        }
    }

    private static int per(Measure.Definition definition) {
        return definition.calculation() instanceof Calculation.Rate(var _, int per) ? per : 1;
    }

    private static boolean divided(MeasureKind kind) {
        return switch (kind) {
            case SHARE, FOLLOW_UP, BEFORE_AFTER, FUNNEL, RATE -> true;
            case COUNT, DISTINCT_COUNT, SUM, DAYS -> false;
        };
    }
}
