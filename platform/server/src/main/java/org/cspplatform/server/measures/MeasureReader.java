package org.cspplatform.server.measures;

import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.cspplatform.module.Calculation;
import org.cspplatform.module.Measure;
import org.cspplatform.server.measures.MeasureSeries.Breakdown;
import org.cspplatform.server.measures.MeasureSeries.Change;
import org.cspplatform.server.measures.populations.PopulationStore;
import org.cspplatform.server.modules.model.FieldModel;
import org.cspplatform.server.modules.model.MeasureModel;
import org.cspplatform.server.modules.model.ModuleModel;
import org.jspecify.annotations.Nullable;

/** Counts, in the scope of the work at hand. */
@Singleton
public class MeasureReader {
    private static final LocalDate EVER = LocalDate.of(1900, 1, 1);
    private static final LocalDate NEVER = LocalDate.of(9999, 1, 1);

    private final CountStore counts;
    private final PopulationStore populations;
    private final Targets targets;
    private final Clock clock;

    MeasureReader(CountStore counts, PopulationStore populations, Targets targets, Clock clock) {
        this.counts = counts;
        this.populations = populations;
        this.targets = targets;
        this.clock = clock;
    }

    /** The statements of a dataset's measures, kept with it; by version and length of period. */
    record Statements(Map<String, MeasureSql> written) {
        static MeasureSql of(MeasureModel version, PeriodLength length) {
            Statements all =
                    version.dataset().derived(Statements.class, _ -> new Statements(new ConcurrentHashMap<>()));
            String key = version.id() + "/" + version.definition().version() + "/" + length;
            return all.written().computeIfAbsent(key, _ -> MeasureSql.of(version, length));
        }
    }

    /** A row with the version of the definition that counted it. */
    private record Counted(MeasureModel version, CountedRow row) {}

    /**
     * The measure over the periods that touch a time; without one, over those from the first record to the last.
     *
     * @param module of which the measure is
     * @param to the last day
     */
    public MeasureSeries read(
            ModuleModel module,
            MeasureModel measure,
            PeriodLength length,
            @Nullable LocalDate from,
            @Nullable LocalDate to) {
        LocalDate first = from == null ? EVER : CountedPeriod.of(length, from).start();
        LocalDate until =
                to == null ? NEVER : CountedPeriod.of(length, to).plus(1).start();
        List<Counted> counted = count(measure, length, first, until);
        List<CountedPeriod> periods = periods(counted, length, from, to);
        Cells cells = Cells.of(measure, populations);
        Map<LocalDate, Counted> wholes = new TreeMap<>();
        counted.stream()
                .filter(one -> one.row().breakdown() == null)
                .forEach(one -> wholes.put(one.row().start(), one));
        List<MeasureCell> whole = new ArrayList<>();
        for (CountedPeriod period : periods) {
            Counted known = wholes.get(period.start());
            whole.add(
                    known == null
                            ? cells.empty(versionOf(measure, period.start()), period)
                            : cells.cell(known.version(), period, known.row(), null));
        }
        return series(
                measure,
                targets.of(module, measure),
                length,
                whole,
                breakdowns(measure, length, counted, periods, cells),
                cells);
    }

    /** Each version counts its own time, from the newest back; a definition never runs over another's. */
    private List<Counted> count(MeasureModel measure, PeriodLength length, LocalDate first, LocalDate until) {
        List<Counted> counted = new ArrayList<>();
        LocalDate end = until;
        LocalDate today = LocalDate.now(clock);
        for (MeasureModel version : measure.versions()) {
            LocalDate since = version.before() == null
                    ? first
                    : later(first, version.definition().since());
            if (since.isBefore(end)) {
                MeasureSql sql = Statements.of(version, length);
                boolean told = version.definition().calculation() instanceof Calculation.FromSql;
                List<CountedRow> rows =
                        told ? counts.told(version, sql, since, end) : counts.count(version, sql, since, end, today);
                rows.forEach(row -> counted.add(new Counted(version, row)));
                end = since;
            }
        }
        return counted;
    }

    private static List<CountedPeriod> periods(
            List<Counted> counted, PeriodLength length, @Nullable LocalDate from, @Nullable LocalDate to) {
        if (counted.isEmpty() && (from == null || to == null)) {
            return List.of();
        }
        List<LocalDate> starts =
                counted.stream().map(one -> one.row().start()).sorted().toList();
        CountedPeriod last = CountedPeriod.of(length, to != null ? to : starts.getLast());
        CountedPeriod first = CountedPeriod.of(length, from != null ? from : starts.getFirst());
        CountedPeriod earliest = last.plus(1 - length.most());
        List<CountedPeriod> periods = new ArrayList<>();
        for (CountedPeriod period = first.compareTo(earliest) < 0 ? earliest : first;
                period.compareTo(last) <= 0;
                period = period.plus(1)) {
            periods.add(period);
        }
        return periods;
    }

    private static List<Breakdown> breakdowns(
            MeasureModel measure,
            PeriodLength length,
            List<Counted> counted,
            List<CountedPeriod> periods,
            Cells cells) {
        List<Breakdown> breakdowns = new ArrayList<>();
        for (FieldModel by : measure.breakdowns()) {
            List<MeasureCell> broken = counted.stream()
                    .filter(one -> by.name().equals(one.row().breakdown()))
                    .filter(one -> !periods.isEmpty()
                            && !one.row().start().isBefore(periods.getFirst().start()))
                    .map(one -> cells.cell(
                            one.version(), new CountedPeriod(length, one.row().start()), one.row(), by))
                    .sorted(Comparator.comparing(MeasureCell::from).thenComparing(Cells.byCode(by)))
                    .toList();
            List<String> labels = broken.stream()
                    .sorted(Cells.byCode(by))
                    .map(cell -> String.valueOf(cell.label()))
                    .distinct()
                    .toList();
            breakdowns.add(new Breakdown(by.name(), by.label(), labels, broken));
        }
        return breakdowns;
    }

    private MeasureSeries series(
            MeasureModel measure,
            @Nullable BigDecimal target,
            PeriodLength length,
            List<MeasureCell> whole,
            List<Breakdown> breakdowns,
            Cells cells) {
        Measure.Definition definition = measure.definition();
        return new MeasureSeries(
                definition.id(),
                definition.title(),
                measure.kind(),
                length,
                definition.direction(),
                definition.unit(),
                definition.text(),
                definition.source(),
                definition.version(),
                definition.since().equals(LocalDate.MIN) ? null : definition.since(),
                changes(measure, whole),
                target,
                definition.caveat(),
                cells.per(),
                cells.population(),
                cells.populationSource(),
                whole,
                breakdowns);
    }

    private static List<Change> changes(MeasureModel measure, List<MeasureCell> whole) {
        List<Change> changes = new ArrayList<>();
        for (MeasureModel version : measure.versions().reversed()) {
            LocalDate since = version.definition().since();
            boolean shown = !whole.isEmpty()
                    && since.isAfter(whole.getFirst().from())
                    && !since.isAfter(whole.getLast().to());
            if (shown) {
                changes.add(new Change(
                        version.definition().version(),
                        since,
                        version.definition().change(),
                        version.before() == null));
            }
        }
        return changes;
    }

    static MeasureModel versionOf(MeasureModel measure, LocalDate start) {
        for (MeasureModel version : measure.versions()) {
            if (version.before() == null || !start.isBefore(version.definition().since())) {
                return version;
            }
        }
        return measure;
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }
}
