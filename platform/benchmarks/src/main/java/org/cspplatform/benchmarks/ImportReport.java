package org.cspplatform.benchmarks;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.cspplatform.benchmarks.ImportBenchmark.Took;

/**
 * The figures of the import as a page.
 *
 * @param bytes of the file
 * @param options of the service's Java
 */
record ImportReport(int rows, long bytes, int rounds, List<String> options) {
    private static final double GOAL = 2;

    /** @param memory the most that the service had, resident, in megabytes */
    String of(Took copy, Took imported, Took checkedFirst, long memory) {
        double ratio = imported.seconds() / copy.seconds();
        return """
            # An import beside COPY: figures of the last run

            Made by `org.cspplatform.benchmarks.ImportBenchmark` (see README.md) on %s, %d processors, Java %s.
            %,d rows of 24 columns, %d MB of CSV, into a table with a key, an index on the date, an index of each partnership's
            records and row-level security; %d rounds, the median counts. Load, service and database share the processors.
            Options of the service's Java: `%s`.

            | | seconds | rows a second | seconds of processor time, all processes |
            |---|--:|--:|--:|
            %s%s%s
            The import takes **%.2f times** as long as COPY (goal: at most %.0f, %s), and %.2f times the processor time; with a look
            at every row before anything is stored, %.2f times as long. All stored the same rows: the sums of their hashes agree.

            The most memory the service ever had, resident, with a heap of at most 512 MB: %d MB.
            """.formatted(
                        Instant.now().truncatedTo(ChronoUnit.MINUTES),
                        Runtime.getRuntime().availableProcessors(),
                        System.getProperty("java.version"),
                        rows,
                        bytes >> 20,
                        rounds,
                        String.join(" ", options),
                        line("COPY of the file into a temporary table and from there into the table, as csp_app", copy),
                        line("import: sent over HTTP, kept, read, every cell checked, stored whole", imported),
                        line("the same, every row looked at and compared first, stored when told to", checkedFirst),
                        ratio,
                        GOAL,
                        ratio <= GOAL ? "reached" : "missed",
                        imported.cpu() / copy.cpu(),
                        checkedFirst.seconds() / copy.seconds(),
                        memory);
    }

    private String line(String what, Took took) {
        return "| %s | %.1f | %,.0f | %.1f |%n".formatted(what, took.seconds(), rows / took.seconds(), took.cpu());
    }
}
