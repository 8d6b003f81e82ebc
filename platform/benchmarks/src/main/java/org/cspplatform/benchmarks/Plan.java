package org.cspplatform.benchmarks;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * How large and how long.
 *
 * @param partnerships how many tenants; each request is of one of them, by chance
 * @param records how many records each has
 * @param connections how many requests are under way at once
 * @param time how long each case is measured in each round
 * @param warmUp how long each case runs before anything is measured
 * @param rounds how often; the median counts
 * @param serviceOptions options for the Java of the service
 * @param only {@code one} or {@code fifty} to leave the other out; empty for both
 * @param module the jar of the module whose records are read
 * @param report where the results are written
 */
record Plan(
        int partnerships,
        int records,
        int connections,
        Duration time,
        Duration warmUp,
        int rounds,
        List<String> serviceOptions,
        String only,
        Path module,
        Path report) {

    /** As in deploy/run. */
    static final List<String> AS_SHIPPED = List.of(
            "-XX:+UseSerialGC",
            "-Xmx256m",
            "-Xss512k",
            "-XX:ReservedCodeCacheSize=96m",
            "-XX:MaxDirectMemorySize=64m",
            "-XX:+ExitOnOutOfMemoryError",
            "--enable-native-access=ALL-UNNAMED",
            "--sun-misc-unsafe-memory-access=allow");

    private static final int MOST_CONNECTIONS = 2_000;
    private static final int LONGEST = 120;

    /** From arguments like {@code seconds=5}. */
    static Plan of(String[] arguments) {
        Map<String, String> given = List.of(arguments).stream()
                .map(argument -> argument.split("=", 2))
                .collect(Collectors.toMap(pair -> pair[0], pair -> pair.length > 1 ? pair[1] : ""));
        List<String> options = AS_SHIPPED;
        if (given.containsKey("java")) {
            options = List.of(given.get("java").split(" "));
        }
        return new Plan(
                number(given, "partnerships", 7, 500),
                number(given, "records", 20_000, 1_000_000),
                number(given, "connections", 64, MOST_CONNECTIONS),
                Duration.ofSeconds(number(given, "seconds", 5, LONGEST)),
                Duration.ofSeconds(number(given, "warm-up", 8, LONGEST)),
                number(given, "rounds", 3, 20),
                options,
                given.getOrDefault("only", ""),
                Path.of(given.getOrDefault(
                        "module", "../../plugins/arrest-referral/target/arrest-referral-0.1.0-SNAPSHOT.jar")),
                Path.of(given.getOrDefault("report", "RESULTS.md")));
    }

    static int number(Map<String, String> given, String name, int usual, int most) {
        int value = Integer.parseInt(given.getOrDefault(name, Integer.toString(usual)));
        if (value < 1 || value > most) {
            throw new IllegalArgumentException(name + " must be between 1 and " + most);
        }
        return value;
    }
}
