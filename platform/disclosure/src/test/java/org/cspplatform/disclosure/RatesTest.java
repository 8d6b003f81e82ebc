package org.cspplatform.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;

final class RatesTest {
    @Test
    void aPercentageIsOfTheRoundedParts() {
        assertThat(Rates.plain().of(value(25), value(60), 100, 1)).hasValueSatisfying(rate -> {
            assertThat(rate.value()).isEqualByComparingTo(new BigDecimal("41.7"));
            assertThat(rate.unreliable()).isFalse();
        });
    }

    @Test
    void thereIsNoRateOfWhatIsNotShown() {
        assertThat(Rates.plain().of(new Shown.Suppressed(), value(60), 100, 1)).isEmpty();
        assertThat(Rates.plain().of(value(25), new Shown.NotReleased(), 100, 1)).isEmpty();
        assertThat(Rates.plain().of(value(0), value(0), 100, 1)).isEmpty();
    }

    @Test
    void aRateOfFewEventsIsMarkedAndOfVeryFewLeftOut() {
        assertThat(Rates.crude().of(value(2), value(1000), 1000, 2)).isEmpty();
        assertThat(Rates.crude().of(value(3), value(1000), 1000, 2))
                .hasValueSatisfying(rate -> assertThat(rate.unreliable()).isTrue());
        assertThat(Rates.ageStandardised().of(value(9), value(1000), 1000, 2)).isEmpty();
        assertThat(Rates.crude().of(value(20), value(1000), 1000, 2))
                .hasValueSatisfying(rate -> assertThat(rate.unreliable()).isFalse());
    }

    private static Shown value(long number) {
        return new Shown.Value(number);
    }
}
