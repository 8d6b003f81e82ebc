package org.cspplatform.server.dashboards.fair;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A series with the limits within which it moves by chance: a p-chart for shares, a u-chart for rates, individuals with their moving
 * range (XmR; Wheeler, <i>Understanding Variation</i>, 1993) for everything else. Where shares and rates vary from quarter to quarter by
 * more than their volumes explain, the limits are widened after Laney, <i>Improved control charts for attributes</i>, Quality
 * Engineering 14 (2002).
 *
 * <p>Only the quarters counted by the newest definition are looked at; an earlier definition's are another series. Hidden quarters
 * are left out.
 *
 * @param from place of the first comparable point among all points
 * @param limits one a point from there on
 * @param enough whether there are the {@value #FEWEST} known quarters that limits need; without, there are no limits and no signals
 */
public record ControlChart(
        Basis basis,
        List<Point> points,
        int from,
        boolean enough,
        double middle,
        List<Limits> limits,
        List<Signal> signals) {
    public static final int FEWEST = 8;
    static final double DEVIATIONS = 3;
    /** The mean moving range of two, of a normal variable with standard deviation 1. */
    static final double RANGE_OF_TWO = 1.128;

    public ControlChart {
        points = List.copyOf(points);
        limits = List.copyOf(limits);
        signals = List.copyOf(signals);
    }

    /** Limits at one point, as figures; both NaN where the point is hidden and its volume therefore unknown. */
    public record Limits(double lower, double upper) {
        static final Limits NONE = new Limits(Double.NaN, Double.NaN);
    }

    /** A known point and its place. */
    record At(int place, Point.Known known) {}

    /** @param points by time */
    public static ControlChart of(Basis basis, List<Point> points) {
        int from = LikeForLike.newestDefinition(points);
        List<At> known = new ArrayList<>();
        for (int i = from; i < points.size(); i++) {
            Point.Known one = points.get(i).known();
            if (one != null && (basis instanceof Basis.Alone || one.volume() > 0)) {
                known.add(new At(i, one));
            }
        }
        if (known.size() < FEWEST) {
            return new ControlChart(basis, points, from, false, Double.NaN, List.of(), List.of());
        }
        double middle = middle(basis, known);
        List<Limits> limits = new ArrayList<>();
        double ranging = widening(basis, middle, known);
        for (int i = from; i < points.size(); i++) {
            Point.Known one = points.get(i).known();
            limits.add(one == null ? Limits.NONE : limits(basis, middle, ranging, one));
        }
        return new ControlChart(basis, points, from, true, middle, limits, Signals.of(known, middle, limits, from));
    }

    private static double middle(Basis basis, List<At> known) {
        if (basis instanceof Basis.Alone) {
            return known.stream()
                    .mapToDouble(at -> at.known().figure())
                    .average()
                    .orElseThrow();
        }
        return basis.figure(
                known.stream().mapToDouble(at -> at.known().count()).sum(),
                known.stream().mapToDouble(at -> at.known().volume()).sum());
    }

    /** One standard deviation of individuals; of shares and rates, Laney's factor, at least 1. */
    private static double widening(Basis basis, double middle, List<At> known) {
        double range = 0;
        for (int i = 1; i < known.size(); i++) {
            range += Math.abs(deviation(basis, middle, known.get(i)) - deviation(basis, middle, known.get(i - 1)));
        }
        double sigma = range / (known.size() - 1) / RANGE_OF_TWO;
        return basis instanceof Basis.Alone ? sigma : Math.max(1, sigma);
    }

    private static double deviation(Basis basis, double middle, At at) {
        if (basis instanceof Basis.Alone) {
            return at.known().figure();
        }
        double sigma = sigma(basis, middle, at.known().volume());
        return sigma == 0 ? 0 : (basis.figure(at.known().count(), at.known().volume()) - middle) / sigma;
    }

    private static double sigma(Basis basis, double middle, double volume) {
        return switch (basis) {
            case Basis.Share() -> Math.sqrt(middle * (100 - middle) / volume);
            case Basis.Rate(double per) -> Math.sqrt(middle * per / volume);
            case Basis.Alone() -> 1;
        };
    }

    private static Limits limits(Basis basis, double middle, double ranging, Point.Known known) {
        if (!(basis instanceof Basis.Alone) && known.volume() <= 0) {
            return Limits.NONE;
        }
        double reach = DEVIATIONS * ranging * sigma(basis, middle, known.volume());
        double most = basis instanceof Basis.Share ? 100 : Double.MAX_VALUE;
        // None of these figures can be negative: counts, shares, rates, waiting days.
        return new Limits(Math.max(0, middle - reach), Math.min(most, middle + reach));
    }

    /** The signal that the latest known quarter belongs to, the plainest first; empty when it moves as it always did. */
    public Optional<Signal> latest() {
        int last = -1;
        for (int i = from; i < points.size(); i++) {
            last = points.get(i).known() == null ? last : i;
        }
        int end = last;
        return signals.stream().filter(signal -> signal.last() == end).findFirst();
    }
}
