package org.cspplatform.server.funding.returns;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.cspplatform.server.funding.Pounds;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

final class ReturnFiguresTest {
    @Test
    void a_quarters_own_spend_is_the_difference_of_what_was_spent_by_its_end_and_before() {
        var figures = new ReturnFigures(List.of(line("100.00", "10.10", "35.35"), line("50.00", "0.00", "0.00")));
        assertThat(figures.spend()).isEqualByComparingTo("35.35");
        assertThat(figures.quarterSpend()).isEqualByComparingTo("25.25");
        assertThat(figures.planned()).isEqualByComparingTo("150.00");
        assertThat(figures.complete()).isTrue();
    }

    @Test
    void spend_that_nobody_has_entered_is_unknown_and_not_nought() {
        var figures = new ReturnFigures(List.of(line("100.00", "10.00", null), line("1.00", "0.00", "0.50")));
        assertThat(figures.complete()).isFalse();
        assertThat(figures.activities().getFirst().quarterSpend()).isEmpty();
        assertThat(figures.activities().getFirst().fallen()).isFalse();
        assertThat(figures.quarterSpend()).isEqualByComparingTo("0.50");
    }

    @Test
    void only_less_than_before_counts_as_fallen() {
        assertThat(line("1.00", "10.00", "9.99").fallen()).isTrue();
        assertThat(line("1.00", "10.00", "10.00").fallen()).isFalse();
    }

    @Test
    void the_quarters_of_a_year_add_up_to_its_cumulative_spend_whatever_was_entered() {
        var random = new Random(11);
        for (int year = 0; year < 500; year++) {
            List<BigDecimal> soFar = new ArrayList<>();
            List<BigDecimal> own = new ArrayList<>();
            BigDecimal before = Pounds.ZERO;
            for (int quarter = 0; quarter < 4; quarter++) {
                BigDecimal now = BigDecimal.valueOf(random.nextLong(0, 1_000_000_000_000L), 2);
                var figures = new ReturnFigures(List.of(line("0.00", before.toString(), now.toString())));
                own.add(figures.quarterSpend());
                soFar.add(figures.spend());
                assertThat(figures.activities().getFirst().fallen())
                        .isEqualTo(figures.quarterSpend().signum() < 0);
                before = now;
            }
            assertThat(own.stream().reduce(Pounds.ZERO, BigDecimal::add)).isEqualTo(soFar.getLast());
        }
    }

    @Test
    void totals_are_the_sums_of_their_parts_to_the_penny() {
        var random = new Random(12);
        for (int i = 0; i < 300; i++) {
            long pence = 0;
            List<ActivityFigures> lines = new ArrayList<>();
            for (int line = random.nextInt(1, 60); line > 0; line--) {
                long amount = random.nextLong(0, 99_999_999_999L);
                pence += amount;
                lines.add(line("0.00", "0.00", BigDecimal.valueOf(amount, 2).toString()));
            }
            assertThat(new ReturnFigures(lines).spend()).isEqualTo(BigDecimal.valueOf(pence, 2));
        }
    }

    private static ActivityFigures line(String planned, String previous, @Nullable String spend) {
        return new ActivityFigures(
                UUID.randomUUID(),
                "Activity",
                "Theme",
                "",
                new BigDecimal(planned),
                new BigDecimal(previous),
                spend == null ? null : new BigDecimal(spend),
                "",
                List.of());
    }
}
