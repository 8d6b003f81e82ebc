package org.cspplatform.server.measures.cells;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.cspplatform.server.modules.model.Dependences;
import org.cspplatform.server.modules.model.MeasureModel;
import org.cspplatform.server.modules.model.ModuleModel;
import org.cspplatform.server.tenancy.Scope;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Brings the kept figures of the partnership at work up to date: all of a module's, or nothing. */
@Singleton
public class CellKeeper {
    private static final Logger LOG = LoggerFactory.getLogger(CellKeeper.class);

    private final MarkStore marks;
    private final BasisStore basis;
    private final Failures failures;
    private final MeasureCells cells;
    private final PeriodStore periods;
    private final Clock clock;

    CellKeeper(
            MarkStore marks,
            BasisStore basis,
            Failures failures,
            MeasureCells cells,
            PeriodStore periods,
            Clock clock) {
        this.marks = marks;
        this.basis = basis;
        this.failures = failures;
        this.cells = cells;
        this.periods = periods;
        this.clock = clock;
    }

    /**
     * Works off what is marked. When it returns, every change committed before it began is counted; one that another service
     * counts at this moment is left to it.
     *
     * @return whether it was this call that counted
     */
    @Transactional
    public boolean refresh(ModuleModel module) {
        return work(module, false, false);
    }

    /** The same, waiting for another service that is at it. */
    @Transactional
    public void bringUpToDate(ModuleModel module) {
        work(module, true, false);
    }

    /** Counts every figure of the module anew, whatever is marked. */
    @Transactional
    public void rebuild(ModuleModel module) {
        work(module, true, true);
    }

    private boolean work(ModuleModel module, boolean patient, boolean everything) {
        if (!(Scope.current() instanceof Scope.OfPartnership partnership)
                || !marks.claim(partnership.own(), module.id(), patient)) {
            return false;
        }
        List<Changed> changed = update(partnership, module, everything);
        periods.tell(partnership.own(), module.id(), changed);
        return true;
    }

    /**
     * The part before the changes are numbered, for who has more to do in the transaction; the right to count must be held.
     *
     * @return what has to be told
     */
    List<Changed> update(Scope.OfPartnership partnership, ModuleModel module, boolean everything) {
        UUID own = partnership.own();
        List<Mark> taken = new ArrayList<>(marks.take(own, module.id()));
        if (!marks.isOn(own, module.id())) {
            return List.of(); // its figures stay as they are; switching it on marks everything
        }
        LocalDate today = LocalDate.now(clock);
        String present = Basis.of(module).within(partnership, module);
        Optional<BasisStore.Counted> last = basis.find(own, module.id());
        List<Changed> changed = new ArrayList<>();
        boolean otherwise =
                last.filter(counted -> counted.basis().equals(present)).isEmpty();
        if (otherwise || everything) {
            taken.add(new Mark(Mark.EVERYTHING, null));
            changed.addAll(cells.keepOnly(own, module));
        }
        LocalDate before = last.map(BasisStore.Counted::on).orElse(today);
        boolean newDay = !before.equals(today);
        boolean newQuarter = !Span.quarterOf(before).equals(Span.quarterOf(today));
        Set<String> resting = everything || otherwise ? Set.of() : failures.resting(own, module.id());
        for (MeasureModel measure : module.measures()) {
            List<Span> spans = spans(own, measure, taken, newDay);
            boolean due = !spans.isEmpty() || newQuarter;
            if (due && !resting.contains(measure.id())) {
                changed.addAll(count(own, measure, spans, today));
            }
            if (newQuarter) {
                // It is no longer the quarter that has not ended.
                changed.add(changed(measure, Span.quarterOf(before)));
            }
            if (otherwise) {
                cells.otherState(own, measure).forEach(quarter -> changed.add(changed(measure, quarter)));
            }
        }
        if (otherwise || newDay) {
            basis.keep(own, module.id(), new BasisStore.Counted(present, today));
        }
        return changed;
    }

    private List<Span> spans(UUID own, MeasureModel measure, List<Mark> taken, boolean newDay) {
        List<Mark> concerning = new ArrayList<>(taken);
        if (newDay && Dependences.onToday(measure)) {
            List<Span> waiting = cells.waiting(own, measure);
            if (waiting.contains(Span.ALL)) {
                return waiting;
            }
            waiting.forEach(
                    span -> concerning.add(new Mark("own:" + measure.dataset().id(), span.first())));
        }
        return StaleQuarters.of(measure, concerning);
    }

    private List<Changed> count(UUID own, MeasureModel measure, List<Span> spans, LocalDate today) {
        String module = measure.dataset().module();
        List<LocalDate> quarters;
        try {
            quarters = cells.count(own, measure, spans, today);
        } catch (RuntimeException failure) {
            String words = Words.of(failure);
            LOG.warn("Measure {} of {} cannot be counted. {}", measure.id(), module, words);
            failures.failed(own, module, measure.id(), words);
            return List.of();
        }
        failures.mended(own, module, measure.id());
        return quarters.stream().map(quarter -> changed(measure, quarter)).toList();
    }

    private static Changed changed(MeasureModel measure, LocalDate quarter) {
        return new Changed(measure.id(), quarter, measure.definition().signedOff());
    }
}
