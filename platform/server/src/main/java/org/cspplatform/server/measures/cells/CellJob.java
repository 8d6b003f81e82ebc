package org.cspplatform.server.measures.cells;

import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.Scheduled;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Semaphore;
import org.cspplatform.server.measures.cells.MarkStore.Waiting;
import org.cspplatform.server.modules.ModuleHost;
import org.cspplatform.server.modules.model.ModuleModel;
import org.cspplatform.server.process.ModuleCourse;
import org.cspplatform.server.tenancy.Scopes;
import org.cspplatform.server.web.NotFoundException;
import org.cspplatform.server.web.UnavailableException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Looks twice a second for marks and works them off; every running service does, and none does what another is at. A look costs
 * one read of a table that is nearly always empty.
 */
@Singleton
class CellJob {
    private static final Logger LOG = LoggerFactory.getLogger(CellJob.class);
    private static final int MOST = 100;
    private static final int HANDS = 2;
    private static final Duration LONGEST_REST = Duration.ofSeconds(2);
    private static final Duration REST_AFTER_FAILURE = Duration.ofSeconds(30);

    private final ModuleCourse course;
    private final ModuleHost host;
    private final Scopes scopes;
    private final MarkStore marks;
    private final CellKeeper keeper;
    private final Clock clock;
    private final ExecutorService threads;
    private final Map<Waiting, Long> resting = new ConcurrentHashMap<>();
    private final Queue<Waiting> queue = new ConcurrentLinkedQueue<>();
    private final Set<Waiting> known = ConcurrentHashMap.newKeySet();
    private final Semaphore hands = new Semaphore(HANDS);

    CellJob(
            ModuleCourse course,
            ModuleHost host,
            Scopes scopes,
            MarkStore marks,
            CellKeeper keeper,
            Clock clock,
            @Named(TaskExecutors.BLOCKING) ExecutorService threads) {
        this.course = course;
        this.host = host;
        this.scopes = scopes;
        this.marks = marks;
        this.keeper = keeper;
        this.clock = clock;
        this.threads = threads;
    }

    /** Modules change, days begin: what nobody's writing marks. */
    @Scheduled(fixedDelay = "30s", initialDelay = "5s")
    void lookAtDefinitions() {
        for (ModuleModel module : counted()) {
            marks.markOutdated(module.id(), Basis.of(module).definitions(), LocalDate.now(clock));
        }
    }

    @Scheduled(fixedDelay = "500ms", initialDelay = "3s")
    void look() {
        List<ModuleModel> counted = counted();
        if (!counted.isEmpty()) {
            resting.values().removeIf(until -> until - System.nanoTime() <= 0);
            marks.waiting(counted.stream().map(ModuleModel::id).toList(), MOST).stream()
                    .filter(waiting -> !resting.containsKey(waiting) && known.add(waiting))
                    .forEach(queue::add);
            while (!queue.isEmpty() && hands.tryAcquire()) {
                threads.execute(this::workOff);
            }
        }
    }

    /** One partnership's long work leaves a hand for the short work of others. */
    private void workOff() {
        try {
            Waiting next = queue.poll();
            while (next != null) {
                work(next);
                known.remove(next);
                next = queue.poll();
            }
        } finally {
            hands.release();
        }
    }

    private List<ModuleModel> counted() {
        return course.serving().stream()
                .filter(module -> !module.measures().isEmpty())
                .toList();
    }

    private void work(Waiting waiting) {
        long began = System.nanoTime();
        try {
            scopes.ofPartnership(waiting.partnership()).call(() -> host.use(waiting.module(), keeper::refresh));
            // Who writes all the time does not have the same quarters counted all the time.
            rest(waiting, Duration.ofNanos(2 * (System.nanoTime() - began)), LONGEST_REST);
        } catch (NotFoundException | UnavailableException notNow) {
            LOG.debug("Module {} is being changed: its figures are counted later", waiting.module());
        } catch (RuntimeException failure) {
            LOG.error("The figures of {} in {} could not be counted", waiting.module(), waiting.partnership(), failure);
            rest(waiting, REST_AFTER_FAILURE, REST_AFTER_FAILURE);
        }
    }

    private void rest(Waiting waiting, Duration rest, Duration longest) {
        Duration shorter = rest.compareTo(longest) < 0 ? rest : longest;
        resting.put(waiting, System.nanoTime() + shorter.toNanos());
    }
}
