package org.cspplatform.server.release;

import io.micronaut.scheduling.annotation.Scheduled;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.cspplatform.server.modules.InstalledModule;
import org.cspplatform.server.modules.ModuleHost;
import org.cspplatform.server.modules.ModuleState;
import org.cspplatform.server.modules.model.MeasureModel;
import org.cspplatform.server.release.FigureWork.Stale;
import org.cspplatform.server.release.TableMaker.Made;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Keeps the drafts up to date with the partnerships' figures, within seconds. */
@Singleton
class DraftMaker {
    private static final Logger LOG = LoggerFactory.getLogger(DraftMaker.class);

    /** So that other scheduled work has its turn while a long list is worked off. */
    private static final Duration TURN = Duration.ofSeconds(4);

    private static final LocalDate EVER = LocalDate.of(1900, 1, 1);

    private final FigureWork work;
    private final ModuleHost modules;
    private final TableMaker maker;
    private final TableStore store;
    private final Clock clock;

    DraftMaker(FigureWork work, ModuleHost modules, TableMaker maker, TableStore store, Clock clock) {
        this.work = work;
        this.modules = modules;
        this.maker = maker;
        this.store = store;
        this.clock = clock;
    }

    @Scheduled(fixedDelay = "500ms", initialDelay = "4s")
    void keepUp() {
        try {
            work.follow();
            work.takeUpPolicies(LocalDate.now(clock));
            long end = System.nanoTime() + TURN.toNanos();
            boolean more = true;
            while (more && System.nanoTime() < end) {
                more = makeNext(EVER);
            }
        } catch (RuntimeException failure) {
            LOG.warn("The drafts of released tables could not be kept up: {}", failure.getMessage());
        }
    }

    /**
     * Works off all there is of the quarters since a day, in the caller's time; what another replica is making just then is left to
     * it.
     */
    void makeAll(LocalDate since) {
        work.follow();
        work.takeUpPolicies(LocalDate.now(clock));
        boolean more = true;
        while (more) {
            more = makeNext(since);
        }
    }

    private boolean makeNext(LocalDate since) {
        AtomicReference<Stale> taken = new AtomicReference<>();
        List<String> serving = modules.all().stream()
                .filter(module -> module.state() == ModuleState.STARTED)
                .map(InstalledModule::id)
                .toList();
        try {
            return work.next(serving, since, stale -> {
                taken.set(stale);
                make(stale);
            });
        } catch (RuntimeException failure) {
            Stale stale = taken.get();
            if (stale == null) {
                throw failure;
            }
            LOG.warn(
                    "The table of {}/{} in {} could not be made and is tried again: {}",
                    stale.module(),
                    stale.measure(),
                    stale.quarter().label(),
                    failure.toString());
            work.postpone(stale);
            return true;
        }
    }

    /** Makes the table with those of all measures that show some of the same figures, for they are protected together. */
    private void make(Stale stale) {
        modules.use(stale.module(), module -> {
            List<MeasureModel> linked = module.measure(stale.measure())
                    .map(found -> LinkedMeasures.with(module, found))
                    .orElse(List.of());
            if (linked.isEmpty()) {
                drop(stale, stale.measure());
                return linked;
            }
            store.lock(stale.region(), stale.module(), stale.quarter());
            work.takeWith(stale, linked.stream().map(MeasureModel::id).toList());
            Map<String, List<Made>> made = maker.make(stale.region(), module, linked, stale.quarter());
            for (MeasureModel measure : linked) {
                List<Made> tables = made.getOrDefault(measure.id(), List.of());
                if (tables.isEmpty()) {
                    drop(stale, measure.id());
                }
                tables.forEach(each -> store.keepDraft(each.table(), each.protection(), each.making()));
            }
            return linked;
        });
    }

    private void drop(Stale stale, String measure) {
        store.dropDrafts(stale.region(), stale.module(), measure, stale.quarter());
    }
}
