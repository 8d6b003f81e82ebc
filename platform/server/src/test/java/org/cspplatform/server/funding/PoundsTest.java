package org.cspplatform.server.funding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class PoundsTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        0           | £0
        4294482     | £4,294,482
        12.5        | £12.50
        -3          | −£3
        -1234567.89 | −£1,234,567.89
        """)
    void are_written_with_pence_only_where_there_are_some(BigDecimal amount, String text) {
        assertThat(Pounds.text(amount)).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        1234        | 1234.00
        £1,234.50   | 1234.50
        -12.5       | -12.50
        £ 1 000     | 1000.00
        −£3         | -3.00
        """)
    void are_read_as_people_type_them(String written, BigDecimal amount) {
        assertThat(Pounds.read(written)).contains(amount);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "abc", "1.234", "1,23", "12,34,567", "1e3", "--1", "£", "1000000000000", "NaN", "1.2.3"})
    void refuse_what_is_no_amount_exact_to_the_penny(String written) {
        assertThat(Pounds.read(written)).isEmpty();
    }

    @Test
    void are_read_back_from_what_was_written_whatever_the_amount() {
        var random = new Random(1);
        for (int i = 0; i < 2_000; i++) {
            var amount = BigDecimal.valueOf(random.nextLong(-99_999_999_999_999L, 99_999_999_999_999L), 2);
            assertThat(Pounds.read(Pounds.text(amount))).contains(amount);
        }
    }

    @Test
    void are_never_rounded() {
        assertThatThrownBy(() -> Pounds.exact(new BigDecimal("0.005"))).isInstanceOf(ArithmeticException.class);
    }

    @ParameterizedTest
    @CsvSource({"1,200,1", "99,20000,0", "100,20000,1", "3946008,4294482,92", "0,5,0", "15,10,150", "-1,200,-1"})
    void per_cents_are_whole_numbers_with_half_rounded_up(BigDecimal part, BigDecimal whole, long percent) {
        assertThat(Pounds.percent(part, whole)).contains(percent);
    }

    @Test
    void a_per_cent_of_nothing_is_no_number() {
        assertThat(Pounds.percent(BigDecimal.ONE, Pounds.ZERO)).isEmpty();
    }

    @Test
    void a_per_cent_differs_from_the_exact_share_by_half_at_most() {
        var random = new Random(2);
        for (int i = 0; i < 2_000; i++) {
            var whole = BigDecimal.valueOf(random.nextLong(1, 1_000_000_000), 2);
            var part = BigDecimal.valueOf(random.nextLong(0, 1_000_000_000), 2);
            var percent = BigDecimal.valueOf(Pounds.percent(part, whole).orElseThrow());
            // |100·part − percent·whole| ≤ whole ÷ 2, and at exactly half the percent is the greater neighbour
            var twiceTheDifference =
                    part.movePointRight(2).subtract(percent.multiply(whole)).multiply(BigDecimal.TWO);
            assertThat(twiceTheDifference).isLessThan(whole).isGreaterThanOrEqualTo(whole.negate());
        }
    }
}
