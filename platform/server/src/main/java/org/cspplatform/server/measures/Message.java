package org.cspplatform.server.measures;

import java.math.BigDecimal;
import java.util.List;
import org.cspplatform.module.Measure.Direction;
import org.cspplatform.server.modules.model.MeasureKind;

/** What a series says, in a sentence: the title of its chart. */
final class Message {
    private Message() {}

    static String of(MeasureSeries series) {
        List<MeasureCell> known =
                series.cells().stream().filter(cell -> cell.figure() != null).toList();
        if (known.isEmpty()) {
            return series.title() + ": nothing to show yet";
        }
        MeasureCell last = known.getLast();
        StringBuilder words = new StringBuilder(series.title())
                .append(": ")
                .append(Figures.sentence(series, figure(last)))
                .append(" in ")
                .append(last.period());
        if (known.size() > 1) {
            words.append(comparedWith(series, known.get(known.size() - 2), last));
        }
        return words.append(target(series, last)).toString();
    }

    private static String comparedWith(MeasureSeries series, MeasureCell before, MeasureCell last) {
        // Two definitions are not compared.
        if (before.definitionVersion() != last.definitionVersion()) {
            return ", the first by definition " + last.definitionVersion();
        }
        int rise = figure(last).compareTo(figure(before));
        String from = Figures.words(series, figure(before)) + " in " + before.period();
        return rise == 0 ? ", as in " + before.period() : (rise > 0 ? ", up from " : ", down from ") + from;
    }

    private static String target(MeasureSeries series, MeasureCell last) {
        BigDecimal target = series.target();
        if (target == null) {
            return "";
        }
        int over = figure(last).compareTo(target);
        boolean less = series.direction() == Direction.LESS_IS_BETTER;
        boolean met = less ? over <= 0 : over >= 0;
        String words = series.kind() == MeasureKind.RATE ? Figures.number(target) : Figures.words(series, target);
        return (met ? "; target of " : "; short of the target of ") + words + (met ? " met" : "");
    }

    private static BigDecimal figure(MeasureCell cell) {
        BigDecimal figure = cell.figure();
        if (figure == null) {
            throw new IllegalArgumentException("Only cells with a figure say something");
        }
        return figure;
    }
}
