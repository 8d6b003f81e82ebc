package org.cspplatform.benchmarks;

import java.io.IOException;
import java.io.Reader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The whole country's figures: how long one region's dashboard and one national table take with all of the records, and with one in a
 * hundred; and how long it takes to count every figure anew, beside the same statements run plainly.
 */
public final class NationalBenchmark {
    private static final List<String> MODULES =
            List.of("alcohol-violence", "arrest-referral", "dhr-learning", "youth-offending");
    private static final Pattern SPACE = Pattern.compile(" ");

    private NationalBenchmark() {}

    /**
     * What a size gave.
     *
     * @param changes how long each of some records took until the draft showed it, ascending
     * @param first the longest that the first opening of a region's dashboard took, one after the other
     */
    record Size(Properties found, List<Duration> changes, Duration first, Measured dashboard, Measured table) {
        double number(String name) {
            return Double.parseDouble(found.getProperty(name));
        }
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
        int records = Plan.number(given, "records", 50_000_000, 500_000_000);
        int clients = Plan.number(given, "clients", 16, 500);
        Duration time = Duration.ofSeconds(Plan.number(given, "seconds", 20, 600));
        List<String> shape = List.of(
                Integer.toString(Plan.number(given, "partnerships", 320, 1000)),
                Integer.toString(Plan.number(given, "regions", 43, 200)),
                Integer.toString(Plan.number(given, "years", 10, 20)));
        Size hundredth = measure(shape, Math.max(1, records / 100), clients, time);
        Size whole = measure(shape, records, clients, time);
        String report = NationalReport.of(shape, clients, hundredth, whole);
        System.out.println(report);
        Files.writeString(Path.of(given.getOrDefault("report", "RESULTS-NATIONAL.md")), report);
    }

    private static Size measure(List<String> shape, int records, int clients, Duration time) throws Exception {
        List<String> server = new ArrayList<>(shape);
        server.add(Integer.toString(records));
        for (String module : MODULES) {
            server.add(Path.of("../../plugins/" + module + "/target/" + module + "-0.1.0-SNAPSHOT.jar")
                    .toAbsolutePath()
                    .toString());
        }
        try (ServiceUnderTest service = ServiceUnderTest.start(Plan.AS_SHIPPED, NationalServer.class, server)) {
            Properties found = new Properties();
            try (Reader reader = Files.newBufferedReader(service.directory().resolve(NationalServer.FOUND))) {
                found.load(reader);
            }
            Tokens tokens = Tokens.of(service.handover());
            String base = "http://localhost:" + service.handover().port();
            List<HttpRequest> dashboards = new ArrayList<>();
            int number = 0;
            for (Handover.Tenant member : service.handover().tenants()) {
                if (member.username().startsWith("member.")) {
                    number++;
                    dashboards.add(page(base + "/regions/region-" + number + "/dashboard", tokens, member.id()));
                }
            }
            List<HttpRequest> tables = new ArrayList<>();
            for (String measure :
                    SPACE.splitAsStream(found.getProperty("busiest")).toList()) {
                tables.add(page(base + "/public/measures/" + measure, tokens, null));
            }
            // Each page once by itself, so that what is kept is kept; then so often that the service's code is
            // compiled.
            Duration first = slowestFirst(dashboards);
            slowestFirst(tables);
            Load.run(clients, Duration.ofSeconds(15), _ -> new PageWorker(dashboards));
            Load.run(clients, Duration.ofSeconds(15), _ -> new PageWorker(tables));
            Measured dashboard = measured(service, clients, time, dashboards);
            Measured table = measured(service, clients, time, tables);
            System.out.println("dashboard " + dashboard + "\ntable " + table);
            List<Duration> changes = NationalChange.times(service, found, Tokens.of(service.handover()));
            System.out.println("changes " + changes);
            return new Size(found, changes, first, dashboard, table);
        }
    }

    private static Duration slowestFirst(List<HttpRequest> pages) throws IOException, InterruptedException {
        Duration slowest = Duration.ZERO;
        for (HttpRequest page : pages) {
            long began = System.nanoTime();
            try (PageWorker worker = new PageWorker(List.of(page))) {
                worker.once();
            }
            Duration took = Duration.ofNanos(System.nanoTime() - began);
            slowest = took.compareTo(slowest) > 0 ? took : slowest;
        }
        return slowest;
    }

    private static Measured measured(ServiceUnderTest service, int clients, Duration time, List<HttpRequest> pages)
            throws Exception {
        try (JdbcWorker.Backend backend = JdbcWorker.backend(service.handover())) {
            CpuTime before = CpuTime.now(service.handover(), backend.pid());
            Load.Rate rate = Load.run(clients, time, _ -> new PageWorker(pages));
            return new Measured(
                    rate, CpuTime.now(service.handover(), backend.pid()).minus(before));
        }
    }

    private static HttpRequest page(String address, Tokens tokens, @Nullable UUID person) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(URI.create(address)).header("Accept", "text/html");
        return (person == null ? request : request.header("Authorization", "Bearer " + tokens.of(person))).build();
    }

    /** Asks for one of some pages, chosen by chance. */
    private static final class PageWorker implements Worker {
        private final HttpClient client =
                HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
        private final List<HttpRequest> pages;

        PageWorker(List<HttpRequest> pages) {
            this.pages = pages;
        }

        @Override
        public void once() throws IOException, InterruptedException {
            HttpRequest page = pages.get(ThreadLocalRandom.current().nextInt(pages.size()));
            HttpResponse<byte[]> answer = client.send(page, HttpResponse.BodyHandlers.ofByteArray());
            if (answer.statusCode() != 200) {
                throw new IOException(page.uri() + " was answered with " + answer.statusCode());
            }
        }

        @Override
        public void close() {
            client.close();
        }
    }
}
