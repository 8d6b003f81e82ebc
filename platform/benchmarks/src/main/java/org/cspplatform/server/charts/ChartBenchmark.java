package org.cspplatform.server.charts;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/**
 * Measures a chart as the server draws it: the first, another one, one that is kept, and beside them a text with as many bars put
 * together by hand. Argument: the file of the report.
 */
public final class ChartBenchmark {
    private static final int BARS = 20;
    private static final int WARM_UP = 60;
    private static final int ROUNDS = 60;
    private static final int KEPT_ROUNDS = 20_000;

    private ChartBenchmark() {}

    public static void main(String[] arguments) throws IOException {
        long before = resident();
        ChartPictures pictures = new ChartPictures();
        double first = milliseconds(() -> pictures.svg(bars(0)));
        for (int i = 1; i <= WARM_UP; i++) {
            pictures.svg(bars(i));
        }
        List<Double> drawn = new ArrayList<>();
        for (int i = 1; i <= ROUNDS; i++) {
            Chart chart = bars(WARM_UP + i);
            drawn.add(milliseconds(() -> pictures.svg(chart)));
        }
        long after = resident();
        Chart chart = bars(WARM_UP + ROUNDS);
        double kept = milliseconds(() -> repeat(() -> pictures.svg(chart).length())) / KEPT_ROUNDS;
        double byHand = milliseconds(() -> repeat(() -> byHand(chart.table()).length())) / KEPT_ROUNDS;
        pictures.close();
        double median = drawn.stream().sorted().toList().get(ROUNDS / 2);
        String report = """
            # Charts drawn by the server: figures of the last run

            Made by `%s` (see README.md) on %s, %d processors, Java %s. A chart of %d bars, %d bytes.

            | | milliseconds | times the text by hand |
            |---|--:|--:|
            | the first: what draws is loaded | %,.0f | |
            | another one, median of %d | %.1f | %,.0f |
            | one that was drawn before | %.4f | %.1f |
            | a text of as many bars and words, put together by hand | %.4f | 1 |

            Resident memory grew by %d MB, from %d MB. The load of the machine was %.1f.
            """.formatted(
                        ChartBenchmark.class.getName(),
                        Instant.now().truncatedTo(ChronoUnit.MINUTES),
                        Runtime.getRuntime().availableProcessors(),
                        System.getProperty("java.version"),
                        BARS,
                        pictures.svg(chart).length(),
                        first,
                        ROUNDS,
                        median,
                        median / byHand,
                        kept,
                        kept / byHand,
                        byHand,
                        after - before,
                        before,
                        ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage());
        Files.writeString(Path.of(arguments.length == 0 ? "RESULTS-CHARTS.md" : arguments[0]), report);
        System.out.print(report);
    }

    private static Chart bars(int seed) {
        return new PeriodChart(
                new About("bars", "Chart " + seed, "", Unit.of("records")),
                PeriodChart.Form.BARS,
                IntStream.range(0, BARS).mapToObj(i -> "Period " + i).toList(),
                List.of(Series.of(
                        "Records",
                        IntStream.range(0, BARS)
                                .mapToObj(i -> Figure.of(
                                        BigDecimal.valueOf(100 + (seed + 7L * i) % 90), Integer.toString(100 + i)))
                                .toList())),
                null,
                List.of());
    }

    private static String byHand(ChartTable table) {
        StringBuilder svg = new StringBuilder("<svg viewBox=\"0 0 720 380\">");
        for (int i = 0; i < table.rows().size(); i++) {
            String x = String.format(Locale.ROOT, "%.1f", 40 + i * 34.0);
            String height = String.format(
                    Locale.ROOT, "%.1f", Integer.parseInt(table.rows().get(i).get(1)) * 1.5);
            svg.append("<rect x=\"")
                    .append(x)
                    .append("\" width=\"24\" height=\"")
                    .append(height)
                    .append("\"></rect>");
            svg.append("<text x=\"")
                    .append(x)
                    .append("\">")
                    .append(table.rows().get(i).getFirst())
                    .append("</text>");
        }
        return svg.append("</svg>").toString();
    }

    private static void repeat(java.util.function.IntSupplier work) {
        long sum = 0;
        for (int i = 0; i < KEPT_ROUNDS; i++) {
            sum += work.getAsInt();
        }
        if (sum <= 0) {
            throw new IllegalStateException("Nothing was drawn");
        }
    }

    private static double milliseconds(Runnable work) {
        long began = System.nanoTime();
        work.run();
        return (System.nanoTime() - began) / 1e6;
    }

    /** Megabytes, as Linux tells; 0 elsewhere. */
    private static long resident() throws IOException {
        Path status = Path.of("/proc/self/status");
        if (!Files.exists(status)) {
            return 0;
        }
        try (var lines = Files.lines(status)) {
            return lines.filter(line -> line.startsWith("VmRSS:"))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) >> 10)
                    .findFirst()
                    .orElse(0);
        }
    }
}
