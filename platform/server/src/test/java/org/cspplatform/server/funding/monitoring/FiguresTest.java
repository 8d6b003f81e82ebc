package org.cspplatform.server.funding.monitoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.stream.IntStream;
import org.cspplatform.server.funding.Pounds;
import org.cspplatform.server.funding.Quarter;
import org.junit.jupiter.api.Test;

/** The arithmetic of the monitoring tables. */
final class FiguresTest {
    private final PublishedFigures published = new PublishedFigures();
    private final Random random = new Random(11);

    @Test
    void the_published_half_year_comes_out_right_to_the_pound() {
        List<Figures> parts = published.allocations.keySet().stream()
                .map(code -> published(code, Quarter.Q2))
                .toList();
        Figures total = Figures.sum(parts, Quarter.Q2);

        assertThat(total.total()).isEqualByComparingTo("4294482");
        assertThat(total.planned()).isEqualByComparingTo("3946008");
        assertThat(total.remainder()).isEqualByComparingTo("348474");
        assertThat(total.spend(Quarter.Q1).orElseThrow()).isEqualByComparingTo("694101");
        assertThat(total.spend(Quarter.Q2).orElseThrow()).isEqualByComparingTo("1527722");
        assertThat(total.percentAllocated()).contains(PublishedFigures.percent(3_946_008, 4_294_482));
        assertThat(total.percentSpent()).contains(PublishedFigures.percent(1_527_722, 4_294_482));
        assertThat(total.comment()).isEqualTo("1 of 7 Q2 reports has not been received");
    }

    @Test
    void a_partnership_whose_return_is_missing_stands_with_its_last_figures_and_the_words_that_say_so() {
        Figures solihull = published("solihull", Quarter.Q2);

        assertThat(solihull.comment())
                .isEqualTo("Q2 report has not been received, Q1 figures have therefore been used for Q2");
        assertThat(solihull.spend(Quarter.Q2)).isEqualTo(solihull.spend(Quarter.Q1));
        assertThat(solihull.planned()).isEqualByComparingTo("214454");
        assertThat(published("coventry", Quarter.Q2).comment()).isEmpty();
    }

    @Test
    void what_was_never_received_is_not_nought() {
        Figures nothing = figures(100, 0, 60, Quarter.Q2, List.of());

        assertThat(nothing.spend(Quarter.Q1)).isEmpty();
        assertThat(nothing.percentSpent()).isEmpty();
        assertThat(nothing.planned()).as("the live plan stands in").isEqualByComparingTo("0.60");
        assertThat(nothing.comment())
                .isEqualTo("Q1 report has not been received, and there are no earlier figures. "
                        + "Q2 report has not been received, and there are no earlier figures");
    }

    @Test
    void a_gap_is_named_even_when_a_later_report_came() {
        Figures figures = figures(100, 0, 0, Quarter.Q3, List.of(received("Q1", 50, 10), received("Q3", 70, 30)));

        assertThat(figures.comment())
                .isEqualTo("Q2 report has not been received, Q1 figures have therefore been used for Q2");
        assertThat(figures.spend(Quarter.Q2).orElseThrow()).isEqualByComparingTo("0.10");
        assertThat(figures.planned()).isEqualByComparingTo("0.70");
        assertThat(figures(100, 0, 0, Quarter.Q1, List.of(received("Q1", 50, 10), received("Q3", 70, 30)))
                        .planned())
                .as("a later return does not reach back")
                .isEqualByComparingTo("0.50");
    }

    @Test
    void more_planned_than_available_leaves_a_negative_remainder() {
        assertThat(figures(100, 20, 150, Quarter.Q1, List.of()).remainder()).isEqualByComparingTo("-0.30");
    }

    @Test
    void totals_are_sums_of_parts_whatever_the_parts() {
        for (int round = 0; round < 300; round++) {
            long[] sums = new long[3];
            List<Long> spends = new ArrayList<>();
            List<Figures> parts = IntStream.range(0, random.nextInt(1, 9))
                    .mapToObj(_ -> {
                        long allocation = random.nextLong(1_000_000_000);
                        long carried = random.nextLong(-100_000, 100_000_000);
                        long planned = random.nextLong(2_000_000_000);
                        sums[0] += allocation;
                        sums[1] += carried;
                        sums[2] += planned;
                        List<ReceivedReturn> returns = new ArrayList<>();
                        if (random.nextBoolean()) {
                            long spend = random.nextLong(1_000_000_000);
                            spends.add(spend);
                            returns.add(received("Q1", planned, spend));
                        }
                        return figures(allocation, carried, planned, Quarter.Q2, returns);
                    })
                    .toList();

            Figures total = Figures.sum(parts, Quarter.Q2);

            assertThat(total.allocation()).isEqualTo(pennies(sums[0]));
            assertThat(total.carryForward()).isEqualTo(pennies(sums[1]));
            assertThat(total.planned()).isEqualTo(pennies(sums[2]));
            assertThat(total.remainder()).isEqualTo(pennies(sums[0] + sums[1] - sums[2]));
            long spent = spends.stream().mapToLong(Long::longValue).sum();
            assertThat(total.spend(Quarter.Q2).orElse(Pounds.ZERO)).isEqualTo(pennies(spent));
            assertThat(total.spend(Quarter.Q2).isPresent()).isEqualTo(!spends.isEmpty());
        }
    }

    private Figures published(String code, Quarter quarter) {
        var allocation = Objects.requireNonNull(published.allocations.get(code));
        List<ReceivedReturn> received = quarter.upToThis().stream()
                .filter(each -> published.of(code, each.name()).received())
                .map(each ->
                        received(each.name(), published.planned(code) * 100, published.spend(code, each.name()) * 100))
                .toList();
        return figures(allocation.allocation() * 100, allocation.carryForward() * 100, 0, quarter, received);
    }

    private static Figures figures(
            long allocation, long carried, long plan, Quarter upTo, List<ReceivedReturn> received) {
        return Figures.of(pennies(allocation), pennies(carried), pennies(plan), upTo, received);
    }

    private static ReceivedReturn received(String quarter, long planned, long spend) {
        return new ReceivedReturn(Quarter.valueOf(quarter), pennies(planned), pennies(spend));
    }

    private static BigDecimal pennies(long amount) {
        return BigDecimal.valueOf(amount, 2);
    }
}
