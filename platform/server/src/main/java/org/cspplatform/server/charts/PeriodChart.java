package org.cspplatform.server.charts;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Figures over time.
 *
 * @param form bars for counts and money, a line for shares and rates
 * @param periods in order, without gaps
 * @param target null when there is none
 */
public record PeriodChart(
        About about,
        Form form,
        List<String> periods,
        List<Series> series,
        @Nullable Target target,
        List<DefinitionChange> changes)
        implements Chart {
    public PeriodChart {
        periods = List.copyOf(periods);
        series = List.copyOf(series);
        changes = List.copyOf(changes);
        Series.requireLength(series, periods.size());
    }

    public enum Form {
        LINE,
        BARS
    }

    @Override
    public ChartTable table() {
        return byPeriod(periods, series, changes);
    }

    static ChartTable byPeriod(List<String> periods, List<Series> series, List<DefinitionChange> changes) {
        List<String> columns = new ArrayList<>(List.of("Period"));
        series.forEach(one -> columns.add(one.name()));
        if (!changes.isEmpty()) {
            columns.add("Change");
        }
        List<List<String>> rows = new ArrayList<>();
        for (int i = 0; i < periods.size(); i++) {
            int period = i;
            List<String> row = new ArrayList<>(List.of(periods.get(i)));
            series.forEach(one -> row.add(one.figures().get(period).words()));
            if (!changes.isEmpty()) {
                row.add(String.join(
                        ", ",
                        changes.stream()
                                .filter(change -> change.at() == period)
                                .map(change -> "From here: " + change.words())
                                .toList()));
            }
            rows.add(row);
        }
        return ChartTable.of(columns, rows);
    }
}
