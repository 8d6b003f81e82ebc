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
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.cspplatform.server.Application;
import org.cspplatform.server.database.Administrator;
import org.cspplatform.server.database.EmbeddedDatabase;
import org.cspplatform.server.database.PlatformDatabase;
import org.cspplatform.server.database.PlatformRole;
import org.cspplatform.server.identity.AccountRegistry;
import org.cspplatform.server.identity.NewAccount;
import org.cspplatform.server.identity.Role;
import org.cspplatform.server.measures.WholeStatements;
import org.cspplatform.server.measures.cells.CellKeeper;
import org.cspplatform.server.modules.ModuleHost;
import org.cspplatform.server.modules.Modules;
import org.cspplatform.server.modules.model.DatasetModel;
import org.cspplatform.server.modules.model.MeasureModel;
import org.cspplatform.server.modules.model.ModuleModel;
import org.cspplatform.server.tenancy.NewPartnership;
import org.cspplatform.server.tenancy.NewRegion;
import org.cspplatform.server.tenancy.Scope;
import org.cspplatform.server.tenancy.Scopes;
import org.cspplatform.server.tenancy.TenantRegistry;

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
        List<UUID> offices = new ArrayList<>();
        List<UUID> tenants = new Scope.OfOperator().call(() -> tenants(partnerships, regions, offices));
        List<ModuleModel> modules = models();
        long each = Math.max(1, records / modules.size() / partnerships);
        long rows = 0;
        try (Connection owner = owner();
                Statement statement = owner.createStatement()) {
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
            long began;
            try (Connection holding = withoutDrafts()) {
                began = System.nanoTime();
                rebuild(tenants, modules);
                tell("rebuild", seconds(began));
                statement.execute("vacuum analyze platform.measure_cell");
                statement.execute("vacuum analyze platform.measure_period");
                tell("plain", Double.toString(plain(owner, modules)));
                NationalFigures.forgetDrafts(holding);
                holding.commit();
            }
            began = System.nanoTime();
            for (ModuleModel module : modules) {
                for (MeasureModel measure : module.measures()) {
                    NationalFigures.release(owner, module, measure);
                }
            }
            statement.execute("vacuum analyze platform.figure_release");
            statement.execute("vacuum analyze platform.figure_cell");
            tell("released", seconds(began));
            tell("cells", count(statement, "select count(*) from platform.measure_cell"));
            tell("tables", count(statement, "select count(*) from platform.figure_release"));
            tell("releasedCells", count(statement, "select count(*) from platform.figure_cell"));
            tell(
                    "measures",
                    Integer.toString(modules.stream()
                            .mapToInt(module -> module.measures().size())
                            .sum()));
            tell("bytes", count(statement, "select pg_size_pretty(pg_database_size(current_database()))"));
            tell("busiest", count(statement, """
                select string_agg(name, ' ' order by name) from (
                    select distinct module || '/' || measure as name from platform.figure_release
                    where kind in ('SHARE', 'RATE', 'FOLLOW_UP') and audience = 'PUBLIC') measures
                """));
        }
        return people(tenants, offices);
    }

    private List<UUID> tenants(int partnerships, int regions, List<UUID> offices) {
        TenantRegistry registry = context.getBean(TenantRegistry.class);
        for (int number = 1; number <= regions; number++) {
            offices.add(registry.create(new NewRegion("region-" + number, "Region " + number, null, null))
                    .id());
        }
        List<UUID> made = new ArrayList<>();
        for (int number = 1; number <= partnerships; number++) {
            String region = "region-" + (1 + number % regions);
            made.add(registry.create(new NewPartnership(
                            "partnership-" + number,
                            "Partnership " + number,
                            null,
                            null,
                            region,
                            LocalDate.of(2000, 4, 1)))
                    .id());
        }
        return made;
    }

    private List<ModuleModel> models() throws InterruptedException {
        List<ModuleModel> models = new ArrayList<>();
        for (String id : List.of("alcohol-violence", "arrest-referral", "dhr-learning", "youth-offending")) {
            BenchmarkServer.awaitModule(context, id);
            models.add(context.getBean(ModuleHost.class).use(id, model -> model));
        }
        return models;
    }

    /** Every figure of every partnership, as after every module was switched on: by as many workers as there are processors. */
    private void rebuild(List<UUID> tenants, List<ModuleModel> modules) throws Exception {
        Scopes scopes = context.getBean(Scopes.class);
        Modules uses = context.getBean(Modules.class);
        CellKeeper keeper = context.getBean(CellKeeper.class);
        try (ExecutorService workers =
                Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors())) {
            List<Future<?>> work = new ArrayList<>();
            for (UUID tenant : tenants) {
                work.add(workers.submit(() -> scopes.ofPartnership(tenant).run(() -> {
                    for (ModuleModel module : modules) {
                        uses.switchTo(module.id(), true, null);
                        keeper.bringUpToDate(module);
                    }
                })));
            }
            for (Future<?> one : work) {
                one.get();
            }
        }
    }

    /** The same statements, each once over the records of all partnerships, by a role that no policy holds back. */
    private double plain(Connection owner, List<ModuleModel> modules) throws SQLException {
        long began = System.nanoTime();
        for (ModuleModel module : modules) {
            for (MeasureModel measure : module.measures()) {
                for (WholeStatements.Whole whole :
                        WholeStatements.of(measure, LocalDate.of(1900, 1, 1), LocalDate.of(9999, 1, 1))) {
                    run(owner, whole);
                }
            }
        }
        return (System.nanoTime() - began) / 1e9;
    }

    private static void run(Connection owner, WholeStatements.Whole whole) throws SQLException {
        try (Statement path = owner.createStatement()) {
            path.execute("set search_path to \"" + whole.schema() + "\"");
        }
        try (var statement = owner.prepareStatement(whole.text())) {
            int next = 1;
            if (whole.asksForToday()) {
                statement.setObject(next++, LocalDate.now(java.time.ZoneId.of("Europe/London")));
            }
            statement.setObject(next++, whole.first());
            statement.setObject(next, whole.until());
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    rows.getBigDecimal(3);
                }
            }
        }
    }

    /** A board member of each region, and an officer of one partnership. */
    private List<Handover.Tenant> people(List<UUID> tenants, List<UUID> offices) {
        AccountRegistry registry = context.getBean(AccountRegistry.class);
        List<Handover.Tenant> people = new ArrayList<>();
        for (UUID office : offices) {
            String username = "member." + (people.size() + 1);
            String password = UUID.randomUUID().toString();
            new Scope.OfOperator()
                    .run(() -> registry.createWithPassword(
                            new NewAccount(
                                    username, "Member (benchmark)", null, List.of(Role.BOARD_MEMBER), null, office),
                            password));
            people.add(new Handover.Tenant(office, username, password));
        }
        String password = UUID.randomUUID().toString();
        UUID tenant = tenants.getFirst();
        new Scope.OfOperator()
                .run(() -> registry.createWithPassword(
                        new NewAccount(
                                "officer",
                                "Officer (benchmark)",
                                null,
                                List.of(Role.PARTNERSHIP_OFFICER),
                                tenant,
                                null),
                        password));
        people.add(new Handover.Tenant(tenant, "officer", password));
        return people;
    }

    /** While it is open the service takes in no change of figures for drafts: counting is measured, not disclosure control. */
    private Connection withoutDrafts() throws SQLException {
        Connection holding = owner();
        holding.setAutoCommit(false);
        try (Statement statement = holding.createStatement()) {
            statement.execute("select from platform.figure_progress for update");
        }
        return holding;
    }

    private Connection owner() throws SQLException {
        return DriverManager.getConnection(administrator.jdbcUrl(), administrator.user(), administrator.password());
    }

    private void tell(String name, String value) {
        found.put(name, value);
        System.out.println(name + ": " + value);
    }

    private static String count(Statement statement, String sql) throws SQLException {
        try (ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return row.getString(1);
        }
    }

    private static String seconds(long began) {
        return Double.toString((System.nanoTime() - began) / 1e9);
    }
}
