package org.cspplatform.server.measures;

import io.micronaut.data.connection.annotation.Connectable;
import io.micronaut.data.jdbc.runtime.JdbcOperations;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.cspplatform.module.Measure;
import org.cspplatform.server.measures.MeasureSeries.Breakdown;
import org.cspplatform.server.modules.model.FieldModel;
import org.cspplatform.server.modules.model.FieldType.OneOfCodes;
import org.cspplatform.server.modules.model.MeasureModel;
import org.jspecify.annotations.Nullable;

/** Counts, in the scope of the work at hand. */
@Singleton
class MeasureReader {
    /** Ten years; more neither fits a chart nor is asked for. */
    private static final int MOST_QUARTERS = 40;

    private static final LocalDate EVER = LocalDate.of(1900, 1, 1);
    private static final LocalDate NEVER = LocalDate.of(9999, 1, 1);

    private final JdbcOperations database;

    MeasureReader(JdbcOperations database) {
        this.database = database;
    }

    private record Counted(QuarterOfYear quarter, @Nullable String code, long numerator, long denominator) {}

    /**
     * The measure over the quarters that touch a period; without one, over those from the first record to the last.
     *
     * @param to the last day
     */
    @Connectable
    MeasureSeries read(MeasureModel measure, @Nullable LocalDate from, @Nullable LocalDate to) {
        Statements all = measure.dataset()
                .derived(Statements.class, _ -> new Statements(new java.util.concurrent.ConcurrentHashMap<>()));
        MeasureSql sql = all.byMeasure().computeIfAbsent(measure.id(), _ -> MeasureSql.of(measure));
        LocalDate first = from == null ? EVER : QuarterOfYear.of(from).start();
        LocalDate until = to == null ? NEVER : QuarterOfYear.of(to).plus(1).start();
        List<MeasureCell> cells = withoutGaps(measure, count(sql.whole(), first, until), from, to);
        List<Breakdown> breakdowns = new ArrayList<>();
        if (!cells.isEmpty()) {
            for (FieldModel by : measure.breakdowns()) {
                List<MeasureCell> broken =
                        count(sql.brokenDown().get(by.name()), cells.getFirst().from(), until).stream()
                                .map(counted -> cell(measure, counted, by))
                                .toList();
                breakdowns.add(new Breakdown(by.name(), by.label(), broken));
            }
        }
        Measure.Definition definition = measure.definition();
        return new MeasureSeries(
                definition.id(),
                definition.title(),
                measure.kind(),
                definition.direction(),
                definition.text(),
                definition.source(),
                definition.version(),
                definition.since().equals(LocalDate.MIN) ? null : definition.since(),
                cells,
                breakdowns);
    }

    /** The statements of a dataset's measures, kept with it. */
    record Statements(Map<String, MeasureSql> byMeasure) {}

    private List<MeasureCell> withoutGaps(
            MeasureModel measure, List<Counted> counted, @Nullable LocalDate from, @Nullable LocalDate to) {
        Map<QuarterOfYear, Counted> byQuarter = new HashMap<>();
        counted.forEach(one -> byQuarter.put(one.quarter(), one));
        if (counted.isEmpty() && (from == null || to == null)) {
            return List.of();
        }
        QuarterOfYear last =
                to != null ? QuarterOfYear.of(to) : counted.getLast().quarter();
        QuarterOfYear first =
                from != null ? QuarterOfYear.of(from) : counted.getFirst().quarter();
        QuarterOfYear earliest = last.plus(1 - MOST_QUARTERS);
        List<MeasureCell> cells = new ArrayList<>();
        QuarterOfYear start = first.compareTo(earliest) < 0 ? earliest : first;
        for (QuarterOfYear quarter = start; quarter.compareTo(last) <= 0; quarter = quarter.plus(1)) {
            Counted known = byQuarter.get(quarter);
            cells.add(cell(measure, known == null ? new Counted(quarter, null, 0, 0) : known, null));
        }
        return cells;
    }

    private static MeasureCell cell(MeasureModel measure, Counted counted, @Nullable FieldModel by) {
        String label = by == null ? null : label(by, counted.code());
        return measure.isShare()
                ? MeasureCell.share(
                        counted.quarter(), counted.code(), label, counted.numerator(), counted.denominator())
                : MeasureCell.count(counted.quarter(), counted.code(), label, counted.numerator());
    }

    private static String label(FieldModel by, @Nullable String code) {
        if (code == null) {
            return "Not recorded";
        }
        return by.type() instanceof OneOfCodes list
                ? list.code(code).map(known -> known.label()).orElse(code)
                : code.equals("true") ? "Yes" : "No";
    }

    private List<Counted> count(@Nullable String sql, LocalDate first, LocalDate until) {
        return database.prepareStatement(String.valueOf(sql), statement -> {
            statement.setObject(1, first);
            statement.setObject(2, until);
            List<Counted> counted = new ArrayList<>();
            try (ResultSet result = statement.executeQuery()) {
                while (result.next()) {
                    counted.add(new Counted(
                            new QuarterOfYear(result.getObject(1, LocalDate.class)),
                            result.getString(2),
                            result.getLong(3),
                            result.getLong(4)));
                }
            }
            return counted;
        });
    }
}
