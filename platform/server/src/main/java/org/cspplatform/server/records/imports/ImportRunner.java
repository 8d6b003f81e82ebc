package org.cspplatform.server.records.imports;

import io.micronaut.context.annotation.Value;
import io.micronaut.context.event.StartupEvent;
import io.micronaut.runtime.event.annotation.EventListener;
import io.micronaut.scheduling.annotation.Scheduled;
import io.micronaut.transaction.TransactionOperations;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.cspplatform.server.audit.AuditAction;
import org.cspplatform.server.audit.AuditEntry;
import org.cspplatform.server.audit.AuditLog;
import org.cspplatform.server.audit.AuditOutcome;
import org.cspplatform.server.modules.Modules;
import org.cspplatform.server.modules.model.DatasetModel;
import org.cspplatform.server.records.OthersCheck;
import org.cspplatform.server.records.RecordChanges;
import org.cspplatform.server.records.RecordCheck;
import org.cspplatform.server.records.RecordReader;
import org.cspplatform.server.records.RecordWriter;
import org.cspplatform.server.records.RecordWriter.Way;
import org.cspplatform.server.tenancy.Scopes;
import org.cspplatform.server.web.NotFoundException;
import org.cspplatform.server.web.Refusal;
import org.cspplatform.server.web.UnavailableException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Works at imports that wait, of all partnerships, few at once. Whoever claims one holds a lease on it; when a replica dies, its
 * leases run out and another one goes on from the last checkpoint.
 */
@Singleton
final class ImportRunner {
    private static final Logger LOG = LoggerFactory.getLogger(ImportRunner.class);
    private static final int MOST_ATTEMPTS = 5;
    private static final int RETRY_SECONDS = 2;

    private final ImportJobs jobs;
    private final JobRun.Means means;
    private final Modules modules;
    private final RecordCheck check;
    private final OthersCheck others;
    private final RecordChanges changes;
    private final RecordReader reader;
    private final Scopes scopes;
    private final AuditLog audit;
    private final ExecutorService workers = Executors.newCachedThreadPool(
            Thread.ofPlatform().name("import-", 1).daemon().factory());
    private final Semaphore room;
    private final Set<RunningImport> running = ConcurrentHashMap.newKeySet();
    private volatile boolean started;
    private volatile boolean stopping;

    ImportRunner(
            ImportJobs jobs,
            ImportProgress progress,
            BadRows badRows,
            StagedFiles files,
            TakenFiles taken,
            TransactionOperations<Connection> transactions,
            Modules modules,
            RecordCheck check,
            OthersCheck others,
            RecordChanges changes,
            RecordReader reader,
            Scopes scopes,
            AuditLog audit,
            @Value("${csp.imports.at-once:2}") int atOnce) {
        ExecutorService checkers = Executors.newFixedThreadPool(
                Runtime.getRuntime().availableProcessors(),
                Thread.ofPlatform().name("import-check-", 1).daemon().factory());
        this.jobs = jobs;
        this.means = new JobRun.Means(progress, badRows, files, taken, transactions, checkers);
        this.modules = modules;
        this.check = check;
        this.others = others;
        this.changes = changes;
        this.reader = reader;
        this.scopes = scopes;
        this.audit = audit;
        this.room = new Semaphore(atOnce);
    }

    @EventListener
    void start(StartupEvent event) {
        started = true;
    }

    /** Looks for work; also what another replica left behind is found so. */
    @Scheduled(fixedDelay = "2s", initialDelay = "2s")
    void look() {
        // The scheduler may make another of us while the service stops; that one must not begin again.
        while (started && !stopping && room.tryAcquire()) {
            Optional<ImportProgress.Claim> claim = Optional.empty();
            try {
                claim = means.progress().claim();
                claim.ifPresent(found -> workers.execute(() -> work(found)));
            } finally {
                if (claim.isEmpty()) {
                    room.release();
                }
            }
            if (claim.isEmpty()) {
                return;
            }
        }
    }

    /** Something was just put down to be done. */
    void wake() {
        workers.execute(this::look);
    }

    @Scheduled(fixedDelay = "1s", initialDelay = "1s")
    void beat() {
        running.forEach(each -> each.beat(means.progress()));
    }

    private void work(ImportProgress.Claim claim) {
        try {
            scopes.ofPartnership(claim.partnership())
                    .run(() -> jobs.find(claim.job()).ifPresent(job -> work(claim, job)));
        } catch (RuntimeException failure) {
            // The lease runs out, and whoever is able to goes on.
            LOG.error("Import {} stopped", claim.job(), failure);
        } finally {
            room.release();
        }
    }

    private void work(ImportProgress.Claim claim, ImportJob job) {
        RunningImport run = null;
        try {
            if (job.attempts() > MOST_ATTEMPTS) {
                throw new IllegalStateException("Tried " + MOST_ATTEMPTS + " times");
            }
            DatasetModel dataset = modules.inUse(job.module(), job.dataset(), (_, model) -> model);
            run = new RunningImport(claim, scopes.ofPartnership(claim.partnership()), modules, dataset, () -> stopping);
            running.add(run);
            RowWatch watch = new RowWatch(dataset, changes, others, reader, new RecordWriter(job.roles(), Way.FILE));
            RowChecker checker = new RowChecker(dataset, check, job.mapping(), watch.isGuarded());
            BulkSql.of(dataset);
            new JobRun(means, claim, job, checker, watch, run).run();
            record(job, AuditOutcome.DONE);
        } catch (RuntimeException stopped) {
            settle(claim, job, stopped, run != null && run.moduleChanged());
        } finally {
            if (run != null) {
                running.remove(run);
            }
        }
        look();
    }

    /** Says in the database why it ended, or that it is to be tried again. */
    private void settle(ImportProgress.Claim claim, ImportJob job, RuntimeException stopped, boolean moduleChanged) {
        switch (stopped) {
            case StopException stop
            when stop.why() == StopException.Why.CANCELLED -> {
                means.progress().end(claim, ImportState.CANCELLED, null, null);
                record(job, AuditOutcome.REJECTED);
            }
            case StopException _, UnavailableException _ ->
                means.progress().release(claim, stopping ? 0 : RETRY_SECONDS);
            case LostLeaseException _ -> LOG.warn("Import {} was taken over", job.id());
            case NotFoundException _ -> fail(claim, job, "The module is not in use any more.");
            case Refusal refusal -> fail(claim, job, refusal.words());
            default -> {
                if (moduleChanged) {
                    means.progress().release(claim, RETRY_SECONDS);
                } else {
                    LOG.error("Import {} failed", job.id(), stopped);
                    fail(
                            claim,
                            job,
                            "Something went wrong on our side. Try again; if it stays, tell your operator the time.");
                }
            }
        }
    }

    private void fail(ImportProgress.Claim claim, ImportJob job, String words) {
        means.progress().end(claim, ImportState.FAILED, null, words);
        record(job, AuditOutcome.REJECTED);
    }

    private void record(ImportJob job, AuditOutcome outcome) {
        if (job.state() == ImportState.IMPORTING) {
            audit.record(AuditEntry.of(AuditAction.IMPORT, "import", job.id()).outcome(outcome));
        }
    }

    @Scheduled(fixedDelay = "6h", initialDelay = "10m")
    void tidy() {
        means.progress().forgetOld();
    }

    @PreDestroy
    void close() throws InterruptedException {
        stopping = true;
        workers.shutdown();
        if (!workers.awaitTermination(10, TimeUnit.SECONDS)) {
            workers.shutdownNow();
        }
        means.checkers().shutdownNow();
    }
}
