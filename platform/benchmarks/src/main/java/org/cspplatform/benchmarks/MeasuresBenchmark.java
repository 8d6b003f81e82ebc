package org.cspplatform.benchmarks;

import io.micronaut.context.ApplicationContext;
import io.micronaut.runtime.server.EmbeddedServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cspplatform.server.Application;
import org.cspplatform.server.database.Administrator;
import org.cspplatform.server.database.EmbeddedDatabase;
import org.cspplatform.server.database.PlatformDatabase;
import org.cspplatform.server.database.PlatformRole;
import org.cspplatform.server.measures.QuarterCounter;
import org.cspplatform.server.measures.cells.CellKeeper;
import org.cspplatform.server.modules.ModuleHost;
import org.cspplatform.server.modules.model.MeasureModel;
import org.cspplatform.server.modules.model.ModuleModel;
import org.cspplatform.server.tenancy.Scope;
import org.cspplatform.server.tenancy.Scopes;

/**
 * How long the figures of a module take: all counted anew, beside the same aggregation as one plain statement for each measure over
 * the records of everybody, as a superuser whom no policy concerns; one record's change until its figure is kept; and what the
 * marks cost who writes many rows.
 */
public final class MeasuresBenchmark {
    private static final LocalDate FIRST = LocalDate.of(1900, 1, 1);
    private static final LocalDate LAST = LocalDate.of(9999, 1, 1);
    private static final int CHANGES = 40;

    private final ApplicationContext context;
    private final Handover service;
    private final Administrator administrator;
    private final int records;

    private MeasuresBenchmark(ApplicationContext context, Handover service, Administrator administrator, int records) {
        this.context = context;
        this.service = service;
        this.administrator = administrator;
        this.records = records;
    }

    /**
     * Measures.
     *
     * @param arguments see {@code README.md}
     */
    public static void main(String[] arguments) throws Exception {
        Map<String, String> given = List.of(arguments).stream()
                .map(argument -> argument.split("=", 2))
                .collect(Collectors.toMap(pair -> pair[0], pair -> pair.length > 1 ? pair[1] : ""));
        int partnerships = Plan.number(given, "partnerships", 7, 320);
        int records = Plan.number(given, "records", 50_000, 1_000_000);
        int rounds = Plan.number(given, "rounds", 3, 9);
        Path module = Path.of(given.getOrDefault(
                "module", "../../plugins/arrest-referral/target/arrest-referral-0.1.0-SNAPSHOT.jar"));
        Path directory = Files.createTempDirectory("csp-benchmark-");
        Files.createDirectories(directory.resolve("modules"));
        Files.copy(module, directory.resolve("modules").resolve(String.valueOf(module.getFileName())));
        try (EmbeddedDatabase embedded =
                EmbeddedDatabase.start(directory.resolve("database"), BenchmarkServer.PATIENCE)) {
            PlatformDatabase database = PlatformDatabase.prepare(embedded.administrator());
            try (ApplicationContext context = Application.start(database, BenchmarkServer.settings(directory))) {
                List<UUID> tenants =
                        new Scope.OfOperator().call(() -> BenchmarkServer.makeTenants(context, partnerships));
                BenchmarkServer.awaitModule(context, Contacts.MODULE);
                Handover service = new Handover(
                        context.getBean(EmbeddedServer.class).getPort(),
                        ProcessHandle.current().pid(),
                        database.jdbcUrl(),
                        database.passwordOf(PlatformRole.APPLICATION.roleName()),
                        BenchmarkServer.makeOfficers(context, tenants, Contacts.MODULE));
                String report = new MeasuresBenchmark(context, service, embedded.administrator(), records).run(rounds);
                System.out.println(report);
                Files.writeString(Path.of(given.getOrDefault("report", "RESULTS-MEASURES.md")), report);
            }
        } finally {
            delete(directory);
        }
    }

    private String run(int rounds) throws Exception {
        double marked = 0;
        double unmarked = 0;
        List<Handover.Tenant> tenants = service.tenants();
        // In turn with the triggers that mark and without: both fill as many partnerships, or nearly.
        for (int i = 0; i < tenants.size(); i++) {
            boolean marking = i % 2 == 1;
            asSuperuser("alter table arrest_referral.contacts %s trigger platform_stale_insert"
                    .formatted(marking ? "enable" : "disable"));
            double took = fill(tenants.get(i).id());
            // The first warms up what the others find warm.
            if (marking) {
                marked += took / Math.floorDiv(tenants.size(), 2);
            } else if (i > 0) {
                unmarked += took / ((tenants.size() - 1) / 2.0);
            }
        }
        asSuperuser("alter table arrest_referral.contacts enable trigger platform_stale_insert");
        asSuperuser("vacuum analyze arrest_referral.contacts");
        awaitCounted();
        List<Double> rebuilds = new ArrayList<>();
        List<Double> plains = new ArrayList<>();
        for (int round = 0; round < rounds; round++) {
            rebuilds.add(rebuild());
            plains.add(plain());
        }
        return report(rounds, median(rebuilds), median(plains), latencies(), marked, unmarked);
    }

    private double fill(UUID tenant) throws SQLException {
        try (Connection connection = JdbcWorker.connect(service)) {
            JdbcWorker.setScope(connection, tenant);
            try (PreparedStatement statement = connection.prepareStatement("""
                insert into arrest_referral.contacts (tenant_id, contact_reference, client, contact_date, prompting_event, setting,
                    custody_suite, sex, ethnicity, accommodation_need, test_result, main_drug, ndtms_consent,
                    assessment_required_on, assessment_attended_on, referred_on, treatment_started_on)
                select ?, 'REF-' || n, 'C' || n % 9973, date '2016-04-01' + n % 3650, 'REQUIRED_ASSESSMENT', 'POLICE_CUSTODY',
                    'Suite ' || n % 5, (array['MALE', 'FEMALE'])[1 + n % 2], 'WHITE_BRITISH', 'NO_PROBLEM',
                    (array['POSITIVE', 'NEGATIVE'])[1 + n % 2], 'HEROIN', n % 2 = 0, date '2016-04-03' + n % 3650,
                    case when n % 3 > 0 then date '2016-04-05' + n % 3650 end, date '2016-04-07' + n % 3650,
                    case when n % 4 > 0 then date '2016-04-08' + n % 3650 + n % 40 end
                from generate_series(1, ?) n
                """)) {
                statement.setObject(1, tenant);
                statement.setInt(2, records);
                long begin = System.nanoTime();
                statement.executeUpdate();
                return seconds(begin);
            }
        }
    }

    private double rebuild() {
        Scopes scopes = context.getBean(Scopes.class);
        CellKeeper keeper = context.getBean(CellKeeper.class);
        ModuleHost host = context.getBean(ModuleHost.class);
        long begin = System.nanoTime();
        for (Handover.Tenant tenant : service.tenants()) {
            scopes.ofPartnership(tenant.id())
                    .run(() -> host.use(Contacts.MODULE, module -> {
                        keeper.rebuild(module);
                        return module;
                    }));
        }
        return seconds(begin);
    }

    /** One statement for each measure, over all partnerships at once. */
    private double plain() throws SQLException {
        ModuleModel module = model();
        long begin = System.nanoTime();
        try (Connection connection = superuser();
                Statement settings = connection.createStatement()) {
            settings.execute("set search_path = pg_catalog, arrest_referral");
            for (MeasureModel measure : module.measures()) {
                QuarterCounter.Statement counting = QuarterCounter.statement(measure);
                try (PreparedStatement statement = connection.prepareStatement(counting.text())) {
                    int next = 1;
                    if (counting.asksForToday()) {
                        statement.setObject(next++, LocalDate.now(ZoneId.of("Europe/London")));
                    }
                    statement.setObject(next++, FIRST);
                    statement.setObject(next, LAST);
                    try (ResultSet rows = statement.executeQuery()) {
                        while (rows.next()) {
                            rows.getBigDecimal(3);
                        }
                    }
                }
            }
        }
        return seconds(begin);
    }

    private List<Double> latencies() throws Exception {
        List<Double> latencies = new ArrayList<>();
        UUID tenant = service.tenants().getLast().id();
        try (Connection writer = JdbcWorker.connect(service);
                Connection reader = JdbcWorker.connect(service)) {
            JdbcWorker.setScope(writer, tenant);
            JdbcWorker.setScope(reader, tenant);
            for (int change = 0; change < CHANGES; change++) {
                long before = count(reader);
                long begin = System.nanoTime();
                try (Statement statement = writer.createStatement()) {
                    statement.executeUpdate("""
                        insert into arrest_referral.contacts (tenant_id, contact_reference, client, contact_date,
                            prompting_event, setting, sex, ethnicity, test_result, ndtms_consent)
                        values ('%s', 'NEW-%d', 'C1', '2019-05-05', 'REQUIRED_ASSESSMENT', 'POLICE_CUSTODY', 'MALE',
                            'WHITE_BRITISH', 'POSITIVE', true)
                        """.formatted(tenant, change));
                }
                while (count(reader) == before) {
                    Thread.sleep(5);
                }
                latencies.add(seconds(begin));
                Thread.sleep(97L * (change % 7));
            }
        }
        return latencies.stream().sorted().toList();
    }

    private static long count(Connection reader) throws SQLException {
        return number(reader, """
            select numerator from platform.measure_cell
            where module = 'arrest-referral' and measure = 'contacts' and period_start = '2019-04-01' and breakdown = ''
            """);
    }

    private void awaitCounted() throws Exception {
        try (Connection connection = superuser()) {
            while (number(connection, "select count(*) from platform.stale_mark") > 0) {
                Thread.sleep(200);
            }
        }
    }

    private ModuleModel model() {
        return context.getBean(ModuleHost.class).use(Contacts.MODULE, module -> module);
    }

    private String report(
            int rounds, double rebuild, double plain, List<Double> latencies, double marked, double unmarked)
            throws SQLException {
        long all = (long) records * service.tenants().size();
        long cells;
        try (Connection connection = superuser()) {
            cells = number(connection, "select count(*) from platform.measure_cell");
        }
        return new MeasuresReport(
                        service.tenants().size(),
                        records,
                        rounds,
                        model().measures().size())
                .of(all, cells, rebuild, plain, latencies, marked, unmarked);
    }

    private Connection superuser() throws SQLException {
        return DriverManager.getConnection(administrator.jdbcUrl(), administrator.user(), administrator.password());
    }

    private void asSuperuser(String sql) throws SQLException {
        try (Connection connection = superuser();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static long number(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return row.getLong(1);
        }
    }

    private static double median(List<Double> values) {
        return values.stream().sorted().toList().get(values.size() / 2);
    }

    private static double seconds(long begin) {
        return (System.nanoTime() - begin) / 1e9;
    }

    private static void delete(Path directory) throws IOException {
        try (Stream<Path> files = Files.walk(directory)) {
            for (Path file : files.sorted(java.util.Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        }
    }
}
