package org.cspplatform.benchmarks;

import io.micronaut.context.ApplicationContext;
import io.micronaut.runtime.server.EmbeddedServer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.cspplatform.server.Application;
import org.cspplatform.server.database.Administrator;
import org.cspplatform.server.database.EmbeddedDatabase;
import org.cspplatform.server.database.PlatformDatabase;
import org.cspplatform.server.database.PlatformRole;
import org.cspplatform.server.identity.AccountRegistry;
import org.cspplatform.server.identity.NewAccount;
import org.cspplatform.server.identity.Role;
import org.cspplatform.server.modules.ModuleHost;
import org.cspplatform.server.modules.ModuleState;
import org.cspplatform.server.modules.Modules;
import org.cspplatform.server.tenancy.NewPartnership;
import org.cspplatform.server.tenancy.NewRegion;
import org.cspplatform.server.tenancy.Scope;
import org.cspplatform.server.tenancy.Scopes;
import org.cspplatform.server.tenancy.TenantRegistry;

/** The service as it ships, on a durable database of its own with made-up records in it. Ends when its input does. */
final class BenchmarkServer {

    static final Duration PATIENCE = Duration.ofMinutes(1);

    private BenchmarkServer() {}

    /**
     * Serves until its input ends.
     *
     * @param arguments an empty directory, the number of partnerships, the records of each, the jar of the module
     */
    public static void main(String[] arguments) throws Exception {
        Path directory = Path.of(arguments[0]);
        int partnerships = Integer.parseInt(arguments[1]);
        int records = Integer.parseInt(arguments[2]);
        Path module = Path.of(arguments[3]);
        Files.createDirectories(directory.resolve("modules"));
        Files.copy(module, directory.resolve("modules").resolve(module.getFileName()));
        try (EmbeddedDatabase embedded = EmbeddedDatabase.start(directory.resolve("database"), PATIENCE)) {
            Administrator administrator = embedded.administrator();
            PlatformDatabase database = PlatformDatabase.prepare(administrator);
            try (ApplicationContext context = Application.start(database, settings(directory))) {
                List<UUID> tenants = new Scope.OfOperator().call(() -> makeTenants(context, partnerships));
                awaitModule(context, Contacts.MODULE);
                Handover handover = new Handover(
                        context.getBean(EmbeddedServer.class).getPort(),
                        ProcessHandle.current().pid(),
                        database.jdbcUrl(),
                        database.passwordOf(PlatformRole.APPLICATION.roleName()),
                        makeOfficers(context, tenants, Contacts.MODULE));
                fill(handover, records);
                try (Connection owner = DriverManager.getConnection(
                                administrator.jdbcUrl(), administrator.user(), administrator.password());
                        Statement statement = owner.createStatement()) {
                    statement.execute("vacuum analyze arrest_referral.contacts");
                }
                handover.write(directory.resolve("handover"));
                System.out.println("READY");
                while (System.in.read() >= 0) {
                    // The load is still at it.
                }
            }
        }
    }

    static Map<String, Object> settings(Path directory) {
        Map<String, Object> settings = new HashMap<>();
        settings.put("micronaut.server.port", "-1");
        settings.put("micronaut.server.host", "localhost");
        settings.put("csp.data.directory", directory.toString());
        settings.put("csp.modules.directory", directory.resolve("modules").toString());
        settings.put("csp.mail.folder", directory.resolve("mail").toString());
        settings.put("csp.demo.enabled", false);
        return settings;
    }

    static List<UUID> makeTenants(ApplicationContext context, int count) {
        TenantRegistry registry = context.getBean(TenantRegistry.class);
        registry.create(new NewRegion("benchmark", "Benchmark", null, null));
        List<UUID> made = new ArrayList<>();
        for (int number = 1; number <= count; number++) {
            String code = "partnership-" + number;
            made.add(registry.create(new NewPartnership(code, "Partnership " + number, null, null, "benchmark", null))
                    .id());
        }
        return made;
    }

    static void awaitModule(ApplicationContext context, String module) throws InterruptedException {
        ModuleHost host = context.getBean(ModuleHost.class);
        Instant end = Instant.now().plus(PATIENCE);
        while (host.find(module)
                .filter(found -> found.state() == ModuleState.STARTED)
                .isEmpty()) {
            if (Instant.now().isAfter(end)) {
                throw new IllegalStateException("The module did not start: " + host.all());
            }
            Thread.sleep(100);
        }
    }

    /** As the service itself would: as its role, in the scope of each partnership. */
    private static void fill(Handover service, int records) throws SQLException {
        for (Handover.Tenant tenant : service.tenants()) {
            try (Connection connection = JdbcWorker.connect(service)) {
                JdbcWorker.setScope(connection, tenant.id());
                try (PreparedStatement statement = connection.prepareStatement(Contacts.FILL)) {
                    statement.setObject(1, tenant.id());
                    statement.setInt(2, records);
                    statement.executeUpdate();
                }
            }
        }
    }

    static List<Handover.Tenant> makeOfficers(ApplicationContext context, List<UUID> tenants, String module) {
        AccountRegistry registry = context.getBean(AccountRegistry.class);
        Scopes scopes = context.getBean(Scopes.class);
        Modules modules = context.getBean(Modules.class);
        List<Handover.Tenant> made = new ArrayList<>();
        for (UUID tenant : tenants) {
            String username = "officer." + (made.size() + 1);
            String password = UUID.randomUUID().toString();
            NewAccount officer = new NewAccount(
                    username, "Officer (benchmark)", null, List.of(Role.PARTNERSHIP_OFFICER), tenant, null);
            scopes.ofPartnership(tenant).run(() -> {
                UUID account = registry.createWithPassword(officer, password);
                modules.switchTo(module, true, account);
            });
            made.add(new Handover.Tenant(tenant, username, password));
        }
        return made;
    }
}
