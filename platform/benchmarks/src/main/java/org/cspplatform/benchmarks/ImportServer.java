package org.cspplatform.benchmarks;

import io.micronaut.context.ApplicationContext;
import io.micronaut.runtime.server.EmbeddedServer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import org.cspplatform.server.Application;
import org.cspplatform.server.database.EmbeddedDatabase;
import org.cspplatform.server.database.PlatformDatabase;
import org.cspplatform.server.database.PlatformRole;
import org.cspplatform.server.tenancy.Scope;

/** The service as it ships, on a durable database of its own, with partnerships that have no records yet. */
final class ImportServer {
    private ImportServer() {}

    /**
     * Serves until its input ends.
     *
     * @param arguments an empty directory, the number of partnerships
     */
    public static void main(String[] arguments) throws Exception {
        Path directory = Path.of(arguments[0]);
        int partnerships = Integer.parseInt(arguments[1]);
        IncidentsJar.write(Files.createDirectories(directory.resolve("modules")));
        try (EmbeddedDatabase embedded =
                EmbeddedDatabase.start(directory.resolve("database"), BenchmarkServer.PATIENCE)) {
            PlatformDatabase database = PlatformDatabase.prepare(embedded.administrator());
            try (ApplicationContext context = Application.start(database, BenchmarkServer.settings(directory))) {
                List<UUID> tenants =
                        new Scope.OfOperator().call(() -> BenchmarkServer.makeTenants(context, partnerships));
                BenchmarkServer.awaitModule(context, IncidentsJar.MODULE);
                new Handover(
                                context.getBean(EmbeddedServer.class).getPort(),
                                ProcessHandle.current().pid(),
                                database.jdbcUrl(),
                                database.passwordOf(PlatformRole.APPLICATION.roleName()),
                                BenchmarkServer.makeOfficers(context, tenants, IncidentsJar.MODULE))
                        .write(directory.resolve("handover"));
                System.out.println("READY");
                while (System.in.read() >= 0) {
                    // The rows are still coming.
                }
            }
        }
    }
}
