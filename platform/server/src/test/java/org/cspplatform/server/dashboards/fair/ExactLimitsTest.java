package org.cspplatform.server.dashboards.fair;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class ExactLimitsTest {
    @ParameterizedTest(name = "{0} events: {1} to {2}")
    @CsvSource({
        "0, 0, 3.6889",
        "1, 0.0253, 5.5716",
        "2, 0.2422, 7.2247",
        "5, 1.6235, 11.6683",
        "10, 4.7954, 18.3904",
        "20, 12.2165, 30.8884",
        "100, 81.3640, 121.6268"
    })
    void the_limits_of_events_are_those_of_the_published_table(long count, double lower, double upper) {
        ExactLimits limits = ExactLimits.ofEvents(count, 0.95);

        assertThat(limits.lower()).isCloseTo(lower, within(0.0001));
        assertThat(limits.upper()).isCloseTo(upper, within(0.0001));
    }

    @ParameterizedTest(name = "{0} of {1}: {2} to {3}")
    @CsvSource({
        "0, 10, 0, 0.3085",
        "1, 10, 0.0025, 0.4450",
        "5, 10, 0.1871, 0.8129",
        "10, 10, 0.6915, 1",
        "10, 100, 0.0490, 0.1762"
    })
    void the_limits_of_a_share_are_those_of_the_published_table(long count, long of, double lower, double upper) {
        ExactLimits limits = ExactLimits.ofShare(count, of, 0.95);

        assertThat(limits.lower()).isCloseTo(lower, within(0.0001));
        assertThat(limits.upper()).isCloseTo(upper, within(0.0001));
    }

    @Test
    void a_share_of_nothing_has_no_limits() {
        assertThatThrownBy(() -> ExactLimits.ofShare(0, 0, 0.95)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> ExactLimits.ofEvents(1, 1)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void tails_are_those_of_the_sums() {
        assertThat(new Chance.OfEvents(3).atMost(2)).isCloseTo(0.4231900811, within(1e-9));
        assertThat(new Chance.OfShares(10, 0.5).atMost(3)).isCloseTo(0.171875, within(1e-12));
        assertThat(new Chance.OfShares(10, 0.5).atMost(10)).isEqualTo(1);
        assertThat(new Chance.OfEvents(3).atMost(-1)).isZero();
        double sum = 0;
        double term = Math.exp(-200);
        for (int k = 0; k <= 210; k++) {
            sum += term;
            term *= 200.0 / (k + 1);
        }
        assertThat(new Chance.OfEvents(200).atMost(210)).isCloseTo(sum, within(1e-10));
    }

    @Test
    void the_logarithm_of_the_gamma_function_is_exact() {
        assertThat(GammaAndBeta.lnGamma(0.5)).isCloseTo(0.5723649429247001, within(1e-13));
        assertThat(GammaAndBeta.lnGamma(100)).isCloseTo(359.1342053695754, within(1e-10));
    }
}
