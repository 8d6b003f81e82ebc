package org.cspplatform.server.charts;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Lying bars, one a category from the top down, so that long names have room: partnerships, answers, steps.
 *
 * @param form grouped bars stand below each other, stacked ones follow each other in one bar
 * @param heading of the categories in the table: "Partnership"
 * @param target null when there is none
 */
public record CategoryChart(
        About about,
        Form form,
        String heading,
        List<String> categories,
        List<Series> series,
        @Nullable Target target) implements Chart {
    public CategoryChart {
        categories = List.copyOf(categories);
        series = List.copyOf(series);
        Series.requireLength(series, categories.size());
    }

    public enum Form {
        GROUPED,
        STACKED
    }

    @Override
    public ChartTable table() {
        List<String> columns = new ArrayList<>(List.of(heading));
        series.forEach(one -> columns.add(one.name()));
        List<List<String>> rows = new ArrayList<>();
        for (int i = 0; i < categories.size(); i++) {
            int category = i;
            List<String> row = new ArrayList<>(List.of(categories.get(i)));
            series.forEach(one -> row.add(one.figures().get(category).words()));
            rows.add(row);
        }
        return ChartTable.of(columns, rows);
    }
}
