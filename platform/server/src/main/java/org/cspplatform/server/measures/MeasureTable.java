package org.cspplatform.server.measures;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.cspplatform.server.measures.MeasureSeries.Breakdown;
import org.cspplatform.server.modules.model.MeasureKind;
import org.jspecify.annotations.Nullable;

/**
 * Figures in rows and columns, as texts.
 *
 * @param corner heading of the first column
 * @param headings of the others
 */
public record MeasureTable(String caption, String corner, List<String> headings, List<Row> rows) {
    /** @param heading in the first column */
    public record Row(String heading, List<String> cells) {}

    /** All its texts, for the legend beside it. */
    public List<String> texts() {
        return rows.stream().flatMap(row -> row.cells().stream()).toList();
    }

    /** By period: everything that is known of each. */
    static MeasureTable whole(MeasureSeries series) {
        List<Row> rows = new ArrayList<>();
        for (MeasureCell cell : series.cells()) {
            List<String> cells = new ArrayList<>(parts(series, cell));
            if (!series.changes().isEmpty()) {
                cells.add(Integer.toString(cell.definitionVersion()));
            }
            rows.add(new Row(cell.period(), cells));
        }
        String word = series.periodLength() == PeriodLength.MONTH ? "Month" : "Quarter";
        return new MeasureTable("By " + series.periodLength().word(), word, headings(series), rows);
    }

    /** By code down and period across. */
    static MeasureTable by(MeasureSeries series, Breakdown breakdown) {
        Set<String> periods = new LinkedHashSet<>();
        series.cells().forEach(cell -> periods.add(cell.period()));
        // In the order of the code list, whichever period a code first appears in.
        Map<String, Map<String, MeasureCell>> byLabel = new LinkedHashMap<>();
        breakdown.labels().forEach(label -> byLabel.put(label, new LinkedHashMap<>()));
        breakdown.cells().forEach(cell -> {
            Map<String, MeasureCell> row = byLabel.get(String.valueOf(cell.label()));
            if (row != null) {
                row.put(cell.period(), cell);
            }
        });
        List<Row> rows = new ArrayList<>();
        byLabel.forEach((label, cells) -> rows.add(new Row(
                label,
                periods.stream().map(period -> brief(series, cells.get(period))).toList())));
        return new MeasureTable("By " + breakdown.inSentence(), breakdown.label(), List.copyOf(periods), rows);
    }

    private static List<String> headings(MeasureSeries series) {
        List<String> headings = new ArrayList<>(
                switch (series.kind()) {
                    case COUNT, DISTINCT_COUNT, SUM ->
                        List.of(
                                series.unit().isEmpty() || series.unit().equals("£")
                                        ? "Number"
                                        : capital(series.unit()));
                    case SHARE -> List.of("Number", "Of", "Per cent");
                    case RATE ->
                        List.of(
                                "Number",
                                String.valueOf(series.population()),
                                "Population of",
                                "For each "
                                        + Figures.number(BigDecimal.valueOf(series.per() == null ? 1 : series.per())));
                    case DAYS -> List.of("With both dates", "Of");
                    case FOLLOW_UP -> List.of("Number", "Of those followed up", "Per cent", "Not yet followed up");
                    case BEFORE_AFTER -> List.of("Improved", "Of those followed up", "Per cent", "Not yet followed up");
                    case FUNNEL -> List.of("Entered");
                });
        series.cells().stream().findFirst().ifPresent(cell -> {
            cell.quantiles().forEach(quantile -> headings.add(quantileHeading(quantile.percent())));
            cell.steps().forEach(step -> headings.add(step.title()));
        });
        if (!series.changes().isEmpty()) {
            headings.add("Definition");
        }
        return headings;
    }

    private static String quantileHeading(int percent) {
        return percent == 50 ? "Median days" : percent + "% within days";
    }

    private static List<String> parts(MeasureSeries series, MeasureCell cell) {
        String figure = Figures.words(series, cell.figure());
        String numerator = Figures.number(cell.numerator());
        List<String> parts = new ArrayList<>(
                switch (series.kind()) {
                    case COUNT, DISTINCT_COUNT, SUM -> List.of(figure);
                    case SHARE -> List.of(numerator, Figures.number(cell.denominator()), figure);
                    case RATE -> List.of(numerator, Figures.number(cell.denominator()), populationYear(cell), figure);
                    case DAYS -> List.of(numerator, Figures.number(cell.denominator()));
                    case FOLLOW_UP, BEFORE_AFTER ->
                        List.of(
                                numerator,
                                Figures.number(cell.denominator()),
                                figure,
                                Figures.number(cell.notYetFollowedUp()));
                    case FUNNEL -> List.of(Figures.number(cell.denominator()));
                });
        cell.quantiles().forEach(quantile -> parts.add(Figures.number(quantile.days())));
        cell.steps().forEach(step -> parts.add(Figures.number(step.count())));
        return parts;
    }

    private static String populationYear(MeasureCell cell) {
        Integer year = cell.populationYear();
        if (year == null) {
            return Figures.NONE;
        }
        return "mid-" + year + (year == cell.from().getYear() ? "" : ", the latest before");
    }

    private static String brief(MeasureSeries series, @Nullable MeasureCell cell) {
        if (cell == null) {
            boolean adds = series.kind() == MeasureKind.COUNT
                    || series.kind() == MeasureKind.DISTINCT_COUNT
                    || series.kind() == MeasureKind.SUM
                    || series.kind() == MeasureKind.RATE;
            return adds ? "0" : Figures.NONE;
        }
        String figure = Figures.words(series, cell.figure());
        return series.isShare()
                ? Figures.number(cell.numerator()) + " of " + Figures.number(cell.denominator())
                        + (cell.figure() == null ? "" : " (" + figure + ")")
                : figure;
    }

    private static String capital(String words) {
        return words.substring(0, 1).toUpperCase(java.util.Locale.UK) + words.substring(1);
    }
}
