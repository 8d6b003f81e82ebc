package org.cspplatform.benchmarks;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;

/** Writes the results as Markdown, in words that stand without the code. */
final class Report {

    static final String WITHOUT_DATABASE = "a: the same server's route without the database";
    static final String PLAIN_JDBC = "b: the same SQL by plain JDBC";
    static final String SERVICE = "the service: HTTP, token, scope, row-level security";
    static final String SERVICE_AUDITED = "the service, with the durable audit entry";

    private static final double GOAL = 0.7;
    private static final double GOAL_AUDITED = 0.5;

    private final StringBuilder text = new StringBuilder();

    Report(Plan plan) {
        text.append("# Figures of the last run\n\n").append("""
            Made by `org.cspplatform.benchmarks.Benchmarks` (see README.md) on %s, %d processors, Java %s, %s.
            Load, service and database share these processors. %d partnerships with %,d records each; each request is
            of one of them, by chance; %d requests under way at once; %d rounds of %d s a case, the median round counts.
            Options of the service's Java: `%s`.

            """.formatted(
                        Instant.now().truncatedTo(ChronoUnit.MINUTES),
                        Runtime.getRuntime().availableProcessors(),
                        Runtime.version().feature(),
                        System.getProperty("os.arch"),
                        plan.partnerships(),
                        plan.records(),
                        plan.connections(),
                        plan.rounds(),
                        plan.time().toSeconds(),
                        String.join(" ", plan.serviceOptions())));
    }

    /** A table of the four cases, with the shares of the ideal. */
    void table(String title, Map<String, Measured> rates) {
        double a = rate(rates, WITHOUT_DATABASE);
        double b = rate(rates, PLAIN_JDBC);
        double ideal = 1 / (1 / a + 1 / b);
        double ideallyBusy = busy(rates, WITHOUT_DATABASE) + busy(rates, PLAIN_JDBC);
        line("## %s%n".formatted(title));
        line("| | a second | median ms | 99 of 100 within ms | µs of processor time: load | service | database |");
        line("|---|--:|--:|--:|--:|--:|--:|");
        rates.forEach((name, measured) -> line("| %s | %,.0f | %.2f | %.2f | %.0f | %.0f | %.0f |"
                .formatted(
                        name,
                        measured.perSecond(),
                        measured.rate().median().toNanos() / 1e6,
                        measured.rate().slowest().toNanos() / 1e6,
                        measured.microseconds(measured.cpu().load()),
                        measured.microseconds(measured.cpu().service()),
                        measured.microseconds(measured.cpu().database()))));
        line("| the ideal, 1 / (1/a + 1/b) | %,.0f | | | | | |%n".formatted(ideal));
        line("Share of the ideal: %s without, %s with the audit entry.%n"
                .formatted(
                        share(rate(rates, SERVICE) / ideal, GOAL),
                        share(rate(rates, SERVICE_AUDITED) / ideal, GOAL_AUDITED)));
        line(("Of processor time, which other work on the machine disturbs less: a and b together take %.0f µs, the"
                        + " service %.0f µs (**%.0f %%** of it are a and b), with the audit entry %.0f µs (**%.0f"
                        + " %%**).%n")
                .formatted(
                        ideallyBusy,
                        busy(rates, SERVICE),
                        100 * ideallyBusy / busy(rates, SERVICE),
                        busy(rates, SERVICE_AUDITED),
                        100 * ideallyBusy / busy(rates, SERVICE_AUDITED)));
    }

    /** A table of other figures. */
    void figures(String title, Map<String, String> figures) {
        line("## %s%n".formatted(title));
        line("| | |");
        line("|---|--:|");
        figures.forEach((name, figure) -> line("| %s | %s |".formatted(name, figure)));
        line("");
    }

    /** Microseconds of processor time a request, of all three processes. */
    private static double busy(Map<String, Measured> rates, String name) {
        Measured measured = measured(rates, name);
        CpuTime cpu = measured.cpu();
        return measured.microseconds(cpu.load() + cpu.service() + cpu.database());
    }

    private static double rate(Map<String, Measured> rates, String name) {
        return measured(rates, name).perSecond();
    }

    private static Measured measured(Map<String, Measured> rates, String name) {
        Measured measured = rates.get(name);
        if (measured == null) {
            throw new IllegalArgumentException("Not measured: " + name);
        }
        return measured;
    }

    private static String share(double share, double goal) {
        return "**%.0f %%** (goal %.0f %%, %s)"
                .formatted(share * 100, goal * 100, share >= goal ? "reached" : "missed");
    }

    private void line(String line) {
        text.append(line).append('\n');
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
