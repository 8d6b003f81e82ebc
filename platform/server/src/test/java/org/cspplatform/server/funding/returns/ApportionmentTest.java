package org.cspplatform.server.funding.returns;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.cspplatform.server.funding.Pounds;
import org.junit.jupiter.api.Test;

final class ApportionmentTest {
    @Test
    void gives_what_is_left_over_to_the_largest_remainders() {
        assertThat(divide("100.00", "1", "1", "1")).containsExactly(amounts("33.34", "33.33", "33.33"));
        assertThat(divide("0.05", "3", "7")).containsExactly(amounts("0.02", "0.03"));
        assertThat(divide("0.00", "1", "2")).containsExactly(amounts("0.00", "0.00"));
    }

    @Test
    void adds_up_to_the_amount_and_stays_within_a_penny_of_each_exact_share() {
        var random = new Random(3);
        for (int i = 0; i < 2_000; i++) {
            BigDecimal amount = BigDecimal.valueOf(random.nextLong(0, 10_000_000_000L), 2);
            List<BigDecimal> weights = Stream.generate(() -> BigDecimal.valueOf(random.nextLong(0, 1_000_000), 2))
                    .limit(random.nextInt(1, 20))
                    .toList();
            BigDecimal whole = weights.stream().reduce(Pounds.ZERO, BigDecimal::add);
            if (whole.signum() == 0) {
                continue;
            }
            List<BigDecimal> parts = Apportionment.divide(amount, weights);
            assertThat(parts.stream().reduce(Pounds.ZERO, BigDecimal::add)).isEqualTo(amount);
            for (int at = 0; at < parts.size(); at++) {
                // |part × whole − amount × weight| < a penny × whole
                BigDecimal error = parts.get(at).multiply(whole).subtract(amount.multiply(weights.get(at)));
                assertThat(error.abs()).isLessThan(whole.movePointLeft(2));
            }
        }
    }

    @Test
    void refuses_weights_that_say_nothing() {
        assertThatThrownBy(() -> divide("1.00", "0", "0")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> divide("1.00", "-1", "2")).isInstanceOf(IllegalArgumentException.class);
    }

    private static List<BigDecimal> divide(String amount, String... weights) {
        return Apportionment.divide(new BigDecimal(amount), List.of(amounts(weights)));
    }

    private static BigDecimal[] amounts(String... amounts) {
        return Stream.of(amounts).map(BigDecimal::new).toArray(BigDecimal[]::new);
    }
}
