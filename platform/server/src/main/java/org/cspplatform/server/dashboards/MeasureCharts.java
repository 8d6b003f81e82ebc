package org.cspplatform.server.dashboards;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.cspplatform.server.charts.About;
import org.cspplatform.server.charts.DefinitionChange;
import org.cspplatform.server.charts.Figure;
import org.cspplatform.server.charts.RunChart;
import org.cspplatform.server.charts.RunChart.Phase;
import org.cspplatform.server.charts.Series;
import org.cspplatform.server.charts.Target;
import org.cspplatform.server.dashboards.fair.Basis;
import org.cspplatform.server.dashboards.fair.ControlChart;
import org.cspplatform.server.dashboards.fair.Point;
import org.cspplatform.server.dashboards.fair.Sentences;
import org.cspplatform.server.dashboards.fair.Signal;
import org.cspplatform.server.release.ReleasedCell;
import org.cspplatform.server.release.ReleasedMeasure;
import org.cspplatform.server.release.Shown;
import org.jspecify.annotations.Nullable;

/** Draws a released measure over time, with the limits within which it moves by chance. */
final class MeasureCharts {
    private MeasureCharts() {}

    /** Whose figures. */
    record Subject(@Nullable String code, String name) {}

    static RunChart run(Compared compared, Subject subject) {
        ReleasedMeasure measure = compared.measure();
        ControlChart control = compared.chart(subject.code());
        List<Point> points = control.points();
        List<Figure> figures = new ArrayList<>();
        for (Point point : points) {
            figures.add(figure(compared, subject, point));
        }
        BigDecimal target = measure.target();
        return new RunChart(
                new About(
                        id("run", measure),
                        title(measure, points, control, subject),
                        description(control),
                        Words.axis(measure)),
                points.stream().map(Point::period).toList(),
                Series.of(subject.name(), figures),
                phases(control),
                signals(control),
                target == null ? null : new Target(target, "Target: " + Words.number(measure, target)),
                changes(measure, points));
    }

    /** What is released; of a merged partnership what its parts add up to. */
    private static Figure figure(Compared compared, Subject subject, Point point) {
        ReleasedMeasure measure = compared.measure();
        Point.Known known = point.known();
        if (known != null) {
            BigDecimal number = compared.cell(subject.code(), point.from())
                    .map(ReleasedCell::figure)
                    .map(shown -> shown instanceof Shown.Value(BigDecimal exact) ? exact : null)
                    .orElseGet(() -> FunnelShape.decimal(known.figure()));
            return Figure.of(number, Words.number(measure, number));
        }
        return compared.cell(subject.code(), point.from())
                .map(cell -> Words.figure(measure, cell.figure()))
                .orElse(Figure.WITHHELD);
    }

    private static String title(ReleasedMeasure measure, List<Point> points, ControlChart control, Subject subject) {
        Optional<Point> last = points.reversed().stream()
                .filter(point -> point.known() != null)
                .findFirst();
        String name = measure.title() + (subject.code() == null ? "" : " in " + subject.name());
        if (last.isEmpty()) {
            return name + ": no figure is released";
        }
        BigDecimal figure =
                FunnelShape.decimal(Objects.requireNonNull(last.get().known()).figure());
        return name + ": " + Words.number(measure, figure) + " in " + last.get().period() + "; "
                + Sentences.of(control);
    }

    private static String description(ControlChart control) {
        if (!control.enough()) {
            return "The figure of each quarter. From " + ControlChart.FEWEST
                    + " comparable quarters on, the limits are shown within which it moves by chance.";
        }
        return switch (control.basis()) {
            case Basis.Alone _ ->
                "The figure of each quarter, its average, and the limits within which it moves by chance (individuals"
                        + " and moving range).";
            case Basis.Share _, Basis.Rate _ ->
                "The figure of each quarter, its average, and the limits within which it moves by chance, drawn for a"
                        + " quarter of middling size. Each quarter is judged by limits for its own size.";
        };
    }

    private static List<Phase> phases(ControlChart control) {
        if (!control.enough()) {
            return List.of();
        }
        List<ControlChart.Limits> known = control.limits().stream()
                .filter(limits -> !Double.isNaN(limits.upper()))
                .toList();
        double lower = known.stream()
                .mapToDouble(ControlChart.Limits::lower)
                .sorted()
                .skip(known.size() / 2)
                .findFirst()
                .orElse(0);
        double upper = known.stream()
                .mapToDouble(ControlChart.Limits::upper)
                .sorted()
                .skip(known.size() / 2)
                .findFirst()
                .orElse(0);
        return List.of(new Phase(
                control.from(),
                control.points().size() - 1,
                FunnelShape.decimal(control.middle()),
                FunnelShape.decimal(lower),
                FunnelShape.decimal(upper)));
    }

    private static List<RunChart.Signal> signals(ControlChart control) {
        List<RunChart.Signal> marks = new ArrayList<>();
        for (Signal signal : control.signals()) {
            for (int at = signal.first(); at <= signal.last(); at++) {
                int place = at;
                boolean marked = marks.stream().anyMatch(mark -> mark.at() == place);
                if (!marked && control.points().get(at).known() != null) {
                    String words = signal.words();
                    marks.add(new RunChart.Signal(at, Character.toUpperCase(words.charAt(0)) + words.substring(1)));
                }
            }
        }
        return marks;
    }

    private static List<DefinitionChange> changes(ReleasedMeasure measure, List<Point> points) {
        List<DefinitionChange> changes = new ArrayList<>();
        for (int i = 1; i < points.size(); i++) {
            int version = points.get(i).version();
            if (version != points.get(i - 1).version()) {
                String change = measure.changes().stream()
                        .filter(each -> each.version() == version)
                        .map(each -> each.change())
                        .findFirst()
                        .orElse("");
                changes.add(new DefinitionChange(i, "Definition " + version + (change.isEmpty() ? "" : ": " + change)));
            }
        }
        return changes;
    }

    /** A name for a page: ids of modules and measures may have capitals. */
    static String id(String kind, ReleasedMeasure measure) {
        return (kind + "-" + measure.module() + "-" + measure.measure())
                .toLowerCase(java.util.Locale.ROOT)
                .replaceAll("[^a-z0-9]+", "-")
                .replaceAll("-$", "");
    }
}
