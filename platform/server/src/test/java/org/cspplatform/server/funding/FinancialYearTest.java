package org.cspplatform.server.funding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class FinancialYearTest {
    @Test
    void is_written_by_both_calendar_years_it_touches() {
        assertThat(new FinancialYear(2016)).hasToString("2016-17");
        assertThat(new FinancialYear(1999)).hasToString("1999-00");
        assertThat(FinancialYear.parse("2009-10")).isEqualTo(new FinancialYear(2009));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "2016", "2016-18", "2016/17", "16-17", "2016-2017", " 2016-17", "0001-02"})
    void refuses_what_is_no_financial_year_and_says_what_is_expected(String written) {
        assertThatThrownBy(() -> FinancialYear.parse(written))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("2016-17");
    }

    @Test
    void runs_from_the_first_of_april_to_the_end_of_march() {
        var year = FinancialYear.parse("2016-17");
        assertThat(year.firstDay()).isEqualTo("2016-04-01");
        assertThat(year.lastDay()).isEqualTo("2017-03-31");
        assertThat(year.next().firstDay()).isEqualTo(year.lastDay().plusDays(1));
        assertThat(year.previous().next()).isEqualTo(year);
    }

    @Test
    void each_day_of_four_years_lies_in_exactly_its_own_year_and_quarter() {
        for (LocalDate day = LocalDate.of(2015, 1, 1); day.isBefore(LocalDate.of(2019, 1, 1)); day = day.plusDays(1)) {
            var year = FinancialYear.of(day);
            var quarter = Quarter.of(day);
            assertThat(day).isBetween(year.firstDay(), year.lastDay());
            assertThat(day).isBetween(quarter.firstDay(year), quarter.lastDay(year));
        }
    }

    @Test
    void quarters_follow_each_other_without_a_gap() {
        var year = FinancialYear.parse("2019-20");
        assertThat(Quarter.Q1.firstDay(year)).isEqualTo("2019-04-01");
        assertThat(Quarter.Q2.firstDay(year)).isEqualTo(Quarter.Q1.lastDay(year).plusDays(1));
        assertThat(Quarter.Q4.lastDay(year)).isEqualTo(year.lastDay());
        assertThat(Quarter.Q3.upToThis()).containsExactly(Quarter.Q1, Quarter.Q2, Quarter.Q3);
        assertThat(Quarter.Q1.previous()).isEmpty();
        assertThat(Quarter.Q2.previous()).contains(Quarter.Q1);
        assertThat(Quarter.Q4.months()).isEqualTo("January to March");
    }
}
