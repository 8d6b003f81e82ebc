package org.cspplatform.benchmarks;

import io.micronaut.context.ApplicationContext;
import io.micronaut.runtime.server.EmbeddedServer;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.cspplatform.server.Application;
import org.cspplatform.server.database.EmbeddedDatabase;
import org.cspplatform.server.database.PlatformDatabase;
import org.cspplatform.server.database.PlatformRole;
import org.cspplatform.server.identity.AccountRegistry;
import org.cspplatform.server.identity.NewAccount;
import org.cspplatform.server.identity.Role;
import org.cspplatform.server.tenancy.NewPartnership;
import org.cspplatform.server.tenancy.NewRegion;
import org.cspplatform.server.tenancy.Scope;
import org.cspplatform.server.tenancy.Scopes;
import org.cspplatform.server.tenancy.TenantRegistry;

/** The service as it ships, on a durable database of its own with made-up records in it. Ends when its input does. */
final class BenchmarkServer {

    private BenchmarkServer() {}

    /** @param arguments an empty directory, the number of partnerships, the records of each */
    public static void main(String[] arguments) throws Exception {
        Path directory = Path.of(arguments[0]);
        int partnerships = Integer.parseInt(arguments[1]);
        int records = Integer.parseInt(arguments[2]);
        try (EmbeddedDatabase embedded = EmbeddedDatabase.start(directory.resolve("database"), Duration.ofMinutes(1))) {
            PlatformDatabase database = PlatformDatabase.prepare(embedded.administrator());
            try (ApplicationContext context = Application.start(database, settings(directory))) {
                List<UUID> tenants = new Scope.OfOperator().call(() -> makeTenants(context, partnerships));
                fill(database, tenants, records);
                new Handover(
                                context.getBean(EmbeddedServer.class).getPort(),
                                ProcessHandle.current().pid(),
                                database.jdbcUrl(),
                                database.passwordOf(PlatformRole.APPLICATION.roleName()),
                                makeOfficers(context, tenants))
                        .write(directory.resolve("handover"));
                System.out.println("READY");
                while (System.in.read() >= 0) {
                    // The load is still at it.
                }
            }
        }
    }

    private static Map<String, Object> settings(Path directory) {
        Map<String, Object> settings = new HashMap<>();
        settings.put("micronaut.server.port", "-1");
        settings.put("micronaut.server.host", "localhost");
        settings.put("csp.data.directory", directory.toString());
        settings.put("csp.modules.directory", directory.resolve("modules").toString());
        settings.put("csp.mail.folder", directory.resolve("mail").toString());
        settings.put("csp.demo.enabled", false);
        return settings;
    }

    private static List<UUID> makeTenants(ApplicationContext context, int count) {
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

    private static void fill(PlatformDatabase database, List<UUID> tenants, int records) throws SQLException {
        try (Connection connection = database.connectAsOwner();
                Statement statement = connection.createStatement()) {
            statement.execute("""
                create schema benchmark;
                grant usage on schema benchmark to csp_app;
                create table benchmark.record (
                    id uuid primary key default uuidv7(),
                    tenant_id uuid not null,
                    version bigint not null default 1,
                    reference text not null,
                    event_date date not null,
                    prompting_event text not null,
                    main_drug text not null,
                    second_drug text,
                    drinking_days int not null,
                    consent boolean not null,
                    referred_on date,
                    closed_on date,
                    closure text not null,
                    changed_at timestamptz not null default now()
                )
                """);
            for (UUID tenant : tenants) {
                fill(connection, tenant, records);
            }
            statement.execute("create index on benchmark.record (tenant_id, id)");
            statement.execute("call platform.protect_tenant_table('benchmark.record', 'select')");
            statement.execute("analyze benchmark.record");
        }
    }

    private static void fill(Connection connection, UUID tenant, int records) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement("""
            insert into benchmark.record (tenant_id, reference, event_date, prompting_event, main_drug,
                drinking_days, consent, referred_on, closure)
            select ?, 'REF-' || n, date '2026-01-01' + n % 300, 'required-assessment-after-positive-test', 'heroin',
                n % 28, n % 2 = 0, date '2026-01-05' + n % 300, 'transferred-not-in-custody'
            from generate_series(1, ?) n
            """)) {
            statement.setObject(1, tenant);
            statement.setInt(2, records);
            statement.executeUpdate();
        }
    }

    private static List<Handover.Tenant> makeOfficers(ApplicationContext context, List<UUID> tenants) {
        AccountRegistry registry = context.getBean(AccountRegistry.class);
        Scopes scopes = context.getBean(Scopes.class);
        List<Handover.Tenant> made = new ArrayList<>();
        for (UUID tenant : tenants) {
            String username = "officer." + (made.size() + 1);
            String password = UUID.randomUUID().toString();
            NewAccount officer = new NewAccount(
                    username, "Officer (benchmark)", null, List.of(Role.PARTNERSHIP_OFFICER), tenant, null);
            scopes.ofPartnership(tenant).call(() -> registry.createWithPassword(officer, password));
            made.add(new Handover.Tenant(tenant, username, password));
        }
        return made;
    }
}
