package org.cspplatform.benchmarks;

import io.micronaut.context.ApplicationContext;
import io.micronaut.runtime.server.EmbeddedServer;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.UUID;
import org.cspplatform.server.Application;
import org.cspplatform.server.database.Administrator;
import org.cspplatform.server.database.EmbeddedDatabase;
import org.cspplatform.server.database.PlatformDatabase;
import org.cspplatform.server.database.PlatformRole;
import org.cspplatform.server.modules.ModuleHost;
import org.cspplatform.server.modules.model.DatasetModel;
import org.cspplatform.server.modules.model.MeasureModel;
import org.cspplatform.server.modules.model.ModuleModel;
import org.cspplatform.server.tenancy.Scope;

/** The service with the partnerships of the whole country, made-up records in the modules' own tables, and released tables. */
final class NationalServer {
    /** Name of the file that says what was made and how long that took. */
    static final String FOUND = "national";

    /** Names in it of how to reach the made-up database as its owner. */
    static final String OWNER_URL = "owner.url";

    static final String OWNER_NAME = "owner.name";
    static final String OWNER_PASSWORD = "owner.password";

    private final ApplicationContext context;
    private final Administrator administrator;
    private final int years;
    private final Map<String, String> found = new HashMap<>();

    private NationalServer(ApplicationContext context, Administrator administrator, int years) {
        this.context = context;
        this.administrator = administrator;
        this.years = years;
    }

    /**
     * Serves until its input ends.
     *
     * @param arguments an empty directory, partnerships, regions, years, records of all, and the modules' jars
     */
    public static void main(String[] arguments) throws Exception {
        Path directory = Path.of(arguments[0]);
        List<Path> jars = List.of(arguments).subList(5, arguments.length).stream()
                .map(Path::of)
                .toList();
        Files.createDirectories(directory.resolve("modules"));
        for (Path jar : jars) {
            Files.copy(jar, directory.resolve("modules").resolve(jar.getFileName()));
        }
        try (EmbeddedDatabase embedded =
                EmbeddedDatabase.start(directory.resolve("database"), BenchmarkServer.PATIENCE)) {
            PlatformDatabase database = PlatformDatabase.prepare(embedded.administrator());
            Map<String, Object> settings = BenchmarkServer.settings(directory);
            settings.put("csp.public.requests-per-minute", 1_000_000);
            try (ApplicationContext context = Application.start(database, settings)) {
                NationalServer national =
                        new NationalServer(context, embedded.administrator(), Integer.parseInt(arguments[3]));
                List<Handover.Tenant> officers = national.fill(
                        Integer.parseInt(arguments[1]), Integer.parseInt(arguments[2]), Long.parseLong(arguments[4]));
                national.write(directory);
                new Handover(
                                context.getBean(EmbeddedServer.class).getPort(),
                                ProcessHandle.current().pid(),
                                database.jdbcUrl(),
                                database.passwordOf(PlatformRole.APPLICATION.roleName()),
                                officers)
                        .write(directory.resolve("handover"));
                System.out.println("READY");
                while (System.in.read() >= 0) {
                    // The load is still at it.
                }
            }
        }
    }

    private void write(Path directory) throws IOException {
        Properties properties = new Properties();
        properties.putAll(found);
        properties.put(OWNER_URL, administrator.jdbcUrl());
        properties.put(OWNER_NAME, administrator.user());
        properties.put(OWNER_PASSWORD, administrator.password());
        try (Writer writer = Files.newBufferedWriter(directory.resolve(FOUND))) {
            properties.store(writer, null);
        }
    }

    private List<Handover.Tenant> fill(int partnerships, int regions, long records) throws Exception {
        NationalTenants people = new NationalTenants(context);
        List<UUID> offices = new ArrayList<>();
        List<UUID> tenants = new Scope.OfOperator().call(() -> people.make(partnerships, regions, offices));
        List<ModuleModel> modules = models();
        try (Connection owner = owner();
                Statement statement = owner.createStatement()) {
            write(statement, modules, Math.max(1, records / modules.size() / partnerships));
            count(owner, tenants, modules);
            release(owner, modules);
            describe(statement, modules);
        }
        return people.people(tenants, offices);
    }

    private void write(Statement statement, List<ModuleModel> modules, long each) throws SQLException {
        long rows = 0;
        for (ModuleModel module : modules) {
            List<DatasetModel> own = module.datasets().stream()
                    .filter(dataset -> !dataset.regional())
                    .toList();
            int ofEach = (int) Math.max(1, each / own.size());
            for (DatasetModel dataset : own) {
                rows += statement.executeUpdate(NationalRecords.fill(dataset, ofEach, years));
                statement.execute("vacuum analyze \"" + dataset.schema() + "\".\"" + dataset.table() + "\"");
            }
        }
        tell("records", Long.toString(rows));
        statement.executeUpdate("""
            insert into platform.population (tenant_id, people_group, year, people, source)
            select id, people_group, 2015, 20000 + (random() * 300000)::integer, 'Made up' from platform.partnership
            cross join unnest(array['RESIDENTS', 'AGED_10_TO_17', 'ADULTS', 'ADULT_WOMEN']) people_group
            """);
    }

    private void count(Connection owner, List<UUID> tenants, List<ModuleModel> modules) throws Exception {
        try (Connection holding = owner();
                Statement statement = owner.createStatement()) {
            NationalCounting.holdDrafts(holding);
            NationalCounting counting = new NationalCounting(context);
            // As the database does by itself within a minute, and it has not yet a minute.
            statement.execute("analyze platform.partnership, platform.partnership_region, platform.region");
            long began = System.nanoTime();
            counting.first(tenants, modules);
            tell("first", seconds(began));
            statement.execute("vacuum analyze");
            began = System.nanoTime();
            counting.rebuild(tenants, modules);
            tell("rebuild", seconds(began));
            tell("plain", Double.toString(NationalCounting.plain(owner, modules)));
            NationalFigures.forgetDrafts(holding);
            holding.commit();
        }
    }

    private void release(Connection owner, List<ModuleModel> modules) throws SQLException {
        long began = System.nanoTime();
        for (ModuleModel module : modules) {
            for (MeasureModel measure : module.measures()) {
                NationalFigures.release(owner, module, measure);
            }
        }
        try (Statement statement = owner.createStatement()) {
            statement.execute("vacuum analyze platform.figure_release");
            statement.execute("vacuum analyze platform.figure_cell");
        }
        tell("released", seconds(began));
    }

    private void describe(Statement statement, List<ModuleModel> modules) throws SQLException {
        tell("cells", only(statement, "select count(*) from platform.measure_cell"));
        tell("tables", only(statement, "select count(*) from platform.figure_release"));
        tell("releasedCells", only(statement, "select count(*) from platform.figure_cell"));
        int measures =
                modules.stream().mapToInt(module -> module.measures().size()).sum();
        tell("measures", Integer.toString(measures));
        tell("bytes", only(statement, "select pg_size_pretty(pg_database_size(current_database()))"));
        tell("busiest", only(statement, """
            select string_agg(name, ' ' order by name) from (
                select distinct module || '/' || measure as name from platform.figure_release
                where kind in ('SHARE', 'RATE', 'FOLLOW_UP') and audience = 'PUBLIC') measures
            """));
    }

    private List<ModuleModel> models() throws InterruptedException {
        List<ModuleModel> models = new ArrayList<>();
        for (String id : List.of("alcohol-violence", "arrest-referral", "dhr-learning", "youth-offending")) {
            BenchmarkServer.awaitModule(context, id);
            models.add(context.getBean(ModuleHost.class).use(id, model -> model));
        }
        return models;
    }

    private Connection owner() throws SQLException {
        return DriverManager.getConnection(administrator.jdbcUrl(), administrator.user(), administrator.password());
    }

    private void tell(String name, String value) {
        found.put(name, value);
        System.out.println(name + ": " + value);
    }

    private static String only(Statement statement, String sql) throws SQLException {
        try (ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return row.getString(1);
        }
    }

    private static String seconds(long began) {
        return Double.toString((System.nanoTime() - began) / 1e9);
    }
}
