package org.cspplatform.server.funding.monitoring;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Bars of the share of its money that each partnership has spent. The title states what they show.
 *
 * @param bars one a partnership, by name
 */
public record SpendChart(String title, List<Bar> bars) {
    private static final int LABEL = 150;
    private static final int FULL = 480;
    private static final int ROW = 34;

    public SpendChart {
        bars = List.copyOf(bars);
    }

    /**
     * One partnership.
     *
     * @param percent spent of its total; null when nothing was ever received
     * @param carried whether an earlier quarter's figures stand in
     * @param x where the bar begins
     * @param y its upper edge
     * @param width its length
     */
    public record Bar(String name, @Nullable Long percent, boolean carried, int x, int y, int width) {

        /** What stands at the end of the bar. */
        public String label() {
            return percent == null ? "no report" : percent + "%" + (carried ? " (earlier figures)" : "");
        }
    }

    /** The chart of what is monitored. */
    public static SpendChart of(Monitoring monitoring) {
        List<Monitoring.Line> lines = monitoring.lines();
        long scale = Math.max(
                100,
                lines.stream()
                        .flatMap(line -> line.figures().percentSpent().stream())
                        .mapToLong(Long::longValue)
                        .max()
                        .orElse(100));
        List<Bar> bars = IntStream.range(0, lines.size())
                .mapToObj(index -> bar(lines.get(index), index, scale, monitoring))
                .toList();
        return new SpendChart(title(monitoring), bars);
    }

    public int width() {
        return LABEL + FULL + 170;
    }

    public int height() {
        return bars.size() * ROW + 10;
    }

    private static Bar bar(Monitoring.Line line, int index, long scale, Monitoring monitoring) {
        Optional<Long> percent = line.figures().percentSpent();
        return new Bar(
                line.partnership().shortName(),
                percent.orElse(null),
                line.figures().missing().contains(monitoring.quarter()),
                LABEL,
                index * ROW + 6,
                (int) (Math.max(0, percent.orElse(0L)) * FULL / scale));
    }

    private static String title(Monitoring monitoring) {
        String when = "by the end of " + monitoring.quarter() + " " + monitoring.year();
        Optional<Long> all = monitoring.total().percentSpent();
        List<Monitoring.Line> known = monitoring.lines().stream()
                .filter(line -> line.figures().percentSpent().isPresent())
                .sorted(Comparator.comparing(
                        line -> line.figures().percentSpent().orElse(0L)))
                .toList();
        if (all.isEmpty() || known.isEmpty()) {
            return "No spend was reported " + when;
        }
        if (known.size() == 1) {
            return "%d%% of the money was spent %s".formatted(all.get(), when);
        }
        return "%d%% of the money was spent %s, from %s in %s to %s in %s"
                .formatted(
                        all.get(),
                        when,
                        percentOf(known.getFirst()),
                        known.getFirst().partnership().shortName(),
                        percentOf(known.getLast()),
                        known.getLast().partnership().shortName());
    }

    private static String percentOf(Monitoring.Line line) {
        return line.figures().percentSpent().orElse(0L) + "%";
    }
}
