package org.cspplatform.server.charts;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One series over time with the line in its middle and the limits within which it varies by itself (statistical process
 * control; NHS England, "Making data count").
 *
 * @param phases stretches with a middle and limits of their own, in order; periods may be in none
 * @param signals periods that are more than chance
 * @param target null when there is none
 */
public record RunChart(
        About about,
        List<String> periods,
        Series series,
        List<Phase> phases,
        List<Signal> signals,
        @Nullable Target target,
        List<DefinitionChange> changes)
        implements Chart {
    public RunChart {
        periods = List.copyOf(periods);
        phases = List.copyOf(phases);
        signals = List.copyOf(signals);
        changes = List.copyOf(changes);
        Series.requireLength(List.of(series), periods.size());
    }

    /**
     * A stretch of periods.
     *
     * @param from index of its first period
     * @param to index of its last
     * @param lower the lower limit; null when there are no limits, because too few periods are known
     */
    public record Phase(
            int from,
            int to,
            BigDecimal centre,
            @Nullable BigDecimal lower,
            @Nullable BigDecimal upper) {}

    /**
     * A period that is more than chance.
     *
     * @param at index of the period
     * @param words why: "Above the upper limit", "Eight in a row above the middle"
     */
    public record Signal(int at, String words) {}

    @Override
    public ChartTable table() {
        ChartTable plain = PeriodChart.byPeriod(periods, List.of(series), changes);
        List<String> columns = new ArrayList<>(plain.columns());
        columns.addAll(2, List.of("Middle", "Lower limit", "Upper limit", "Signal"));
        List<List<String>> rows = new ArrayList<>();
        for (int i = 0; i < periods.size(); i++) {
            int at = i;
            List<String> row = new ArrayList<>(plain.rows().get(i));
            List<Phase> in = phases.stream()
                    .filter(phase -> phase.from() <= at && at <= phase.to())
                    .toList();
            row.add(2, in.isEmpty() ? "" : number(in.getFirst().centre()));
            row.add(3, in.isEmpty() ? "" : number(in.getFirst().lower()));
            row.add(4, in.isEmpty() ? "" : number(in.getFirst().upper()));
            row.add(
                    5,
                    String.join(
                            ", ",
                            signals.stream()
                                    .filter(signal -> signal.at() == at)
                                    .map(Signal::words)
                                    .toList()));
            rows.add(row);
        }
        return new ChartTable(columns, rows, plain.notes());
    }

    private String number(@Nullable BigDecimal number) {
        return number == null
                ? ""
                : about.unit().before()
                        + "%,.1f".formatted(number)
                        + about.unit().after();
    }
}
