package org.cspplatform.server.charts;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.cspplatform.server.charts.FunnelPlot.Dot;
import org.cspplatform.server.charts.FunnelPlot.Place;

/**
 * Where the names of a funnel plot's dots stand: beside their dots, over no other name and no other dot, judged as on a telephone.
 * Where there is no room a name is left out; the table, and pointing at the dot, tell it. Those that matter most come first.
 */
final class DotNames {
    private static final double WIDTH = 290;
    private static final double HEIGHT = 290;
    private static final double LINE = 16;
    private static final double GAP = 9;
    private static final int MOST = 25;
    private final FunnelPlot plot;
    private final double widest;
    private final double lowest;
    private final double highest;
    private final Map<Integer, String> sides = new HashMap<>();

    DotNames(FunnelPlot plot) {
        this.plot = plot;
        this.widest = plot.dots().stream().mapToDouble(DotNames::size).max().orElse(1);
        double[] heights = Stream.concat(
                        plot.dots().stream()
                                .map(dot -> Parts.number(dot.rate()))
                                .flatMap(Stream::ofNullable),
                        plot.limits().stream()
                                .flatMap(limits -> limits.curve().stream())
                                .flatMap(limit -> Stream.of(limit.lower(), limit.upper()))
                                .map(BigDecimal::doubleValue))
                .mapToDouble(Double::doubleValue)
                .sorted()
                .toArray();
        this.lowest = heights.length == 0 ? 0 : heights[0];
        this.highest = heights.length == 0 ? 1 : heights[heights.length - 1];
        place();
    }

    private record Box(double left, double top, double right, double bottom) {
        boolean meets(Box other) {
            return left < other.right && other.left < right && top < other.bottom && other.top < bottom;
        }
    }

    /** The label of the dot in that row. */
    Map<String, Object> of(int row) {
        String side = sides.get(row);
        return side == null
                ? Map.of("show", false)
                : Timeline.label(plot.dots().get(row).name(), side);
    }

    private void place() {
        List<Box> taken = new ArrayList<>();
        List<Integer> rows = IntStream.range(0, plot.dots().size())
                .filter(row -> plot.dots().get(row).rate() instanceof Figure.Known)
                .boxed()
                .sorted(Comparator.comparing(
                                (Integer row) -> !plot.dots().get(row).own())
                        .thenComparing(row -> plot.dots().get(row).place(), Comparator.reverseOrder()))
                .toList();
        rows.forEach(row -> taken.add(dot(row)));
        for (int row : rows) {
            Dot dot = plot.dots().get(row);
            if (rows.size() <= MOST || dot.own() || dot.place() != Place.INSIDE) {
                Stream.of("right", "left", "top", "bottom")
                        .filter(side -> free(name(row, side), taken))
                        .findFirst()
                        .ifPresent(side -> {
                            sides.put(row, side);
                            taken.add(name(row, side));
                        });
            }
        }
    }

    private static boolean free(Box box, List<Box> taken) {
        return box.left >= -10 && box.right <= WIDTH + 10 && taken.stream().noneMatch(box::meets);
    }

    private Box dot(int row) {
        double x = x(row);
        double y = y(row);
        return new Box(x - GAP + 2, y - GAP + 3, x + GAP - 2, y + GAP - 3);
    }

    private Box name(int row, String side) {
        double width = Parts.width(plot.dots().get(row).name());
        double x = x(row);
        double y = y(row);
        return switch (side) {
            case "right" -> new Box(x + GAP, y - LINE / 2, x + GAP + width, y + LINE / 2);
            case "left" -> new Box(x - GAP - width, y - LINE / 2, x - GAP, y + LINE / 2);
            case "top" -> new Box(x - width / 2, y - GAP - LINE, x + width / 2, y - GAP);
            default -> new Box(x - width / 2, y + GAP, x + width / 2, y + GAP + LINE);
        };
    }

    private double x(int row) {
        return widest <= 0 ? 0 : size(plot.dots().get(row)) / (widest * 1.1) * WIDTH;
    }

    private double y(int row) {
        Double rate = Parts.number(plot.dots().get(row).rate());
        return rate == null || highest <= lowest ? 0 : (highest - rate) / (highest - lowest) * HEIGHT;
    }

    private static double size(Dot dot) {
        return dot.size().number().doubleValue();
    }
}
