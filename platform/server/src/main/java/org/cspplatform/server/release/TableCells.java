package org.cspplatform.server.release;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.cspplatform.module.Calculation;
import org.cspplatform.server.modules.model.FieldModel;
import org.cspplatform.server.modules.model.MeasureKind;
import org.cspplatform.server.modules.model.MeasureModel;
import org.jspecify.annotations.Nullable;

/** Writes the cells of a table out of figures that passed protection; rates and percentages of the numbers as shown. */
final class TableCells {
    private static final Shown NONE = new Shown.None();

    private final ExactTable exact;
    private final MeasureModel version;
    private final Rules rules;
    private final Map<UUID, BigDecimal> populations;
    private final ShownFigures shown;
    private final List<MadeCell> cells = new ArrayList<>();

    /** @param populations of a rate, of each partnership of which one is known; empty for the other kinds */
    TableCells(
            ExactTable exact,
            MeasureModel version,
            Rules rules,
            Map<UUID, BigDecimal> populations,
            ShownFigures shown) {
        this.exact = exact;
        this.version = version;
        this.rules = rules;
        this.populations = populations;
        this.shown = shown;
    }

    /** The whole, then what some kinds have besides, then each breakdown: each by partnership, with the region's total last. */
    List<MadeCell> all(Basis basis) {
        List<UUID> contributors = exact.contributors();
        for (UUID partnership : exact.partnerships()) {
            if (contributors.contains(partnership)) {
                add(partnership, null, null);
            } else {
                cells.add(new MadeCell(partnership, "", null, null, NONE, NONE, NONE, Set.of()));
            }
        }
        add(null, null, null);
        if (basis.isFunnel()) {
            contributors.forEach(this::addSteps);
            addSteps(null);
        }
        contributors.forEach(this::addQuantiles);
        for (FieldModel field : version.breakdowns()) {
            if (basis.has(field.name()) && !shown.without(field.name())) {
                for (CodeWords code : CodeWords.of(field)) {
                    contributors.forEach(contributor -> add(contributor, field, code));
                    add(null, field, code);
                }
            }
        }
        return cells;
    }

    private void add(@Nullable UUID partnership, @Nullable FieldModel field, @Nullable CodeWords code) {
        String breakdown = field == null ? null : field.name();
        String name = code == null ? null : code.code();
        boolean totalOfWhatDoesNotAddUp = partnership == null && !BasisOf.addsUp(version.kind());
        if (totalOfWhatDoesNotAddUp) {
            if (field == null) {
                cells.add(new MadeCell(null, "", null, null, NONE, NONE, NONE, Set.of()));
            }
            return;
        }
        boolean rate = version.kind() == MeasureKind.RATE;
        boolean divided =
                switch (version.kind()) {
                    case SHARE, FOLLOW_UP, BEFORE_AFTER, FUNNEL, DAYS -> true;
                    case COUNT, DISTINCT_COUNT, SUM, RATE -> false;
                };
        Shown numerator = shown.of(partnership, breakdown, name, divided ? Basis.IN : null);
        Shown denominator =
                rate ? population(partnership) : divided ? shown.of(partnership, breakdown, name, null) : NONE;
        Shown figure =
                switch (version.kind()) {
                    case COUNT, DISTINCT_COUNT, SUM -> numerator;
                    case RATE -> ShownFigures.quotient(numerator, denominator, per(), 2);
                    case SHARE, FOLLOW_UP, BEFORE_AFTER, FUNNEL -> ShownFigures.percent(numerator, denominator);
                    case DAYS -> days(partnership, breakdown, name, numerator, 0);
                };
        cells.add(new MadeCell(
                partnership,
                breakdown == null ? "" : breakdown,
                name,
                code == null ? null : code.label(),
                numerator,
                denominator,
                figure,
                flags(partnership)));
    }

    /** Quantiles of few could be the days of one of them; those of a region do not follow from those of its partnerships. */
    private Shown days(
            @Nullable UUID partnership,
            @Nullable String breakdown,
            @Nullable String code,
            Shown withBothDates,
            int quantile) {
        if (partnership == null) {
            return NONE;
        }
        ExactCell cell = exact.cell(partnership, breakdown == null ? "" : breakdown, code)
                .orElse(null);
        BigDecimal days = cell == null || quantile >= cell.numbers().size()
                ? null
                : cell.numbers().get(quantile);
        if (cell == null || days == null || cell.numerator().signum() == 0) {
            return withBothDates instanceof Shown.Suppressed ? withBothDates : NONE;
        }
        boolean few = cell.numerator().compareTo(BigDecimal.valueOf(rules.threshold())) < 0;
        return few || withBothDates instanceof Shown.Suppressed
                ? new Shown.Suppressed()
                : new Shown.Value(days.setScale(rules.roundingBase() > 1 ? 0 : 1, RoundingMode.HALF_UP));
    }

    private void addQuantiles(UUID partnership) {
        if (version.definition().calculation() instanceof Calculation.Days days
                && days.percents().size() > 1) {
            Shown withBothDates = shown.of(partnership, null, null, Basis.IN);
            for (int i = 0; i < days.percents().size(); i++) {
                int percent = days.percents().get(i);
                cells.add(new MadeCell(
                        partnership,
                        ReleasedCell.QUANTILES,
                        Integer.toString(percent),
                        percent == 50 ? "Median days" : percent + "% within days",
                        NONE,
                        NONE,
                        days(partnership, null, null, withBothDates, i),
                        flags(partnership)));
            }
        }
    }

    private void addSteps(@Nullable UUID partnership) {
        if (version.definition().calculation() instanceof Calculation.Funnel funnel) {
            Shown entered = shown.of(partnership, null, null, null);
            for (int i = 0; i < funnel.steps().size(); i++) {
                Calculation.Step step = funnel.steps().get(i);
                String passed = i + 1 == funnel.steps().size() ? Basis.IN : Basis.passed(i + 1);
                Shown reached = shown.of(partnership, null, null, passed);
                cells.add(new MadeCell(
                        partnership,
                        ReleasedCell.STEPS,
                        step.id(),
                        step.title(),
                        reached,
                        entered,
                        ShownFigures.percent(reached, entered),
                        flags(partnership)));
            }
        }
    }

    /** Of the region that of the partnerships which report, when each of them has one. */
    private Shown population(@Nullable UUID partnership) {
        if (partnership != null) {
            BigDecimal people = populations.get(partnership);
            return people == null ? NONE : new Shown.Value(people);
        }
        BigDecimal all = BigDecimal.ZERO;
        for (UUID contributor : exact.contributors()) {
            BigDecimal people = populations.get(contributor);
            if (people == null) {
                return NONE;
            }
            all = all.add(people);
        }
        return new Shown.Value(all);
    }

    private BigDecimal per() {
        return version.definition().calculation() instanceof Calculation.Rate rate
                ? BigDecimal.valueOf(rate.per())
                : BigDecimal.ONE;
    }

    /** What must be known of any part must be known of the total. */
    private Set<QualityFlag> flags(@Nullable UUID partnership) {
        if (partnership != null) {
            return exact.flagsOf(partnership);
        }
        Set<QualityFlag> all = EnumSet.noneOf(QualityFlag.class);
        exact.contributors().forEach(contributor -> all.addAll(exact.flagsOf(contributor)));
        return all;
    }
}
