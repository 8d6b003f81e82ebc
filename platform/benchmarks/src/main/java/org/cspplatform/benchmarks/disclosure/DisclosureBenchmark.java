package org.cspplatform.benchmarks.disclosure;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.cspplatform.disclosure.attack.Budget;

/** Protects tables by chance and attacks what comes out, compares with the least that would do, and times a large table. */
public final class DisclosureBenchmark {
    private final Map<String, String> given = new HashMap<>();
    private final AtomicLong done = new AtomicLong();

    private DisclosureBenchmark(String[] arguments) {
        for (String argument : arguments) {
            int equals = argument.indexOf('=');
            if (equals < 0) throw new IllegalArgumentException("Not name=value: " + argument);
            given.put(argument.substring(0, equals), argument.substring(equals + 1));
        }
    }

    public static void main(String[] arguments) throws IOException {
        new DisclosureBenchmark(arguments).run();
    }

    private int number(String name, int usual) {
        return Integer.parseInt(given.getOrDefault(name, String.valueOf(usual)));
    }

    private void run() throws IOException {
        int seed = number("seed", 1);
        List<Large> large = new ArrayList<>();
        List<Large> contributed = new ArrayList<>();
        Budget minute = new Budget(1_000_000, Duration.ofMinutes(1));
        for (int round = 0; round < number("rounds", 5); round++) {
            large.add(Large.of(seed + round, false, minute));
            contributed.add(Large.of(seed + round, true, minute));
        }
        Memory memory = Memory.peak();
        List<Sparing> sparing = compared(seed, false);
        List<Sparing> insiders = compared(seed + 1, true);
        long start = System.nanoTime();
        long end = start + Duration.ofMinutes(number("minutes", 60)).toNanos();
        List<Safety> safety = LongStream.range(0, number("tables", 100_000))
                .parallel()
                .filter(_ -> System.nanoTime() < end)
                .mapToObj(i -> safety(seed * 1_000_003L + i))
                .toList();
        double seconds = (System.nanoTime() - start) / 1e9;
        String page = new DisclosureReport(safety, seconds, sparing, insiders, large, contributed, memory).page();
        System.out.println(page);
        Files.writeString(Path.of(given.getOrDefault("report", "RESULTS-DISCLOSURE.md")), page);
    }

    private Safety safety(long seed) {
        Safety safety = Safety.of(new Chance(seed).next());
        long count = done.incrementAndGet();
        if (count % 5_000 == 0) System.err.printf("%,d tables attacked%n", count);
        if (!safety.unsafe().isEmpty()) System.err.println("Table " + seed + " tells " + safety.unsafe());
        return safety;
    }

    private List<Sparing> compared(int seed, boolean contributed) {
        return IntStream.range(0, number("small", 500))
                .parallel()
                .mapToObj(i -> Sparing.of(new Chance(seed * 2_000_003L + i), contributed))
                .flatMap(Optional::stream)
                .toList();
    }
}
