package org.cspplatform.server.audit;

import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.cspplatform.server.database.PlatformRole;

/** A server's share of the log: its writer, at work on a database that others may write to as well. */
final class Replica implements AutoCloseable {

    private final ExecutorService answering = Executors.newVirtualThreadPerTaskExecutor();
    private final AuditWriter writer;
    private final AuditLog log;

    Replica(OwnDatabase database) {
        writer = new AuditWriter(
                new ChainAppender(database.as(PlatformRole.AUDIT)),
                new AuditConfiguration(4096, Duration.ofSeconds(20)),
                answering);
        log = new AuditLog(writer, new AuditOrigins(_ -> "localhost"));
    }

    AuditLog log() {
        return log;
    }

    CompletableFuture<ChainLink> write(int number) {
        return log.submit(AuditEntry.of(AuditAction.READ, "record", number)
                .from(new AuditOrigin(
                        UUID.nameUUIDFromBytes(new byte[] {1}), "Zoë Ünal", UUID.randomUUID(), null, "::1", null)));
    }

    @Override
    public void close() {
        writer.close();
        answering.close();
    }
}
