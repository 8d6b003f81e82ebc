package org.cspplatform.server.audit;

import io.micronaut.context.annotation.Context;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.Scheduled;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Named;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The one in a replica who writes to the log. Whatever has come while the last group was being committed makes up the next
 * one: a lone entry does not wait for company, and a thousand at once cost a few commits.
 */
@Context
class AuditWriter {

    /** Rows that one statement carries; beyond a few hundred a larger group gains nothing. */
    static final int LARGEST_GROUP = 512;

    /** Answers that one thread sends off one after the other, while the next group is already being written. */
    private static final int ANSWERS_TOGETHER = 32;

    private static final Logger LOG = LoggerFactory.getLogger(AuditWriter.class);

    private final ChainAppender appender;
    private final AuditConfiguration configuration;
    private final ExecutorService answering;
    private final BlockingQueue<AwaitedEntry> queue;
    private final Thread thread;
    private volatile List<AwaitedEntry> underWay = List.of();
    private volatile boolean closing;

    AuditWriter(
            ChainAppender appender,
            AuditConfiguration configuration,
            @Named(TaskExecutors.BLOCKING) ExecutorService answering) {
        this.appender = appender;
        this.configuration = configuration;
        this.answering = answering;
        this.queue = new ArrayBlockingQueue<>(configuration.queue());
        this.thread = Thread.ofPlatform().name("audit-writer").daemon().start(this::writeUntilClosed);
    }

    /** Takes an entry on its way; the result is complete when the entry is on disk. Never waits: a full queue fails it. */
    final CompletableFuture<ChainLink> write(UnchainedEntry entry) {
        AwaitedEntry awaited = new AwaitedEntry(entry);
        if (closing || !queue.offer(awaited)) {
            awaited.fail(
                    new IllegalStateException("More is to be logged than the audit log can take, or it is closing"));
        }
        return awaited.durable();
    }

    /** The same, waiting for a place in the queue for as long as an entry may take at all. Not for an event loop. */
    final CompletableFuture<ChainLink> writeWhenRoom(UnchainedEntry entry) {
        AwaitedEntry awaited = new AwaitedEntry(entry);
        try {
            if (closing || !queue.offer(awaited, configuration.patience().toMillis(), TimeUnit.MILLISECONDS)) {
                awaited.fail(new IllegalStateException("The audit log stayed full for too long, or it is closing"));
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            awaited.fail(interrupted);
        }
        return awaited.durable();
    }

    private void writeUntilClosed() {
        while (!closing || !queue.isEmpty()) {
            try {
                AwaitedEntry first = queue.poll(1, TimeUnit.SECONDS);
                if (first == null) {
                    appender.rest();
                } else {
                    writeWithAllThatCame(first);
                }
            } catch (InterruptedException interrupted) {
                closing = true;
            }
        }
        appender.rest();
    }

    private void writeWithAllThatCame(AwaitedEntry first) {
        List<AwaitedEntry> group = new ArrayList<>();
        group.add(first);
        queue.drainTo(group, LARGEST_GROUP - 1);
        group.removeIf(entry -> entry.durable().isDone());
        underWay = group;
        write(group);
    }

    private void write(List<AwaitedEntry> group) {
        if (group.isEmpty()) {
            return;
        }
        try {
            List<ChainLink> places =
                    appender.append(group.stream().map(AwaitedEntry::entry).toList());
            for (int from = 0; from < group.size(); from += ANSWERS_TOGETHER) {
                int to = Math.min(group.size(), from + ANSWERS_TOGETHER);
                List<AwaitedEntry> together = group.subList(from, to);
                List<ChainLink> theirPlaces = places.subList(from, to);
                answering.execute(() -> complete(together, theirPlaces));
            }
        } catch (SQLException | RuntimeException | Error failed) {
            // Whatever it is: this thread must live on, for requests depend on it.
            LOG.error("{} audit entries could not be written; their requests fail", group.size(), failed);
            group.forEach(entry -> entry.fail(failed));
        }
    }

    private static void complete(List<AwaitedEntry> group, List<ChainLink> places) {
        for (int i = 0; i < places.size(); i++) {
            group.get(i).durable().complete(places.get(i));
        }
    }

    /** Fails the requests whose entries take too long. Looking through them now and then is cheaper than a timer for each. */
    @Scheduled(fixedDelay = "100ms")
    void failTheLate() {
        long since = System.nanoTime() - configuration.patience().toNanos();
        queue.forEach(entry -> entry.failIfOlderThan(since));
        underWay.forEach(entry -> entry.failIfOlderThan(since));
    }

    /** What has been taken is still written. */
    @PreDestroy
    void close() {
        closing = true;
        try {
            thread.join(configuration.patience().toMillis());
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
