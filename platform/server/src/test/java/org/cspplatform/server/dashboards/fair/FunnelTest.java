package org.cspplatform.server.dashboards.fair;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

final class FunnelTest {
    /** Invented: eleven that differ as chance gives, and one that does not. */
    private static final List<Unit> TWELVE = List.of(
            new Unit("ashford", "Ashford", 38, 140),
            new Unit("burford", "Burford", 22, 190),
            new Unit("crawford", "Crawford", 26, 320),
            new Unit("deptford", "Deptford", 21, 120),
            new Unit("eastford", "Eastford", 23, 165),
            new Unit("fulford", "Fulford", 40, 400),
            new Unit("guildford", "Guildford", 26, 240),
            new Unit("hereford", "Hereford", 55, 480),
            new Unit("ilford", "Ilford", 24, 195),
            new Unit("jayford", "Jayford", 22, 175),
            new Unit("kingsford", "Kingsford", 60, 580),
            new Unit("langford", "Langford", 30, 300));

    @Test
    void one_that_differs_is_found_though_the_limits_are_widened() {
        Funnel funnel = Funnel.of(new Basis.Share(), TWELVE).orElseThrow();

        assertThat(funnel.middle()).isCloseTo(100 * 387 / 3305.0, within(1e-9));
        assertThat(Sentences.of(funnel)).startsWith("Ashford is above the upper 99.8% limit");
        assertThat(funnel.outside()).extracting(placed -> placed.unit().name()).containsExactly("Ashford");
        assertThat(funnel.overdispersed()).isTrue();
        assertThat(funnel.widened()).isCloseTo(Math.sqrt(winsorisedVariance()), within(1e-9));
        assertThat(Sentences.caution(funnel)).contains("The limits are widened for it.");
    }

    /** The mean of the squared deviations, the outermost of twelve on each side taken as the one next to it. */
    private static double winsorisedVariance() {
        double share = 387 / 3305.0;
        List<Double> deviations = TWELVE.stream()
                .map(unit -> (unit.count() - unit.volume() * share) / Math.sqrt(unit.volume() * share * (1 - share)))
                .sorted()
                .toList();
        double squares = 0;
        for (int i = 1; i < 11; i++) {
            squares += Math.pow(deviations.get(i), 2);
        }
        return (squares + Math.pow(deviations.get(1), 2) + Math.pow(deviations.get(10), 2)) / 12;
    }

    @Test
    void the_limits_of_a_share_are_those_of_the_binomial_distribution_summed_term_by_term() {
        Funnel.Limits limits = Funnel.around(new Basis.Share(), 30, List.of()).limits(200);

        assertThat(limits.farLow()).isCloseTo(summed(200, "0.3", 0.001) / 2, within(1e-8));
        assertThat(limits.low()).isCloseTo(summed(200, "0.3", 0.025) / 2, within(1e-8));
        assertThat(limits.high()).isCloseTo(summed(200, "0.3", 0.975) / 2, within(1e-8));
        assertThat(limits.farHigh()).isCloseTo(summed(200, "0.3", 0.999) / 2, within(1e-8));
    }

    /** The count below which a share of chance falls, between whole numbers, in exact decimals. */
    private static double summed(int of, String share, double below) {
        BigDecimal yes = new BigDecimal(share);
        BigDecimal no = BigDecimal.ONE.subtract(yes);
        BigDecimal wanted = BigDecimal.valueOf(below);
        BigInteger ways = BigInteger.ONE;
        BigDecimal before = BigDecimal.ZERO;
        for (int count = 0; count <= of; count++) {
            BigDecimal term = new BigDecimal(ways).multiply(yes.pow(count)).multiply(no.pow(of - count));
            BigDecimal upTo = before.add(term);
            if (upTo.compareTo(wanted) >= 0) {
                return count
                        - upTo.subtract(wanted)
                                .divide(term, MathContext.DECIMAL64)
                                .doubleValue();
            }
            before = upTo;
            ways = ways.multiply(BigInteger.valueOf(of - count)).divide(BigInteger.valueOf(count + 1));
        }
        throw new AssertionError("All together are certain");
    }

    @Test
    void an_expectation_of_twenty_has_the_limits_of_the_poisson_distribution() {
        Funnel funnel = Funnel.around(new Basis.Rate(10_000), 2, List.of());

        Funnel.Limits limits = funnel.limits(100_000);

        // P(X ≤ 29) = 0.9782 and P(X ≤ 28) = 0.9657 of mean 20: 29 − (0.9782 − 0.975) / (0.9782 − 0.9657) = 28.75
        // events.
        assertThat(limits.high()).isCloseTo(2.875, within(0.005));
        // P(X ≤ 12) = 0.0390 and P(X ≤ 11) = 0.0214: 12 − (0.0390 − 0.025) / (0.0390 − 0.0214) = 11.20 events.
        assertThat(limits.low()).isCloseTo(1.120, within(0.005));
        assertThat(limits.farHigh()).isGreaterThan(limits.high());
        assertThat(limits.farLow()).isLessThan(limits.low());
    }

    @Test
    void a_unit_is_beyond_a_limit_exactly_when_its_picture_is() {
        Random random = new Random(7);
        for (int i = 0; i < 2_000; i++) {
            double volume = 5 + random.nextInt(400);
            double middle = 1 + random.nextInt(98);
            double count = random.nextInt((int) volume + 1);
            Funnel funnel = Funnel.around(new Basis.Share(), middle, List.of(new Unit("one", "One", count, volume)));
            Funnel.Limits limits = funnel.limits(volume);
            Funnel.Placed placed = funnel.units().getFirst();

            assertThat(placed.place().isHigh())
                    .as("%s of %s around %s", count, volume, middle)
                    .isEqualTo(placed.figure() > limits.high() + 1e-9);
            assertThat(placed.place() == Place.FAR_ABOVE).isEqualTo(placed.figure() > limits.farHigh() + 1e-9);
            assertThat(limits.low()).isLessThanOrEqualTo(limits.high());
        }
    }

    @Test
    void a_large_partnership_does_not_stand_out_by_its_size() {
        List<Unit> units = List.of(
                new Unit("large", "Large", 1_010, 1_000_000),
                new Unit("middling", "Middling", 195, 200_000),
                new Unit("small", "Small", 12, 10_000));

        Funnel funnel = Funnel.of(new Basis.Rate(1_000), units).orElseThrow();

        assertThat(funnel.outside()).isEmpty();
        assertThat(funnel.overdispersed()).isFalse();
        assertThat(Sentences.of(funnel)).isEqualTo("The partnerships differ by no more than chance would give");
        assertThat(Sentences.caution(funnel)).isEmpty();
    }

    @Test
    void few_partnerships_that_differ_much_are_said_to_and_not_corrected() {
        List<Unit> units = List.of(
                new Unit("a", "Ashford", 400, 1_000),
                new Unit("b", "Burford", 200, 1_000),
                new Unit("c", "Crawford", 300, 1_000));

        Funnel funnel = Funnel.of(new Basis.Share(), units).orElseThrow();

        assertThat(funnel.widened()).isEqualTo(1);
        assertThat(Sentences.of(funnel.units().getFirst())).isEqualTo("Ashford is above the upper 99.8% limit");
        assertThat(Sentences.of(funnel.units().get(1))).isEqualTo("Burford is below the lower 99.8% limit");
        assertThat(Sentences.of(funnel.units().getLast()))
                .isEqualTo("Crawford differs from the others by no more than chance would give");
        assertThat(Sentences.caution(funnel)).contains("with so few partnerships");
    }

    @Test
    void nothing_is_compared_where_there_is_nothing_to_compare() {
        List<Unit> two = List.of(new Unit("a", "A", 4, 10), new Unit("b", "B", 2, 10));
        List<Unit> noEvents = new ArrayList<>(two.stream()
                .map(unit -> new Unit(unit.code(), unit.name(), 0, unit.volume()))
                .toList());
        noEvents.add(new Unit("c", "C", 0, 10));

        assertThat(Funnel.of(new Basis.Share(), two)).isEmpty();
        assertThat(Funnel.of(new Basis.Share(), noEvents)).isEmpty();
        assertThat(Funnel.of(new Basis.Alone(), TWELVE)).isEmpty();
    }
}
