package org.cspplatform.server.audit;

import io.micronaut.context.annotation.Context;
import jakarta.annotation.PreDestroy;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The one in a replica who writes to the log. Whatever has come while the last group was being committed makes up the next
 * one: a lone entry does not wait for company, and a thousand at once cost a few commits.
 */
@Context
final class AuditWriter {

    /** Rows that one statement carries; beyond a few hundred a larger group gains nothing. */
    static final int LARGEST_GROUP = 512;

    private static final String FULL = "More is to be logged than the audit log can take, or it is closing";

    private static final Logger LOG = LoggerFactory.getLogger(AuditWriter.class);

    private final ChainAppender appender;
    private final AuditConfiguration configuration;
    private final BlockingQueue<Waiting> queue;
    private final Thread thread;
    private volatile boolean closing;

    AuditWriter(ChainAppender appender, AuditConfiguration configuration) {
        this.appender = appender;
        this.configuration = configuration;
        this.queue = new ArrayBlockingQueue<>(configuration.queue());
        this.thread = Thread.ofPlatform().name("audit-writer").daemon().start(this::writeUntilClosed);
    }

    /** Takes an entry on its way; the result is complete when the entry is on disk. Never waits: a full queue fails it. */
    CompletableFuture<ChainLink> write(UnchainedEntry entry) {
        Waiting waiting = new Waiting(entry, new CompletableFuture<>());
        if (closing || !queue.offer(waiting)) {
            waiting.fail(new IllegalStateException(FULL));
        }
        return waiting.durable;
    }

    /** The same, waiting for a place in the queue for as long as an entry may take at all. Not for an event loop. */
    CompletableFuture<ChainLink> writeWhenRoom(UnchainedEntry entry) {
        Waiting waiting = new Waiting(entry, new CompletableFuture<>());
        try {
            if (closing || !queue.offer(waiting, configuration.patience().toMillis(), TimeUnit.MILLISECONDS)) {
                waiting.fail(new IllegalStateException(FULL));
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            waiting.fail(interrupted);
        }
        return waiting.durable;
    }

    private void writeUntilClosed() {
        List<Waiting> group = new ArrayList<>(LARGEST_GROUP);
        while (!closing || !queue.isEmpty()) {
            try {
                Waiting first = queue.poll(1, TimeUnit.SECONDS);
                if (first != null) {
                    group.add(first);
                    queue.drainTo(group, LARGEST_GROUP - 1);
                    write(group);
                }
            } catch (InterruptedException interrupted) {
                closing = true;
            }
            group.clear();
        }
    }

    private void write(List<Waiting> group) {
        try {
            List<ChainLink> places =
                    appender.append(group.stream().map(Waiting::entry).toList());
            for (int i = 0; i < places.size(); i++) {
                group.get(i).durable.complete(places.get(i));
            }
        } catch (SQLException | RuntimeException | Error failed) {
            // Whatever it is: this thread must live on, for requests depend on it.
            LOG.error("{} audit entries could not be written; their requests fail", group.size(), failed);
            group.forEach(waiting -> waiting.fail(failed));
        }
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

    private record Waiting(UnchainedEntry entry, CompletableFuture<ChainLink> durable) {

        void fail(Throwable cause) {
            durable.completeExceptionally(cause);
        }
    }
}
