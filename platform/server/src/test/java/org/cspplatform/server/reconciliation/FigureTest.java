package org.cspplatform.server.reconciliation;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Numbers as papers print them. */
final class FigureTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "1234;1234",
                "£1,234.50;1234.50",
                "(1,234);-1234",
                "(£12);-12",
                "−3;-3",
                "-£3.10;-3.10",
                "£-3.10;-3.10",
                "–7;-7",
                "12-;-12",
                "8.1%;8.1",
                "£1.7m;1700000",
                "500k;500000",
                "1 234 567;1234567",
                ".5;0.5",
                "45*;45",
                "45 [1];45"
            })
    void areRead(String written, BigDecimal value) {
        assertThat(Figure.read(written))
                .hasValueSatisfying(figure -> assertThat(figure.value()).isEqualByComparingTo(value));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "-",
                "–",
                "*",
                "[c]",
                "[x]",
                "[z]",
                "n/a",
                "Q1",
                "2016/17",
                "1,23",
                "(5",
                "Not received",
                "12 of 20",
                "%",
                "£"
            })
    void orAreNone(String written) {
        assertThat(Figure.read(written)).isEmpty();
    }
}
