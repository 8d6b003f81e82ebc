package org.cspplatform.server.funding.returns;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import org.cspplatform.server.funding.FinancialYear;
import org.cspplatform.server.funding.Quarter;
import org.junit.jupiter.api.Test;

final class DueDateTest {
    private final DueDate due = new DueDate(LocalDate.of(2016, 7, 31));

    @Test
    void is_usually_the_last_day_of_the_month_after_the_quarter() {
        var year = FinancialYear.parse("2016-17");
        assertThat(DueDate.usual(year, Quarter.Q1).day()).isEqualTo("2016-07-31");
        assertThat(DueDate.usual(year, Quarter.Q2).day()).isEqualTo("2016-10-31");
        assertThat(DueDate.usual(year, Quarter.Q3).day()).isEqualTo("2017-01-31");
        assertThat(DueDate.usual(year, Quarter.Q4).day()).isEqualTo("2017-04-30");
    }

    @Test
    void a_return_is_in_time_until_midnight_in_england_of_the_day_it_is_due() {
        // British Summer Time: midnight is 23:00 UTC
        assertThat(due.daysLate(Instant.parse("2016-07-31T22:59:59Z"), Instant.MAX))
                .isZero();
        assertThat(due.daysLate(Instant.parse("2016-07-31T23:00:00Z"), Instant.MAX))
                .isEqualTo(1);
    }

    @Test
    void a_return_that_has_not_come_is_later_every_day() {
        assertThat(due.daysLate(null, Instant.parse("2016-07-01T12:00:00Z"))).isZero();
        assertThat(due.daysLate(null, Instant.parse("2016-08-10T12:00:00Z"))).isEqualTo(10);
    }
}
