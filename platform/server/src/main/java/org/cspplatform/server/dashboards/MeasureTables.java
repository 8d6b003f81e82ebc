package org.cspplatform.server.dashboards;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.cspplatform.server.charts.Figure;
import org.cspplatform.server.dashboards.MeasureView.FigureTable;
import org.cspplatform.server.release.QualityFlag;
import org.cspplatform.server.release.ReleasedCell;
import org.cspplatform.server.release.ReleasedMeasure;
import org.cspplatform.server.release.Shown;
import org.jspecify.annotations.Nullable;

/** A released measure as tables. */
final class MeasureTables {
    private static final int SHOWN = 8;

    private MeasureTables() {}

    /** Partnership by quarter, the last two years, with the region below. */
    static FigureTable byQuarter(Compared compared, String region) {
        ReleasedMeasure measure = compared.measure();
        List<LocalDate> quarters = compared.quarters();
        List<LocalDate> last = quarters.subList(Math.max(0, quarters.size() - SHOWN), quarters.size());
        List<String> columns = new ArrayList<>(List.of("Partnership"));
        Map<LocalDate, String> labels = new LinkedHashMap<>();
        Map<String, Map<LocalDate, String>> rows = new LinkedHashMap<>();
        Map<LocalDate, String> total = new LinkedHashMap<>();
        for (ReleasedCell cell : measure.cells()) {
            if (cell.isWhole() && last.contains(cell.from())) {
                labels.put(cell.from(), cell.period());
                String words = words(measure, cell);
                if (cell.isTotal()) {
                    total.put(cell.from(), words);
                } else {
                    rows.computeIfAbsent(String.valueOf(cell.partnershipName()), _ -> new LinkedHashMap<>())
                            .put(cell.from(), words);
                }
            }
        }
        last.forEach(quarter -> columns.add(labels.getOrDefault(quarter, quarter.toString())));
        List<List<String>> table = new ArrayList<>();
        rows.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .forEach(row -> table.add(row(row.getKey(), row.getValue(), last)));
        table.add(row(region, total, last));
        return new FigureTable("Each partnership's figures", columns, table);
    }

    /** A quarter by the codes of a field: partnership by code. */
    static @Nullable FigureTable broken(Compared compared, LocalDate quarter, String by, String region) {
        ReleasedMeasure measure = compared.measure();
        Map<String, Map<String, String>> rows = new LinkedHashMap<>();
        List<String> labels = new ArrayList<>();
        for (ReleasedCell cell : measure.cells()) {
            if (by.equals(cell.breakdown()) && cell.from().equals(quarter)) {
                String label = cell.label() == null ? "Not recorded" : cell.label();
                if (!labels.contains(label)) {
                    labels.add(label);
                }
                String name = cell.isTotal() ? region : String.valueOf(cell.partnershipName());
                rows.computeIfAbsent(name, _ -> new LinkedHashMap<>()).put(label, words(measure, cell));
            }
        }
        if (labels.isEmpty()) {
            return null;
        }
        List<String> columns = new ArrayList<>(List.of("Partnership"));
        columns.addAll(labels);
        List<List<String>> table = new ArrayList<>();
        rows.forEach((name, figures) -> table.add(row(name, figures, labels)));
        return new FigureTable("The quarter broken down", columns, table);
    }

    private static <K> List<String> row(String name, Map<K, String> figures, List<K> columns) {
        List<String> row = new ArrayList<>(List.of(name));
        columns.forEach(column -> row.add(figures.getOrDefault(column, Figure.MISSING.words())));
        return row;
    }

    private static String words(ReleasedMeasure measure, ReleasedCell cell) {
        String words = Words.figure(measure, cell.figure()).words();
        boolean provisional = cell.flags().contains(QualityFlag.PROVISIONAL) && cell.figure() instanceof Shown.Value;
        return provisional ? words + " p" : words;
    }
}
