package org.cspplatform.benchmarks;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;

/** Writes down what was measured. */
final class NationalReport {
    private static final double DASHBOARD_GOAL = 50;
    private static final double TABLE_GOAL = 200;
    private static final double GROWTH_GOAL = 1.3;
    private static final double REBUILD_GOAL = 2;
    private static final double DRAFT_GOAL = 5;

    private NationalReport() {}

    static String of(List<String> shape, int clients, NationalBenchmark.Size hundredth, NationalBenchmark.Size whole) {
        StringBuilder report = new StringBuilder("""
            # The whole country: figures of the last run

            Made by `org.cspplatform.benchmarks.NationalBenchmark` (see README.md) on %s, %d processors, Java %s. Load, service and
            database share these processors. %s partnerships in %s regions, %s years, 4 modules with %s measures; %d clients at once.

            | | 1 %% of the records | all records |
            |---|--:|--:|
            """.formatted(
                        Instant.now().truncatedTo(ChronoUnit.MINUTES),
                        Runtime.getRuntime().availableProcessors(),
                        System.getProperty("java.specification.version"),
                        shape.get(0),
                        shape.get(1),
                        shape.get(2),
                        whole.found().getProperty("measures"),
                        clients));
        row(report, "records", number(hundredth, "records"), number(whole, "records"));
        row(report, "exact cells", number(hundredth, "cells"), number(whole, "cells"));
        row(report, "released tables", number(hundredth, "tables"), number(whole, "tables"));
        row(report, "released cells", number(hundredth, "releasedCells"), number(whole, "releasedCells"));
        row(
                report,
                "database",
                hundredth.found().getProperty("bytes"),
                whole.found().getProperty("bytes"));
        row(
                report,
                "the first opening of a dashboard after a release, ms at most",
                ms(hundredth.first()),
                ms(whole.first()));
        rates(report, "one region's dashboard", hundredth.dashboard(), whole.dashboard());
        rates(report, "a national table", hundredth.table(), whole.table());
        row(
                report,
                "a record sent until the draft shows it, s: half of them",
                seconds(middle(hundredth.changes())),
                seconds(middle(whole.changes())));
        row(
                report,
                "a record sent until the draft shows it, s: the slowest",
                seconds(hundredth.changes().getLast()),
                seconds(whole.changes().getLast()));
        row(
                report,
                "every figure counted for the first time and stored, s",
                seconds(hundredth, "first"),
                seconds(whole, "first"));
        row(report, "every figure counted anew, s", seconds(hundredth, "rebuild"), seconds(whole, "rebuild"));
        row(report, "the same statements, each once over all, s", seconds(hundredth, "plain"), seconds(whole, "plain"));
        report.append('\n');
        goal(report, "one region's dashboard, 99 of 100 within ms", slowest(whole.dashboard()), DASHBOARD_GOAL);
        goal(report, "a national table, 99 of 100 within ms", slowest(whole.table()), TABLE_GOAL);
        goal(
                report,
                "the dashboard's median time beside 1 % of the records, times",
                ratio(whole.dashboard(), hundredth.dashboard()),
                GROWTH_GOAL);
        goal(
                report,
                "the table's median time beside 1 % of the records, times",
                ratio(whole.table(), hundredth.table()),
                GROWTH_GOAL);
        goal(
                report,
                "a record sent until the draft shows it, the slowest of %d, s"
                        .formatted(whole.changes().size()),
                whole.changes().getLast().toNanos() / 1e9,
                DRAFT_GOAL);
        goal(
                report,
                "counting every figure anew beside the plain statements, times",
                whole.number("rebuild") / whole.number("plain"),
                REBUILD_GOAL);
        return report.toString();
    }

    private static void rates(StringBuilder report, String what, Measured small, Measured large) {
        row(report, what + ": a second", "%.0f".formatted(small.perSecond()), "%.0f".formatted(large.perSecond()));
        row(
                report,
                what + ": median ms",
                ms(small.rate().median()),
                ms(large.rate().median()));
        row(
                report,
                what + ": 99 of 100 within ms",
                ms(small.rate().slowest()),
                ms(large.rate().slowest()));
        row(report, what + ": ms of processor time of the service", cpu(small, true), cpu(large, true));
        row(report, what + ": ms of processor time of the database", cpu(small, false), cpu(large, false));
    }

    private static String cpu(Measured measured, boolean service) {
        long spent = service ? measured.cpu().service() : measured.cpu().database();
        return "%.2f".formatted(measured.microseconds(spent) / 1000);
    }

    private static void row(StringBuilder report, String what, String small, String large) {
        report.append("| ")
                .append(what)
                .append(" | ")
                .append(small)
                .append(" | ")
                .append(large)
                .append(" |\n");
    }

    private static void goal(StringBuilder report, String what, double is, double most) {
        report.append("- ")
                .append(what)
                .append(String.format(Locale.UK, ": **%.2f** (goal %.1f, ", is, most))
                .append(is <= most ? "reached" : "missed")
                .append(")\n");
    }

    private static double ratio(Measured large, Measured small) {
        return (double) large.rate().median().toNanos() / small.rate().median().toNanos();
    }

    private static double slowest(Measured measured) {
        return measured.rate().slowest().toNanos() / 1e6;
    }

    private static String number(NationalBenchmark.Size size, String name) {
        return "%,d".formatted((long) size.number(name));
    }

    private static String seconds(NationalBenchmark.Size size, String name) {
        return "%,.1f".formatted(size.number(name));
    }

    private static Duration middle(List<Duration> ascending) {
        return ascending.get(ascending.size() / 2);
    }

    private static String seconds(Duration time) {
        return "%.2f".formatted(time.toNanos() / 1e9);
    }

    private static String ms(Duration time) {
        return "%.1f".formatted(time.toNanos() / 1e6);
    }
}
