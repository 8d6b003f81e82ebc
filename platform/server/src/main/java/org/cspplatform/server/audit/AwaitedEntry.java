package org.cspplatform.server.audit;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeoutException;

/**
 * An entry that somebody waits for.
 *
 * @param taken when it was handed over, as {@link System#nanoTime} counts
 * @param durable complete when it is on disk
 */
record AwaitedEntry(UnchainedEntry entry, long taken, CompletableFuture<ChainLink> durable) {

    AwaitedEntry(UnchainedEntry entry) {
        this(entry, System.nanoTime(), new CompletableFuture<>());
    }

    void fail(Throwable cause) {
        durable.completeExceptionally(cause);
    }

    void failIfOlderThan(long moment) {
        if (taken - moment < 0) {
            fail(new TimeoutException("The audit log took too long"));
        }
    }
}
