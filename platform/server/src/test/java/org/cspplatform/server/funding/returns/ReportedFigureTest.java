package org.cspplatform.server.funding.returns;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.cspplatform.server.funding.FinancialYear;
import org.cspplatform.server.funding.Quarter;
import org.junit.jupiter.api.Test;

final class ReportedFigureTest {
    private final ReceivedFigure first = received(Quarter.Q1, "133454.00");
    private final ReceivedFigure third = received(Quarter.Q3, "150000.00");

    @Test
    void a_return_that_has_come_stands_without_a_comment() {
        var reported = ReportedFigure.of(Quarter.Q1, List.of(third, first));
        assertThat(reported.figure()).contains(first);
        assertThat(reported.comment()).isEmpty();
        assertThat(reported.carried()).isFalse();
    }

    @Test
    void a_return_that_has_not_come_is_shown_with_the_last_received_figures_and_the_words_that_say_so() {
        var reported = ReportedFigure.of(Quarter.Q2, List.of(first));
        assertThat(reported.figure().orElseThrow().cumulativeSpend()).isEqualByComparingTo("133454");
        assertThat(reported.comment())
                .isEqualTo("Q2 report has not been received, Q1 figures have therefore been used for Q2");
        assertThat(reported.carried()).isTrue();
    }

    @Test
    void a_later_quarter_never_stands_for_an_earlier_one() {
        assertThat(ReportedFigure.of(Quarter.Q2, List.of(third, first)).figure())
                .contains(first);
        assertThat(ReportedFigure.of(Quarter.Q4, List.of(third, first)).comment())
                .isEqualTo("Q4 report has not been received, Q3 figures have therefore been used for Q4");
    }

    @Test
    void where_nothing_was_ever_received_there_is_no_figure_not_nought() {
        var reported = ReportedFigure.of(Quarter.Q1, List.of(third));
        assertThat(reported.figure()).isEmpty();
        assertThat(reported.comment())
                .isEqualTo("Q1 report has not been received, and there is no earlier one this year");
    }

    private static ReceivedFigure received(Quarter quarter, String spend) {
        return new ReceivedFigure(
                new UUID(0, 1),
                FinancialYear.parse("2016-17"),
                quarter,
                1,
                Instant.EPOCH,
                Instant.EPOCH,
                ReturnState.ACCEPTED,
                new BigDecimal("214454.00"),
                new BigDecimal(spend));
    }
}
