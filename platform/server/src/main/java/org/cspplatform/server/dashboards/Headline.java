package org.cspplatform.server.dashboards;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.cspplatform.server.charts.Figure;
import org.cspplatform.server.dashboards.fair.Change;
import org.cspplatform.server.dashboards.fair.ControlChart;
import org.cspplatform.server.dashboards.fair.Funnel;
import org.cspplatform.server.dashboards.fair.Sentences;
import org.cspplatform.server.release.QualityFlag;
import org.cspplatform.server.release.ReleasedCell;
import org.jspecify.annotations.Nullable;

/**
 * A measure in one line of a dashboard.
 *
 * @param unit of the figure, in words
 * @param period of the figure: {@code 2019-20 Q1}
 * @param figure the region's, or a partnership's; the symbol in its place where it is withheld
 * @param target with the sign of its unit; empty when there is none
 * @param met whether the figure reaches it; null when that says nothing
 * @param better which way is better, in words; may be empty
 * @param change by process limits
 * @param why what the change rests on
 * @param flags what one must know of the figure
 * @param compared partnerships beyond the limits of a funnel, a sentence each; those of no fair comparison say so
 * @param path of the measure's page below the region's
 */
public record Headline(
        String module,
        String measure,
        String title,
        String unit,
        String period,
        String figure,
        String target,
        @Nullable Boolean met,
        String better,
        Change change,
        String why,
        List<String> flags,
        Sparkline line,
        List<String> compared,
        String path) {
    private static final int NAMED = 3;

    public Headline {
        flags = List.copyOf(flags);
        compared = List.copyOf(compared);
    }

    /** @param partnership whose figure; null for the region's */
    static Headline of(Compared compared, @Nullable String partnership) {
        var measure = compared.measure();
        LocalDate latest = compared.latest().orElse(LocalDate.MIN);
        Optional<ReleasedCell> cell = compared.cell(partnership, latest);
        ControlChart chart = compared.chart(partnership);
        BigDecimal target = measure.target();
        return new Headline(
                measure.module(),
                measure.measure(),
                measure.title(),
                Words.unit(measure),
                cell.map(ReleasedCell::period).orElse(""),
                cell.map(found -> Words.figure(measure, found.figure()))
                        .orElse(Figure.MISSING)
                        .words(),
                target == null ? "" : Words.number(measure, target),
                cell.map(found -> Words.met(measure, found.figure())).orElse(null),
                Words.direction(measure.direction()),
                Change.of(chart, measure.direction()),
                Sentences.of(chart),
                cell.map(found -> found.flags().stream()
                                .map(QualityFlag::title)
                                .sorted()
                                .toList())
                        .orElse(List.of()),
                Sparkline.of(chart.points()),
                partnership == null ? compared(compared.funnel(latest)) : List.of(),
                "/dashboard/" + measure.module() + "/" + measure.measure());
    }

    private static List<String> compared(Optional<Funnel> funnel) {
        if (funnel.isEmpty()) {
            return List.of("Cannot be compared fairly");
        }
        List<Funnel.Placed> outside = funnel.get().outside();
        if (outside.isEmpty()) {
            return List.of("No more than chance would give");
        }
        List<String> named = new ArrayList<>(outside.stream()
                .limit(NAMED)
                .map(placed -> placed.unit().name() + " " + placed.place().words())
                .toList());
        if (outside.size() > NAMED) {
            named.add("and " + (outside.size() - NAMED) + " more");
        }
        return named;
    }

    /** Whether it clearly got better or worse, or misses its target. */
    boolean callsForALook() {
        return change == Change.BETTER || change == Change.WORSE || Boolean.FALSE.equals(met);
    }

    boolean hasFigure() {
        return !figure.equals(Figure.MISSING.words()) && !figure.equals(Figure.WITHHELD.words());
    }

    /** The colour of the tag that names the change, as GOV.UK calls it; the words say the same. */
    public String colour() {
        return switch (change) {
            case BETTER -> "green";
            case WORSE -> "red";
            case HIGHER, LOWER -> "blue";
            case NO_CLEAR_CHANGE, TOO_FEW -> "grey";
        };
    }
}
