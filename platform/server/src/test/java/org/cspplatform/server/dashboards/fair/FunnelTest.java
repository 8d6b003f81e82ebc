package org.cspplatform.server.dashboards.fair;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

final class FunnelTest {
    /**
     * Open-heart operations on children under one and deaths, 1991 to 1995, by hospital episodes: Aylin and others, Was Bristol an
     * outlier?, Lancet 358 (2001) 181–187.
     */
    private static final List<Unit> SURGERY = List.of(
            new Unit("bristol", "Bristol", 41, 143),
            new Unit("leicester", "Leicester", 25, 187),
            new Unit("leeds", "Leeds", 24, 323),
            new Unit("oxford", "Oxford", 23, 122),
            new Unit("guys", "Guys", 25, 164),
            new Unit("liverpool", "Liverpool", 42, 405),
            new Unit("southampton", "Southampton", 24, 239),
            new Unit("gosh", "Great Ormond Street", 53, 482),
            new Unit("newcastle", "Newcastle", 26, 195),
            new Unit("harefield", "Harefield", 25, 177),
            new Unit("birmingham", "Birmingham", 58, 581),
            new Unit("brompton", "Brompton", 31, 301));

    @Test
    void finds_the_one_hospital_that_an_inquiry_found() {
        Funnel funnel = Funnel.of(new Basis.Share(), SURGERY).orElseThrow();

        assertThat(funnel.middle()).isCloseTo(11.96, within(0.01));
        assertThat(Sentences.of(funnel)).startsWith("Bristol is above the upper 99.8% limit");
        assertThat(funnel.outside().stream().filter(placed -> placed.place().isFar()))
                .extracting(placed -> placed.unit().name())
                .containsExactly("Bristol");
        assertThat(funnel.overdispersed()).isTrue();
        assertThat(funnel.widened()).isBetween(1.1, 1.5);
        assertThat(Sentences.caution(funnel)).contains("The limits are widened for it.");
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
        assertThat(Funnel.of(new Basis.Alone(), SURGERY)).isEmpty();
    }
}
