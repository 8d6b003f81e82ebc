package org.cspplatform.server.audit;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.cspplatform.server.database.PlatformRole;

/** A server's share of the log: its writer, at work on a database that others may write to as well. */
final class Replica implements AutoCloseable {

    private final AtomicInteger connections = new AtomicInteger();
    private final ExecutorService answering = Executors.newVirtualThreadPerTaskExecutor();
    private final AuditWriter writer;
    private final AuditLog log;

    Replica(OwnDatabase database) {
        AuditConfiguration configuration = new AuditConfiguration(4096, Duration.ofSeconds(20));
        writer = new AuditWriter(new ChainAppender(counted(database.as(PlatformRole.AUDIT))), configuration, answering);
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

    /** How many groups were written: each takes a connection. */
    int groups() {
        return connections.get();
    }

    private DataSource counted(DataSource dataSource) {
        return (DataSource) Proxy.newProxyInstance(
                DataSource.class.getClassLoader(), new Class<?>[] {DataSource.class}, (_, method, arguments) -> {
                    if (method.getName().equals("getConnection")) {
                        connections.incrementAndGet();
                    }
                    try {
                        return method.invoke(dataSource, arguments);
                    } catch (InvocationTargetException failed) {
                        throw failed.getCause();
                    }
                });
    }

    @Override
    public void close() {
        writer.close();
        answering.close();
    }
}
