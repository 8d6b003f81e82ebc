package org.cspplatform.benchmarks.disclosure;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;

/** The figures as a page. */
record DisclosureReport(
        List<Safety> safety,
        double seconds,
        List<Sparing> sparing,
        List<Sparing> insiders,
        List<Large> large,
        List<Large> contributed,
        Memory memory) {
    private static final double MOST = 1.25;
    private static final double SOON = 2_000;

    String page() {
        long unsafe = safety.stream().filter(one -> !one.unsafe().isEmpty()).count();
        return """
            # Disclosure control: figures of the last run

            Made by `org.cspplatform.benchmarks.disclosure.DisclosureBenchmark` (see README.md) on %s, %d processors, Java %s.

            ## Safe?

            %,d tables by chance were protected and attacked in %,.0f seconds. **Unsafe: %,d** (goal: none, %s); of %,d it
            could not be decided within ten seconds. Of all cells %.1f %% are
            suppressed; of %,d tables a breakdown was dropped, of %,d no count above nought is shown.

            ## How much is suppressed beyond the small cells?

            | | tables | cells suppressed | least possible | ratio of the sums | median ratio | 90 %% at most | as few as possible |
            |---|--:|--:|--:|--:|--:|--:|--:|
            %s%s
            The goal for the median is at most %.2f: %s.

            ## How fast is a large table?

            | three dimensions, policy of the board | cells | suppressed | seconds by the clock, median | most | of processor time, median | times narrowing all bounds once |
            |---|--:|--:|--:|--:|--:|--:|
            %s%s
            The goal is two seconds of processor time, which is the time by the clock when nothing else runs: %s. The most heap ever used: %d MB.
            """.formatted(
                Instant.now().truncatedTo(ChronoUnit.MINUTES),
                Runtime.getRuntime().availableProcessors(),
                System.getProperty("java.version"),
                safety.size(),
                seconds,
                unsafe,
                unsafe == 0 ? "reached" : "missed",
                safety.stream().filter(Safety::undecided).count(),
                100.0
                        * safety.stream().mapToLong(Safety::suppressed).sum()
                        / Math.max(1, safety.stream().mapToLong(Safety::cells).sum()),
                safety.stream().filter(Safety::dropped).count(),
                safety.stream().filter(one -> !one.released()).count(),
                line("seen by the public", sparing),
                line("seen by contributors too", insiders),
                MOST,
                Math.max(median(sparing, DisclosureReport::ratio), median(insiders, DisclosureReport::ratio)) <= MOST
                        ? "reached"
                        : "missed",
                line(large, "seen by the public"),
                line(contributed, "seen by contributors too"),
                Math.max(median(large, Large::processor), median(contributed, Large::processor)) <= SOON
                        ? "reached"
                        : "missed",
                memory.megabytes());
    }

    private static String line(String what, List<Sparing> compared) {
        long used = compared.stream().mapToLong(Sparing::secondaries).sum();
        long least = compared.stream().mapToLong(Sparing::fewest).sum();
        long best = compared.stream()
                .filter(one -> one.secondaries() <= one.fewest())
                .count();
        return String.format(
                Locale.ROOT,
                "| %s | %,d | %,d | %,d | %.3f | **%.2f** | %.2f | %.1f %% |%n",
                what,
                compared.size(),
                used,
                least,
                1.0 * used / Math.max(1, least),
                median(compared, DisclosureReport::ratio),
                quantile(compared, DisclosureReport::ratio, 0.9),
                100.0 * best / Math.max(1, compared.size()));
    }

    /** Where none is needed, each one counts as a whole too many. */
    private static double ratio(Sparing one) {
        return one.fewest() == 0 ? 1 + one.secondaries() : 1.0 * one.secondaries() / one.fewest();
    }

    private static String line(List<Large> rounds, String what) {
        return String.format(
                Locale.ROOT,
                "| %s | %,d | %,.0f | %.2f | %.2f | **%.2f** | %.1f |%n",
                what,
                rounds.stream().mapToInt(Large::cells).max().orElse(0),
                median(
                        rounds,
                        one -> one.release().statistics().primaries()
                                + one.release().statistics().secondaries()),
                median(rounds, Large::milliseconds) / 1e3,
                quantile(rounds, Large::milliseconds, 1) / 1e3,
                median(rounds, Large::processor) / 1e3,
                median(rounds, one -> one.processor() / one.narrowing()));
    }

    private static <T> double median(List<T> all, ToDoubleFunction<T> figure) {
        return quantile(all, figure, 0.5);
    }

    private static <T> double quantile(List<T> all, ToDoubleFunction<T> figure, double share) {
        double[] sorted = all.stream().mapToDouble(figure).sorted().toArray();
        return sorted.length == 0 ? 0 : sorted[(int) Math.round(share * (sorted.length - 1))];
    }
}
