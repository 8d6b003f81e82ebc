package org.cspplatform.server.audit;

import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.cspplatform.server.web.UnavailableException;

/** Where everybody puts down what was seen and changed. Routes do it by {@link Audited}; anything else does it here. */
@Singleton
public final class AuditLog {

    private static final Duration RETRY_AFTER = Duration.ofSeconds(2);

    private final AuditWriter writer;
    private final AuditOrigins origins;

    AuditLog(AuditWriter writer, AuditOrigins origins) {
        this.writer = writer;
        this.origins = origins;
    }

    /**
     * Puts the entry into the log and returns when it is on disk. Who and from where is taken from the request that is being
     * answered, unless the entry says so itself; outside a request it is the platform.
     *
     * @throws UnavailableException if it could not be written in time: do not do, and do not show, what it is about
     */
    public void record(AuditEntry entry) {
        try {
            writer.writeWhenRoom(dated(entry)).join();
        } catch (CompletionException failed) {
            throw notWritten();
        }
    }

    /**
     * The same without ever waiting: what comes back is complete, with the entry's place, when it is on disk, and fails with
     * an {@link UnavailableException} when it cannot be put there.
     */
    CompletableFuture<ChainLink> submit(AuditEntry entry) {
        return writer.write(dated(entry)).exceptionally(_ -> {
            throw notWritten();
        });
    }

    private UnchainedEntry dated(AuditEntry entry) {
        AuditOrigin origin = entry.origin();
        return new UnchainedEntry(Instant.now(), entry, origin == null ? origins.current() : origin);
    }

    private static UnavailableException notWritten() {
        return new UnavailableException(
                "audit-unavailable",
                "What is seen and changed here must be logged, and the log cannot be written just now. Try again in a"
                        + " moment.",
                RETRY_AFTER);
    }
}
