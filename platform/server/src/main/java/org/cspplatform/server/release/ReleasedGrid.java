package org.cspplatform.server.release;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.cspplatform.server.charts.Symbol;
import org.cspplatform.server.measures.MeasureTable;

/** Lays a released measure out as people read it. */
final class ReleasedGrid {
    private static final String REGION = "Region";

    private ReleasedGrid() {}

    /** Partnerships down, quarters across, with the marks of quality. */
    static MeasureTable series(ReleasedMeasure measure, List<String> periods) {
        Map<String, Map<String, ReleasedCell>> rows = new LinkedHashMap<>();
        measure.cells().stream().filter(ReleasedCell::isWhole).forEach(cell -> rows.computeIfAbsent(
                        who(cell), _ -> new LinkedHashMap<>())
                .put(cell.period(), cell));
        return new MeasureTable(
                "By quarter",
                "Partnership",
                periods,
                regionLast(rows).entrySet().stream()
                        .map(row -> new MeasureTable.Row(
                                row.getKey(),
                                periods.stream()
                                        .map(period -> row.getValue().get(period))
                                        .map(cell -> cell == null ? Symbol.NOT_AVAILABLE.text() : marked(measure, cell))
                                        .toList()))
                        .toList());
    }

    /** One quarter: partnerships down, the numbers that make up the figure across. */
    static MeasureTable quarter(ReleasedMeasure measure, String period) {
        List<String> headings = new ArrayList<>(
                switch (measure.kind()) {
                    case COUNT, DISTINCT_COUNT, SUM -> List.of("Number");
                    case SHARE, FUNNEL -> List.of("Number", "Of", "Per cent");
                    case FOLLOW_UP, BEFORE_AFTER -> List.of("Number", "Of those followed up", "Per cent");
                    case RATE -> List.of("Number", "Population", "Rate");
                    case DAYS -> List.of("With both dates", "Of", "Days");
                });
        headings.add("Quality");
        List<MeasureTable.Row> rows = new ArrayList<>();
        measure.cells().stream()
                .filter(cell -> cell.isWhole() && cell.period().equals(period))
                .forEach(cell -> {
                    List<String> cells = new ArrayList<>();
                    if (headings.size() > 2) {
                        cells.add(cell.numerator().words());
                        cells.add(cell.denominator().words());
                    }
                    cells.add(ReleasedWords.figure(measure, cell.figure()));
                    cells.add(cell.flags().stream()
                            .sorted()
                            .map(QualityFlag::title)
                            .collect(Collectors.joining(", ")));
                    rows.add(new MeasureTable.Row(who(cell), cells));
                });
        return new MeasureTable(period, "Partnership", headings, rows);
    }

    /** One quarter by a breakdown: codes down, partnerships across. */
    static MeasureTable by(ReleasedMeasure measure, String period, ReleasedBreakdown breakdown) {
        Map<String, Map<String, ReleasedCell>> rows = new LinkedHashMap<>();
        List<String> places = new ArrayList<>();
        measure.cells().stream()
                .filter(cell -> breakdown.field().equals(cell.breakdown())
                        && cell.period().equals(period))
                .forEach(cell -> {
                    rows.computeIfAbsent(String.valueOf(cell.label()), _ -> new LinkedHashMap<>())
                            .put(who(cell), cell);
                    if (!places.contains(who(cell))) {
                        places.add(who(cell));
                    }
                });
        return new MeasureTable(
                period + " by " + breakdown.inSentence(),
                breakdown.label(),
                places,
                rows.entrySet().stream()
                        .map(row -> new MeasureTable.Row(
                                row.getKey(),
                                places.stream()
                                        .map(place -> row.getValue().get(place))
                                        .map(cell -> cell == null ? Symbol.NOT_AVAILABLE.text() : brief(measure, cell))
                                        .toList()))
                        .toList());
    }

    private static String brief(ReleasedMeasure measure, ReleasedCell cell) {
        boolean parts = measure.isShare() && !(cell.numerator() instanceof Shown.None);
        return parts
                ? cell.numerator().words() + " of " + cell.denominator().words()
                : ReleasedWords.figure(measure, cell.figure());
    }

    /** The figure with the marks that the Government Analysis Function has for quality. */
    private static String marked(ReleasedMeasure measure, ReleasedCell cell) {
        StringBuilder text = new StringBuilder(ReleasedWords.figure(measure, cell.figure()));
        cell.flags().stream().sorted().forEach(flag -> text.append(' ').append(flag.mark()));
        return text.toString();
    }

    private static String who(ReleasedCell cell) {
        return cell.partnershipName() == null ? REGION : cell.partnershipName();
    }

    private static Map<String, Map<String, ReleasedCell>> regionLast(Map<String, Map<String, ReleasedCell>> rows) {
        Map<String, ReleasedCell> region = rows.remove(REGION);
        if (region != null) {
            rows.put(REGION, region);
        }
        return rows;
    }
}
