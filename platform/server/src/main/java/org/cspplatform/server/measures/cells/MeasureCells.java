package org.cspplatform.server.measures.cells;

import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import org.cspplatform.module.Calculation;
import org.cspplatform.server.measures.QuarterCell;
import org.cspplatform.server.measures.QuarterCounter;
import org.cspplatform.server.modules.model.MeasureModel;
import org.cspplatform.server.modules.model.ModuleModel;

/** The kept figures of one measure, in the transaction of the work at hand. */
@Singleton
class MeasureCells {
    private static final int QUARTERS_BACK = 160;

    private final QuarterCounter counter;
    private final CellStore store;
    private final PeriodStore periods;

    MeasureCells(QuarterCounter counter, CellStore store, PeriodStore periods) {
        this.counter = counter;
        this.store = store;
        this.periods = periods;
    }

    /**
     * Counts some quarters. Every quarter without a record, from the first that has one to the present, gets a figure that says so; which
     * those are follows from the records and the day alone, so it does not matter in how many pieces everything is counted.
     *
     * @return the quarters that say something else now
     */
    List<LocalDate> count(UUID partnership, MeasureModel measure, List<Span> spans, LocalDate today) {
        List<QuarterCell> cells = new ArrayList<>();
        for (Span span : spans) {
            cells.addAll(counter.count(measure, span.first(), span.until(), today));
        }
        List<QuarterCell> known = store.read(partnership, measure, spans);
        NavigableMap<LocalDate, Boolean> kept = new TreeMap<>();
        known.stream().filter(QuarterCell::whole).forEach(cell -> kept.put(cell.start(), cell.nothing()));
        kept.keySet().removeIf(quarter -> spans.stream().anyMatch(span -> span.has(quarter)));
        NavigableSet<LocalDate> filled = new TreeSet<>();
        kept.forEach((quarter, nothing) -> {
            if (!nothing) {
                filled.add(quarter);
            }
        });
        cells.stream().filter(QuarterCell::whole).forEach(cell -> filled.add(cell.start()));
        NavigableSet<LocalDate> empty = empty(filled, Span.quarterOf(today));
        List<Span> written = new ArrayList<>(spans);
        kept.forEach((quarter, nothing) -> {
            if (nothing && !empty.remove(quarter)) {
                written.add(Span.of(quarter));
            }
        });
        empty.stream().map(Span::of).forEach(written::add);
        cells.addAll(counter.nothing(measure, List.copyOf(empty)));
        return write(partnership, measure, known, written, cells);
    }

    /** Makes the figures within some spans these and no others. What stays as it is is not written. */
    private List<LocalDate> write(
            UUID partnership,
            MeasureModel measure,
            List<QuarterCell> known,
            List<Span> spans,
            List<QuarterCell> cells) {
        Map<QuarterCell.Place, QuarterCell> before = new HashMap<>();
        known.forEach(cell -> before.put(cell.place(), cell));
        List<QuarterCell> other = cells.stream()
                .filter(cell -> !cell.equals(before.get(cell.place())))
                .toList();
        cells.forEach(cell -> before.remove(cell.place()));
        List<QuarterCell.Place> lost = before.keySet().stream()
                .filter(place -> spans.stream().anyMatch(span -> span.has(place.start())))
                .toList();
        if (!lost.isEmpty()) {
            store.remove(partnership, measure, lost);
        }
        if (!other.isEmpty()) {
            store.put(partnership, measure, other);
        }
        NavigableSet<LocalDate> changed = new TreeSet<>();
        lost.forEach(place -> changed.add(place.start()));
        other.forEach(cell -> changed.add(cell.start()));
        return List.copyOf(changed);
    }

    /** The quarters between the first with a record and the present that have none. */
    private static NavigableSet<LocalDate> empty(NavigableSet<LocalDate> filled, LocalDate present) {
        NavigableSet<LocalDate> empty = new TreeSet<>();
        if (!filled.isEmpty()) {
            LocalDate earliest = present.minusMonths(3L * QUARTERS_BACK);
            LocalDate first = filled.first().isBefore(earliest) ? earliest : filled.first();
            for (LocalDate quarter = first; !quarter.isAfter(present); quarter = quarter.plusMonths(3)) {
                if (!filled.contains(quarter)) {
                    empty.add(quarter);
                }
            }
        }
        return empty;
    }

    /** What of a measure that depends on the day is to be counted on another day: its quarters in which somebody waits. */
    List<Span> waiting(UUID partnership, MeasureModel measure) {
        return measure.definition().calculation() instanceof Calculation.FromSql
                ? List.of(Span.ALL)
                : store.waiting(partnership, measure).stream().map(Span::of).toList();
    }

    /** Takes away the figures of measures that the module no longer has. */
    List<Changed> keepOnly(UUID partnership, ModuleModel module) {
        List<String> ids = module.measures().stream().map(MeasureModel::id).toList();
        return store.keepOnly(partnership, module.id(), ids);
    }

    /** The quarters of which is kept that they are live and are signed off now, or the other way round. */
    List<LocalDate> otherState(UUID partnership, MeasureModel measure) {
        return periods.inState(
                partnership,
                measure,
                measure.definition().signedOff() ? List.of("live") : List.of("unsigned", "signed"));
    }
}
