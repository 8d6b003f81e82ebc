package org.cspplatform.server.measures;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.cspplatform.module.Calculation;
import org.cspplatform.server.measures.MeasureCell.Quantile;
import org.cspplatform.server.measures.MeasureCell.StepCount;
import org.cspplatform.server.measures.populations.PopulationStore;
import org.cspplatform.server.measures.populations.PopulationStore.Residents;
import org.cspplatform.server.modules.model.Countable;
import org.cspplatform.server.modules.model.FieldModel;
import org.cspplatform.server.modules.model.FieldType.YesNo;
import org.cspplatform.server.modules.model.MeasureKind;
import org.cspplatform.server.modules.model.MeasureModel;
import org.jspecify.annotations.Nullable;

/**
 * Makes figures of what was counted.
 *
 * @param residents of a rate, the partnership's population by year; null for the other kinds
 */
record Cells(
        @Nullable Integer per,
        @Nullable String population,
        @Nullable Residents residents) {
    static Cells of(MeasureModel measure, PopulationStore populations) {
        return measure.definition().calculation() instanceof Calculation.Rate(var group, int per)
                ? new Cells(per, PopulationStore.label(group), populations.ofOwn(group))
                : new Cells(null, null, null);
    }

    String populationSource() {
        return residents == null ? "" : residents.source();
    }

    MeasureCell empty(MeasureModel version, CountedPeriod period) {
        boolean divided = !(version.kind() == MeasureKind.COUNT
                || version.kind() == MeasureKind.DISTINCT_COUNT
                || version.kind() == MeasureKind.SUM);
        boolean followed = version.kind() == MeasureKind.FOLLOW_UP || version.kind() == MeasureKind.BEFORE_AFTER;
        CountedRow nothing = new CountedRow(
                period.start(),
                null,
                null,
                BigDecimal.ZERO,
                divided ? BigDecimal.ZERO : null,
                followed ? BigDecimal.ZERO : null,
                List.of());
        return cell(version, period, nothing, null);
    }

    MeasureCell cell(MeasureModel version, CountedPeriod period, CountedRow row, @Nullable FieldModel by) {
        Integer year =
                residents == null ? null : residents.yearFor(period.start().getYear());
        BigDecimal denominator = version.kind() == MeasureKind.RATE
                ? residents == null || year == null ? null : residents.people(year)
                : row.denominator();
        List<Quantile> quantiles = quantiles(version, row);
        BigDecimal percent =
                switch (version.kind()) {
                    case SHARE, FOLLOW_UP, BEFORE_AFTER, FUNNEL -> MeasureCell.percent(row.numerator(), denominator);
                    case COUNT, DISTINCT_COUNT, SUM, RATE, DAYS -> null;
                };
        BigDecimal figure =
                switch (version.kind()) {
                    case COUNT, DISTINCT_COUNT, SUM -> row.numerator();
                    case RATE ->
                        MeasureCell.quotient(
                                row.numerator(), denominator, BigDecimal.valueOf(per == null ? 1 : per), 2);
                    case DAYS ->
                        quantiles.isEmpty() ? null : quantiles.getFirst().days();
                    case SHARE, FOLLOW_UP, BEFORE_AFTER, FUNNEL -> percent;
                };
        return new MeasureCell(
                period.label(),
                period.quarter(),
                period.start(),
                period.end(),
                row.code(),
                by == null ? null : label(by, row.code()),
                row.numerator(),
                denominator,
                percent,
                figure,
                row.waiting(),
                quantiles,
                steps(version, row),
                year,
                version.definition().version());
    }

    private static List<Quantile> quantiles(MeasureModel version, CountedRow row) {
        if (!(version.definition().calculation() instanceof Calculation.Days days)) {
            return List.of();
        }
        List<Quantile> quantiles = new ArrayList<>();
        for (int i = 0; i < days.percents().size(); i++) {
            BigDecimal value = i < row.numbers().size() ? row.numbers().get(i) : null;
            quantiles.add(new Quantile(
                    days.percents().get(i), value == null ? null : value.setScale(1, RoundingMode.HALF_UP)));
        }
        return quantiles;
    }

    private static List<StepCount> steps(MeasureModel version, CountedRow row) {
        if (!(version.definition().calculation() instanceof Calculation.Funnel funnel)) {
            return List.of();
        }
        List<StepCount> steps = new ArrayList<>();
        for (int i = 0; i < funnel.steps().size(); i++) {
            Calculation.Step step = funnel.steps().get(i);
            BigDecimal count = i < row.numbers().size() ? row.numbers().get(i) : null;
            steps.add(new StepCount(step.id(), step.title(), count == null ? BigDecimal.ZERO : count));
        }
        return steps;
    }

    private static String label(FieldModel by, @Nullable String code) {
        if (code == null) {
            return "Not recorded";
        }
        if (by.type() instanceof YesNo) {
            return code.equals("true") ? "Yes" : "No";
        }
        if (code.equals(MeasureSql.OTHER)) {
            return "Other";
        }
        return Countable.codes(by.type()).stream()
                .filter(known -> known.name().equals(code))
                .findFirst()
                .map(known -> known.label())
                .orElse(code);
    }

    /** Codes as their list has them and texts by the alphabet; others and what is not recorded last. */
    static Comparator<MeasureCell> byCode(FieldModel by) {
        List<String> names =
                Countable.codes(by.type()).stream().map(code -> code.name()).toList();
        Comparator<MeasureCell> inList = Comparator.comparingInt(cell -> {
            String code = cell.code();
            int place = code == null ? Integer.MAX_VALUE : names.indexOf(code);
            boolean other = MeasureSql.OTHER.equals(code);
            return place >= 0 ? place : other ? Integer.MAX_VALUE - 1 : names.size();
        });
        return inList.thenComparing(cell -> String.valueOf(cell.label()));
    }
}
