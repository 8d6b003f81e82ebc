package org.cspplatform.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Puts the service under load from this process, and prints and keeps what it did. */
public final class Benchmarks {

    private static final int KEYS_OF_EACH = 500;
    private static final int CROSSING_REQUESTS = 1_000;

    private final Plan plan;
    private final ServiceUnderTest service;
    private final Report report;

    /** A process of the database, by which the others are found. */
    private final long backend;

    private Benchmarks(Plan plan, ServiceUnderTest service, long backend) {
        this.plan = plan;
        this.backend = backend;
        this.service = service;
        this.report = new Report(plan);
    }

    /**
     * Measures.
     *
     * @param arguments see {@code README.md}
     */
    public static void main(String[] arguments) throws Exception {
        Plan plan = Plan.of(arguments);
        try (ServiceUnderTest service = ServiceUnderTest.start(plan);
                JdbcWorker.Backend backend = JdbcWorker.backend(service.handover())) {
            Benchmarks benchmarks = new Benchmarks(plan, service, backend.pid());
            benchmarks.run();
            System.out.println(benchmarks.report);
            Files.writeString(plan.report(), benchmarks.report.toString());
        }
    }

    private void run() throws Exception {
        List<JdbcWorker.Key> keys = JdbcWorker.keys(service.handover(), KEYS_OF_EACH);
        ServiceUnderTest.Memory idle = service.memory();
        if (!plan.only().equals("fifty")) {
            report.table("One record by its id", measure(cases(keys).ofOne()));
        }
        if (!plan.only().equals("one")) {
            report.table("A list of fifty records", measure(cases(keys).ofFifty()));
        }
        Crossings.Found crossings =
                new Crossings(service.handover(), keys, Tokens.of(service.handover())).count(CROSSING_REQUESTS);
        ServiceUnderTest.Memory busy = service.memory();

        Map<String, String> figures = new LinkedHashMap<>();
        figures.put("requests of all tenants at once, half of them for another's record", "" + crossings.asked());
        figures.put("own records that came", "" + crossings.own());
        figures.put("others' records that read as missing", "" + crossings.hidden());
        figures.put("others' records that came", "**" + crossings.crossed() + "**");
        figures.put("failed", "" + crossings.failed());
        report.figures("Crossings", figures);
        report.figures(
                "Memory of the service, resident, without the database",
                Map.of("before the load, MB", "" + idle.now(), "the most under load, MB", "" + busy.most()));
    }

    private Cases cases(List<JdbcWorker.Key> keys) throws IOException {
        return new Cases(service.handover(), keys, Tokens.of(service.handover()));
    }

    private Map<String, Measured> measure(List<Case> cases) throws Exception {
        for (Case each : cases) {
            Load.run(workers(each), plan.warmUp(), each.source());
        }
        Map<String, List<Measured>> rounds = new LinkedHashMap<>();
        for (int round = 0; round < plan.rounds(); round++) {
            for (Case each : cases) {
                Measured measured = measure(each);
                System.out.printf("%s: %,.0f a second%n", each.name(), measured.perSecond());
                rounds.computeIfAbsent(each.name(), _ -> new ArrayList<>()).add(measured);
            }
        }
        Map<String, Measured> medians = new LinkedHashMap<>();
        rounds.forEach((name, measured) -> {
            measured.sort(Comparator.comparingDouble(Measured::perSecond));
            medians.put(name, measured.get(measured.size() / 2));
        });
        return medians;
    }

    private int workers(Case each) {
        return Math.min(plan.connections(), each.most());
    }

    private Measured measure(Case each) throws Exception {
        CpuTime before = CpuTime.now(service.handover(), backend);
        Load.Rate rate = Load.run(workers(each), plan.time(), each.source());
        return new Measured(rate, CpuTime.now(service.handover(), backend).minus(before));
    }
}
