package org.cspplatform.benchmarks;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;

/** The figures of the counting as a page. */
record MeasuresReport(int partnerships, int records, int rounds, int measures) {
    private static final double GOAL = 2;
    private static final double MARKS_GOAL = 1.1;
    private static final double SOON = 5;

    /**
     * The page.
     *
     * @param cells how many figures are kept
     * @param latencies from a record's change to its figure, in seconds, ascending
     * @param marked seconds in which a partnership's records are stored by one statement
     * @param unmarked the same without the triggers that mark
     */
    String of(
            long all,
            long cells,
            double rebuild,
            double plain,
            List<Double> latencies,
            double marked,
            double unmarked) {
        double ratio = rebuild / plain;
        double most = latencies.getLast();
        return """
            # Counting figures: figures of the last run

            Made by `org.cspplatform.benchmarks.MeasuresBenchmark` (see README.md) on %s, %d processors, Java %s.
            Module arrest-referral, %d measures with their breakdowns by quarter; %d partnerships with %,d records each over ten
            years; %d rounds, the median counts. %,d figures are kept.

            | | seconds | records counted a second, all measures |
            |---|--:|--:|
            | every figure of every partnership counted anew and compared with what is kept | %.2f | %,.0f |
            | one plain statement for each measure over all records, as a superuser | %.2f | %,.0f |

            Counting anew takes **%.2f times** as long (goal: at most %.0f, %s).

            One record's change until its figure is kept, while nothing else is written: %.2f s in the median, %.2f s at most
            (%d changes; goal for the released draft: %.0f s).

            Storing %,d rows by one statement takes %.2f s with the triggers that mark and %.2f s without: **%.2f times**
            (goal: at most %.1f, %s).
            """.formatted(
                        Instant.now().truncatedTo(ChronoUnit.MINUTES),
                        Runtime.getRuntime().availableProcessors(),
                        System.getProperty("java.version"),
                        measures,
                        partnerships,
                        records,
                        rounds,
                        cells,
                        rebuild,
                        all / rebuild,
                        plain,
                        all / plain,
                        ratio,
                        GOAL,
                        ratio <= GOAL ? "reached" : "missed",
                        latencies.get(latencies.size() / 2),
                        most,
                        latencies.size(),
                        SOON,
                        records,
                        marked,
                        unmarked,
                        marked / unmarked,
                        MARKS_GOAL,
                        marked <= unmarked * MARKS_GOAL ? "reached" : "missed");
    }
}
