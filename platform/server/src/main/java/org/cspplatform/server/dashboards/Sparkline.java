package org.cspplatform.server.dashboards;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.cspplatform.server.dashboards.fair.Point;

/**
 * A small line without axes that shows how a figure went. What it says stands beside it in words.
 *
 * @param lines points of each stretch without a gap, as SVG has them; hidden quarters and changes of the definition are gaps
 * @param dots single quarters between gaps, and the last
 */
public record Sparkline(List<String> lines, List<Dot> dots) {
    public static final int WIDTH = 120;
    public static final int HEIGHT = 34;
    private static final double MARGIN = 4;

    public Sparkline {
        lines = List.copyOf(lines);
        dots = List.copyOf(dots);
    }

    /** @param last the latest known quarter */
    public record Dot(String x, String y, boolean last) {}

    private record Placed(double x, double y, int version) {}

    static Sparkline of(List<Point> points) {
        double least = Double.MAX_VALUE;
        double greatest = -Double.MAX_VALUE;
        for (Point point : points) {
            Point.Known known = point.known();
            if (known != null) {
                least = Math.min(least, known.figure());
                greatest = Math.max(greatest, known.figure());
            }
        }
        double spread = greatest > least ? greatest - least : 1;
        double step = (WIDTH - 2 * MARGIN) / Math.max(1, points.size() - 1);
        List<List<Placed>> stretches = new ArrayList<>(List.of(new ArrayList<>()));
        for (int i = 0; i < points.size(); i++) {
            Point.Known known = points.get(i).known();
            List<Placed> stretch = stretches.getLast();
            boolean gap = known == null
                    || (!stretch.isEmpty()
                            && stretch.getLast().version() != points.get(i).version());
            if (gap && !stretch.isEmpty()) {
                stretch = new ArrayList<>();
                stretches.add(stretch);
            }
            if (known != null) {
                double y = greatest > least ? (greatest - known.figure()) / spread : 0.5;
                stretch.add(new Placed(
                        MARGIN + i * step,
                        MARGIN + y * (HEIGHT - 2 * MARGIN),
                        points.get(i).version()));
            }
        }
        stretches.removeIf(List::isEmpty);
        return drawn(stretches);
    }

    private static Sparkline drawn(List<List<Placed>> stretches) {
        List<String> lines = new ArrayList<>();
        List<Dot> dots = new ArrayList<>();
        for (List<Placed> stretch : stretches) {
            if (stretch.size() > 1) {
                lines.add(String.join(
                        " ",
                        stretch.stream()
                                .map(at -> px(at.x()) + "," + px(at.y()))
                                .toList()));
            }
            boolean last = stretch.equals(stretches.getLast());
            if (last || stretch.size() == 1) {
                Placed at = stretch.getLast();
                dots.add(new Dot(px(at.x()), px(at.y()), last));
            }
        }
        return new Sparkline(lines, dots);
    }

    private static String px(double value) {
        return String.format(Locale.ROOT, "%.1f", value);
    }
}
