package org.cspplatform.benchmarks;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;

/**
 * How long an import takes beside PostgreSQL's own COPY of the same file into the same table, with its constraints, indexes and
 * policies, as the same role. PostgreSQL refuses COPY into a table with row-level security, so the rows go by way of a temporary
 * table in one transaction: nobody who must obey the policies can do it in fewer steps.
 */
public final class ImportBenchmark {
    private static final Pattern STATE = Pattern.compile("\"state\":\"([a-z]+)\"");
    private static final String BOUNDARY = "rows-of-the-benchmark";

    private final HttpClient client = HttpClient.newHttpClient();
    private final ServiceUnderTest service;

    /** A process of the database, by which the others are found. */
    private final long backend;

    private final Path file;
    private final int rows;

    private ImportBenchmark(ServiceUnderTest service, long backend, Path file, int rows) {
        this.service = service;
        this.backend = backend;
        this.file = file;
        this.rows = rows;
    }

    /** What one round took. */
    private record Round(Took copy, Took imported, Took checkedFirst) {}

    /**
     * How long something took.
     *
     * @param seconds on the clock
     * @param cpu of all processes, in seconds: other work on the machine disturbs it less
     */
    record Took(double seconds, double cpu) {}

    /** Something to be timed. */
    private interface Work {
        void run() throws Exception;
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
        int rows = Plan.number(given, "rows", 1_000_000, 5_000_000);
        int rounds = Plan.number(given, "rounds", 3, 9);
        List<String> options = new ArrayList<>(Plan.AS_SHIPPED);
        options.replaceAll(option -> option.startsWith("-Xmx") ? "-Xmx512m" : option);
        if (given.containsKey("java")) {
            options.add(given.get("java"));
        }
        Path file = Files.createTempFile("incidents-", ".csv");
        try (ServiceUnderTest service =
                        ServiceUnderTest.start(options, ImportServer.class, List.of(Integer.toString(3 * rounds)));
                JdbcWorker.Backend backend = JdbcWorker.backend(service.handover())) {
            IncidentsFile.write(file, rows);
            ImportBenchmark benchmark = new ImportBenchmark(service, backend.pid(), file, rows);
            List<Round> measured = new ArrayList<>();
            for (int round = 0; round < rounds; round++) {
                measured.add(benchmark.round(3 * round));
                System.out.println(measured.getLast());
            }
            String report = new ImportReport(rows, Files.size(file), rounds, options)
                    .of(
                            median(measured, Round::copy),
                            median(measured, Round::imported),
                            median(measured, Round::checkedFirst),
                            service.memory().most());
            System.out.println(report);
            Files.writeString(Path.of(given.getOrDefault("report", "RESULTS-IMPORT.md")), report);
        } finally {
            Files.deleteIfExists(file);
        }
    }

    /** Each into a partnership of its own; which of the first two comes first changes from round to round. */
    private Round round(int firstTenant) throws Exception {
        List<Handover.Tenant> tenants = service.handover().tenants().subList(firstTenant, firstTenant + 3);
        boolean copyFirst = firstTenant % 2 == 0;
        @Nullable Took before = copyFirst ? timed(() -> copy(tenants.get(0))) : null;
        Took imported = timed(() -> upload(tenants.get(1), ""));
        Took copy = before == null ? timed(() -> copy(tenants.get(0))) : before;
        Took checkedFirst = timed(() -> upload(tenants.get(2), "?check=true"));
        String expected = fingerprint(tenants.get(0));
        for (Handover.Tenant tenant : tenants) {
            if (!fingerprint(tenant).equals(expected)) {
                throw new IllegalStateException("The import stored something else than COPY");
            }
        }
        return new Round(copy, imported, checkedFirst);
    }

    private static Took median(List<Round> rounds, Function<Round, Took> what) {
        List<Took> ascending = rounds.stream()
                .map(what)
                .sorted(Comparator.comparingDouble(Took::seconds))
                .toList();
        return ascending.get(ascending.size() / 2);
    }

    private Took timed(Work work) throws Exception {
        CpuTime before = CpuTime.now(service.handover(), backend);
        long begin = System.nanoTime();
        work.run();
        double seconds = (System.nanoTime() - begin) / 1e9;
        CpuTime spent = CpuTime.now(service.handover(), backend).minus(before);
        System.out.println(spent + " " + seconds);
        return new Took(seconds, (spent.load() + spent.service() + spent.database()) / 100.0);
    }

    private void copy(Handover.Tenant tenant) throws SQLException, IOException {
        try (Connection connection = JdbcWorker.connect(service.handover());
                Statement statement = connection.createStatement();
                InputStream content = Files.newInputStream(file)) {
            JdbcWorker.setScope(connection, tenant.id());
            connection.setAutoCommit(false);
            statement.execute("create temporary table staging on commit drop as select " + IncidentsJar.COLUMNS
                    + " from " + IncidentsJar.TABLE + " with no data");
            connection
                    .unwrap(PGConnection.class)
                    .getCopyAPI()
                    .copyIn("copy staging from stdin (format csv, header)", content);
            try (PreparedStatement insert =
                    connection.prepareStatement("insert into " + IncidentsJar.TABLE + " (tenant_id, "
                            + IncidentsJar.COLUMNS + ") select ?, " + IncidentsJar.COLUMNS + " from staging")) {
                insert.setObject(1, tenant.id());
                insert.executeUpdate();
            }
            connection.commit();
        }
    }

    /** From the first byte sent until the last row is stored. */
    private void upload(Handover.Tenant tenant, String query) throws Exception {
        String token = Tokens.of(service.handover()).of(tenant.id());
        String dataset =
                "http://localhost:" + service.handover().port() + "/api/v1/modules/incidents/datasets/incidents";
        HttpResponse<String> accepted = client.send(
                HttpRequest.newBuilder(URI.create(dataset + "/records/import" + query))
                        .header("Authorization", "Bearer " + token)
                        .header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
                        .POST(BodyPublishers.concat(
                                BodyPublishers.ofString("--" + BOUNDARY
                                        + "\r\n"
                                        + "Content-Disposition: form-data; name=\"file\";"
                                        + " filename=\"rows.csv\"\r\n\r\n"),
                                BodyPublishers.ofFile(file),
                                BodyPublishers.ofString("\r\n--" + BOUNDARY + "--\r\n")))
                        .build(),
                BodyHandlers.ofString());
        if (accepted.statusCode() != 202) {
            throw new IllegalStateException("The file was answered with " + accepted.statusCode());
        }
        URI place = URI.create(dataset)
                .resolve(accepted.headers().firstValue("Location").orElseThrow());
        String state = await(place, token);
        if (state.equals("checked")) {
            client.send(
                    HttpRequest.newBuilder(URI.create(place + "/commit"))
                            .header("Authorization", "Bearer " + token)
                            .header("Content-Type", "application/json")
                            .POST(BodyPublishers.ofString("{}"))
                            .build(),
                    BodyHandlers.discarding());
            state = await(place, token);
        }
        if (!state.equals("done")) {
            throw new IllegalStateException("The import is " + state);
        }
    }

    private String await(URI place, String token) throws Exception {
        while (true) {
            HttpResponse<String> now = client.send(
                    HttpRequest.newBuilder(place)
                            .header("Authorization", "Bearer " + token)
                            .build(),
                    BodyHandlers.ofString());
            Matcher state = STATE.matcher(now.body());
            if (!state.find()) {
                throw new IllegalStateException("The import was answered with " + now.statusCode());
            }
            if (!state.group(1).equals("checking") && !state.group(1).equals("importing")) {
                return state.group(1);
            }
            Thread.sleep(100);
        }
    }

    /** The same of the same rows, in whatever order. */
    private String fingerprint(Handover.Tenant tenant) throws SQLException {
        UUID id = tenant.id();
        try (Connection connection = JdbcWorker.connect(service.handover())) {
            JdbcWorker.setScope(connection, id);
            try (Statement statement = connection.createStatement();
                    ResultSet row = statement.executeQuery("select count(*), sum(hash_record_extended(row("
                            + IncidentsJar.COLUMNS + "), 0)) from " + IncidentsJar.TABLE)) {
                row.next();
                if (row.getLong(1) != rows) {
                    throw new IllegalStateException("There are " + row.getLong(1) + " rows instead of " + rows);
                }
                return row.getString(2);
            }
        }
    }
}
