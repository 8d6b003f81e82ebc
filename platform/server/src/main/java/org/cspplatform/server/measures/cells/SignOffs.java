package org.cspplatform.server.measures.cells;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.cspplatform.server.funding.returns.ReturnSubmitted;
import org.cspplatform.server.measures.cells.SignOffStore.Vouched;
import org.cspplatform.server.modules.ModuleHost;
import org.cspplatform.server.modules.model.MeasureModel;
import org.cspplatform.server.modules.model.ModuleModel;
import org.cspplatform.server.tenancy.Scope;
import org.cspplatform.server.web.ConflictException;
import org.cspplatform.server.web.NotFoundException;
import org.cspplatform.server.web.UnavailableException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Signs a quarter's figures off: with the quarterly return, or again when records were corrected afterwards. What is signed is what
 * the records say at that moment, so that the figures are first brought up to date in the same transaction.
 */
@Singleton
class SignOffs implements ReturnSubmitted {
    private static final Logger LOG = LoggerFactory.getLogger(SignOffs.class);

    private final ModuleHost host;
    private final MarkStore marks;
    private final CellKeeper keeper;
    private final PeriodStore periods;
    private final SignOffStore store;
    private final FigureStore figures;

    SignOffs(
            ModuleHost host,
            MarkStore marks,
            CellKeeper keeper,
            PeriodStore periods,
            SignOffStore store,
            FigureStore figures) {
        this.host = host;
        this.marks = marks;
        this.keeper = keeper;
        this.periods = periods;
        this.store = store;
        this.figures = figures;
    }

    /** A quarter's changes, kept until all modules are counted: who has numbered changes waits for nothing any more. */
    private record Counted(ModuleModel module, List<Changed> changed) {}

    @Override
    public void submitted(Submission submission) {
        if (!(Scope.current() instanceof Scope.OfPartnership partnership)) {
            return;
        }
        LocalDate quarter = submission.key().quarter().firstDay(submission.key().year());
        Vouched vouched = new Vouched(
                submission.returnId(),
                submission.version(),
                submission.reason(),
                submission.signOff().accountId(),
                submission.signOff().name(),
                submission.signOff().at());
        List<ModuleModel> modules = host.all().stream()
                .flatMap(module -> Stream.ofNullable(module.model()))
                .filter(module -> !signedOff(module).isEmpty() && marks.isOn(partnership.own(), module.id()))
                .sorted(Comparator.comparing(ModuleModel::id))
                .toList();
        modules.forEach(module -> marks.claim(partnership.own(), module.id(), true));
        List<Counted> counted =
                modules.stream().flatMap(module -> count(partnership, module)).toList();
        for (Counted one : counted) {
            periods.tell(partnership.own(), one.module().id(), one.changed());
            sign(partnership.own(), one.module(), quarter, vouched);
        }
    }

    private Stream<Counted> count(Scope.OfPartnership partnership, ModuleModel module) {
        try {
            Counted counted =
                    host.use(module.id(), model -> new Counted(model, keeper.update(partnership, model, false)));
            return Stream.of(counted);
        } catch (NotFoundException | UnavailableException changing) {
            // A return is not held up by this; the figures wait on the page of figures and can be signed there.
            LOG.warn("Module {} is being changed: its figures are not signed off with a return", module.id());
            return Stream.empty();
        }
    }

    private void sign(UUID partnership, ModuleModel module, LocalDate quarter, Vouched vouched) {
        List<String> measures = signedOff(module);
        if (!isOther(partnership, module.id(), quarter)) {
            return;
        }
        periods.number();
        int times = store.times(partnership, module.id(), quarter);
        String reason = times > 0 && vouched.reason().isEmpty()
                ? "Signed off with version " + vouched.returnVersion() + " of the return."
                : vouched.reason();
        store.sign(
                partnership,
                module.id(),
                quarter,
                measures,
                times + 1,
                new Vouched(
                        vouched.returnId(),
                        vouched.returnVersion(),
                        reason,
                        vouched.account(),
                        vouched.name(),
                        vouched.at()));
    }

    /**
     * Signs a quarter's figures of a module as they are now, and says why they are other than before, or were not signed off with
     * the return.
     */
    @Transactional
    public void restate(String module, LocalDate quarter, Vouched vouched) {
        if (!(Scope.current() instanceof Scope.OfPartnership partnership)) {
            throw new NotFoundException("figures");
        }
        host.use(module, model -> {
            if (store.times(partnership.own(), module, quarter) == 0 && !store.handedIn(partnership.own(), quarter)) {
                throw new ConflictException(
                        "return-first",
                        "These figures are signed off with the quarterly return, which has not come yet.");
            }
            marks.claim(partnership.own(), module, true);
            List<Changed> changed = keeper.update(partnership, model, false);
            periods.tell(partnership.own(), module, changed);
            if (!isOther(partnership.own(), module, quarter)) {
                throw new ConflictException(
                        "nothing-to-restate", "The figures of this quarter are what was signed off last.");
            }
            sign(partnership.own(), model, quarter, vouched);
            return model;
        });
    }

    /** Whether a figure of the quarter is other than what was signed last, or was never signed. */
    private boolean isOther(UUID partnership, String module, LocalDate quarter) {
        return figures.figures(partnership, quarter, false).stream()
                .filter(figure -> figure.module().equals(module))
                .anyMatch(figure -> figure.differs() || (figure.number() == 0 && figure.now() != null));
    }

    private static List<String> signedOff(ModuleModel module) {
        return module.measures().stream()
                .filter(measure -> measure.definition().signedOff())
                .map(MeasureModel::id)
                .toList();
    }
}
