package org.cspplatform.server.dashboards.fair;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.DoubleStream;

/**
 * Partnerships of one quarter held against what all of them do together, after Spiegelhalter, <i>Funnel plots for comparing
 * institutional performance</i>, Statistics in Medicine 24 (2005) 1185–1202. The limits are exact, binomial for shares and Poisson
 * for rates, and narrow as the volume grows, so that neither a small partnership's noise nor a large one's size is read as
 * performance.
 *
 * <p>Where partnerships differ among themselves by more than chance (overdispersion), some circumstance that the measure does not
 * know is at work. It is always said. From {@value #ENOUGH_TO_WIDEN} units on the limits are also widened by the square root of the
 * variance ratio, of which the outermost tenth on each side is winsorised (the paper's sections 4.1 and 4.2); with fewer the ratio itself is too
 * uncertain to correct by.
 *
 * @param middle the figure that all are held against
 * @param variance the mean of the squared deviations, 1 when only chance is at work
 * @param overdispersed whether that is above 1 beyond doubt (chi-squared, 95%)
 * @param widened the limits' factor; 1 when they are not widened
 */
public record Funnel(
        Basis basis, double middle, List<Placed> units, double variance, boolean overdispersed, double widened) {
    public static final int ENOUGH_TO_WIDEN = 10;
    static final double INNER_DEVIATIONS = 1.959964;
    static final double OUTER_DEVIATIONS = 3.090232;
    private static final double WINSORISED = 0.1;
    private static final double DOUBT = 0.05;

    public Funnel {
        units = List.copyOf(units);
    }

    /** A unit and where it stands; {@code deviations} from the middle, in standard deviations of chance. */
    public record Placed(Unit unit, double figure, Place place, double deviations) {}

    /** The limits at one volume, as figures. */
    public record Limits(double volume, double farLow, double low, double high, double farHigh) {}

    /**
     * Held against what they do together.
     *
     * @param units whose numbers are all released
     * @return empty with fewer than three units, and where none or all of them count, for then there is nothing to compare
     */
    public static Optional<Funnel> of(Basis basis, List<Unit> units) {
        double count = units.stream().mapToDouble(Unit::count).sum();
        double volume = units.stream().mapToDouble(Unit::volume).sum();
        boolean comparable = units.size() >= 3 && !(basis instanceof Basis.Alone) && count > 0;
        boolean all = basis instanceof Basis.Share && count >= volume;
        return comparable && !all ? Optional.of(around(basis, basis.figure(count, volume), units)) : Optional.empty();
    }

    /** Held against a figure that is given: a national one, or what is expected. */
    public static Funnel around(Basis basis, double middle, List<Unit> units) {
        double[] deviations = units.stream()
                .mapToDouble(unit -> {
                    Chance chance = basis.chance(middle, unit.volume());
                    return (unit.count() - chance.expected()) / Math.sqrt(chance.variance());
                })
                .toArray();
        double squares = DoubleStream.of(deviations).map(z -> z * z).sum();
        int number = deviations.length;
        boolean over = number > 1 && GammaAndBeta.upperGamma((number - 1) / 2.0, squares / 2) < DOUBT;
        double tamed = DoubleStream.of(winsorised(deviations))
                .map(z -> z * z)
                .average()
                .orElse(1);
        double widened = over && number >= ENOUGH_TO_WIDEN ? Math.sqrt(Math.max(1, tamed)) : 1;
        List<Placed> placed = new ArrayList<>();
        for (int i = 0; i < number; i++) {
            Unit unit = units.get(i);
            Place place = widened > 1
                    ? Place.ofDeviations(deviations[i] / widened)
                    : Place.of(basis.chance(middle, unit.volume()).atMost(unit.count()));
            placed.add(new Placed(unit, basis.figure(unit.count(), unit.volume()), place, deviations[i]));
        }
        return new Funnel(basis, middle, placed, number == 0 ? 1 : squares / number, over, widened);
    }

    /** The limits at a volume above 0. */
    public Limits limits(double volume) {
        Chance chance = basis.chance(middle, volume);
        return new Limits(
                volume,
                limit(chance, volume, Place.OUTER, -OUTER_DEVIATIONS),
                limit(chance, volume, Place.INNER, -INNER_DEVIATIONS),
                limit(chance, volume, 1 - Place.INNER, INNER_DEVIATIONS),
                limit(chance, volume, 1 - Place.OUTER, OUTER_DEVIATIONS));
    }

    private double limit(Chance chance, double volume, double p, double deviations) {
        double count = widened > 1
                ? chance.expected() + deviations * widened * Math.sqrt(chance.variance())
                : chance.quantile(p);
        double most = basis instanceof Basis.Share ? volume : Double.MAX_VALUE;
        return basis.figure(Math.clamp(count, 0, most), volume);
    }

    /** Those beyond a limit, the furthest first. */
    public List<Placed> outside() {
        return units.stream()
                .filter(placed -> placed.place() != Place.WITHIN)
                .sorted((one, other) -> Double.compare(Math.abs(other.deviations()), Math.abs(one.deviations())))
                .toList();
    }

    private static double[] winsorised(double[] deviations) {
        double[] sorted = deviations.clone();
        Arrays.sort(sorted);
        int cut = (int) Math.floor(sorted.length * WINSORISED);
        for (int i = 0; i < cut; i++) {
            sorted[i] = sorted[cut];
            sorted[sorted.length - 1 - i] = sorted[sorted.length - 1 - cut];
        }
        return sorted;
    }
}
