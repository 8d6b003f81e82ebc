package org.cspplatform.server.funding.monitoring;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.cspplatform.server.charts.About;
import org.cspplatform.server.charts.CategoryChart;
import org.cspplatform.server.charts.Figure;
import org.cspplatform.server.charts.Series;
import org.cspplatform.server.charts.Unit;

/**
 * Bars of the share of its money that each partnership has spent. The title states what they show. Where a report has not been
 * received, an earlier quarter's figures stand in, as a series of their own.
 */
public final class SpendChart {
    private SpendChart() {}

    public static CategoryChart of(Monitoring monitoring) {
        List<Figure> reported = new ArrayList<>();
        List<Figure> carried = new ArrayList<>();
        for (Monitoring.Line line : monitoring.lines()) {
            Figure spent = line.figures()
                    .percentSpent()
                    .map(percent -> Figure.of(BigDecimal.valueOf(percent), percent + "%"))
                    .orElse(Figure.MISSING);
            boolean earlier = line.figures().missing().contains(monitoring.quarter());
            reported.add(earlier ? Figure.MISSING : spent);
            carried.add(earlier ? spent : Figure.MISSING);
        }
        List<Series> series = new ArrayList<>(List.of(Series.of("Spent", reported)));
        if (carried.stream().anyMatch(Figure.Known.class::isInstance)) {
            series.add(Series.of("Spent by an earlier quarter, for there is no report of this one", carried));
        }
        return new CategoryChart(
                new About(
                        "spend",
                        title(monitoring),
                        "A bar for each partnership. The amounts are in the table of cumulative spend.",
                        Unit.percent("of its money spent")),
                CategoryChart.Form.STACKED,
                "Partnership",
                monitoring.lines().stream()
                        .map(line -> line.partnership().shortName())
                        .toList(),
                series,
                null);
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
