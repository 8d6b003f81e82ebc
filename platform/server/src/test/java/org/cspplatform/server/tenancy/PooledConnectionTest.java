package org.cspplatform.server.tenancy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micronaut.data.jdbc.runtime.JdbcOperations;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.cspplatform.server.support.ServerTest;
import org.junit.jupiter.api.Test;

/** A connection never carries a tenant over to its next user. The pool has one or three connections, so they meet. */
@MicronautTest(transactional = false)
final class PooledConnectionTest implements ServerTest {
    @Inject
    Probe probe;

    @Override
    public Map<String, String> moreProperties() {
        return Map.of(
                "datasources.default.maximum-pool-size", "3",
                "datasources.default.minimum-idle", "1",
                // Forty wait for three here: how long that takes is the machine's affair, not what is tried.
                "datasources.default.connection-timeout", "60000");
    }

    @Test
    void nothingIsLeftAfterSuccess() {
        tenant(UUID.randomUUID()).call(() -> probe.tenants());
        assertThat(probe.tenants()).isEqualTo("{}");
    }

    @Test
    void nothingIsLeftAfterAnErrorOrARollback() {
        for (int repeat = 0; repeat < 10; repeat++) {
            Scope scope = tenant(UUID.randomUUID());
            assertThatThrownBy(() -> scope.run(() -> probe.execute("select 1 / 0")));
            assertThatThrownBy(
                    () -> scope.run(() -> probe.execute("select set_config('app.tenants', '{}', true), 1 / 0")));
            assertThat(probe.tenants()).isEqualTo("{}");
        }
    }

    @Test
    void nothingIsLeftAfterATimeout() {
        Scope scope = tenant(UUID.randomUUID());
        assertThatThrownBy(() -> scope.run(() -> probe.execute("set statement_timeout = 50; select pg_sleep(5)")));
        probe.execute("set statement_timeout = 0");
        assertThat(probe.tenants()).isEqualTo("{}");
    }

    @Test
    void nothingIsLeftAfterTheConnectionDies() {
        Scope scope = tenant(UUID.randomUUID());
        assertThatThrownBy(() -> scope.run(() -> probe.execute("select pg_terminate_backend(pg_backend_pid())")));
        assertThat(probe.tenants()).isEqualTo("{}");
    }

    @Test
    void nothingIsLeftAfterACancelledRequest() throws Exception {
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int repeat = 0; repeat < 5; repeat++) {
                Scope scope = tenant(UUID.randomUUID());
                Future<?> cancelled = threads.submit(() -> scope.run(() -> probe.execute("select pg_sleep(0.2)")));
                Thread.sleep(20);
                cancelled.cancel(true);
            }
            for (int repeat = 0; repeat < 10; repeat++) {
                assertThat(probe.tenants()).isEqualTo("{}");
            }
        }
    }

    @Test
    void aThousandMixedScopesOnASmallPoolNeverMeet() throws InterruptedException, ExecutionException {
        List<UUID> tenants =
                new Random(7).ints(20).mapToObj(_ -> UUID.randomUUID()).toList();
        List<Callable<Boolean>> work = new ArrayList<>();
        for (int request = 0; request < 1000; request++) {
            UUID mine = tenants.get(request % tenants.size());
            boolean nobody = request % 7 == 0;
            boolean fails = request % 11 == 0;
            work.add(() -> {
                if (fails) {
                    try {
                        tenant(mine).run(() -> probe.execute("select 1 / 0"));
                    } catch (RuntimeException expected) {
                        return true;
                    }
                }
                String seen = nobody ? probe.tenants() : tenant(mine).call(probe::tenants);
                return seen.equals(nobody ? "{}" : "{" + mine + "}");
            });
        }
        try (ExecutorService threads = Executors.newFixedThreadPool(40)) {
            for (Future<Boolean> outcome : threads.invokeAll(work)) {
                assertThat(outcome.get()).isTrue();
            }
        }
    }

    private static Scope tenant(UUID id) {
        return new Scope.OfPartnership(id, List.of(id), List.of());
    }

    /** Asks the database which tenants it would show. */
    @Singleton
    static class Probe {
        private final JdbcOperations database;

        Probe(JdbcOperations database) {
            this.database = database;
        }

        @Transactional
        String tenants() {
            return database.prepareStatement("select scope_tenants()::text", statement -> {
                try (ResultSet row = statement.executeQuery()) {
                    row.next();
                    return row.getString(1);
                }
            });
        }

        @Transactional
        boolean execute(String sql) {
            return database.prepareStatement(sql, statement -> statement.execute());
        }
    }
}
