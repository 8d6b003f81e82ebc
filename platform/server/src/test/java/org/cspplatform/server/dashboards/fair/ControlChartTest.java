package org.cspplatform.server.dashboards.fair;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.cspplatform.module.Measure.Direction;
import org.cspplatform.server.dashboards.fair.Signal.Rule;
import org.junit.jupiter.api.Test;

final class ControlChartTest {
    private static final LocalDate START = LocalDate.of(2015, 4, 1);

    private static List<Point> alone(double... figures) {
        List<Point> points = new ArrayList<>();
        for (double figure : figures) {
            points.add(new Point(
                    "Q" + points.size(), START.plusMonths(3L * points.size()), 1, new Point.Known(figure, 0, figure)));
        }
        return points;
    }

    private static List<Point> shares(double of, double... counts) {
        return alone(counts).stream()
                .map(point -> new Point(
                        point.period(), point.from(), 1, new Point.Known(count(point), of, 100 * count(point) / of)))
                .toList();
    }

    private static double count(Point point) {
        Point.Known known = point.known();
        return known == null ? Double.NaN : known.count();
    }

    @Test
    void individuals_have_the_limits_of_the_published_example() {
        // Costs of processing mortgage loans: Montgomery, Introduction to Statistical Quality Control, "control charts
        // for individuals".
        ControlChart chart = ControlChart.of(
                new Basis.Alone(),
                alone(
                        310, 288, 297, 298, 307, 303, 294, 297, 308, 306, 294, 299, 297, 299, 314, 295, 293, 306, 301,
                        304));

        assertThat(chart.middle()).isCloseTo(300.5, within(0.001));
        assertThat(chart.limits().getFirst().upper()).isCloseTo(321.22, within(0.02));
        assertThat(chart.limits().getFirst().lower()).isCloseTo(279.78, within(0.02));
        assertThat(chart.signals()).isEmpty();
        assertThat(Change.of(chart, Direction.LESS_IS_BETTER)).isEqualTo(Change.NO_CLEAR_CHANGE);
        assertThat(Sentences.of(chart)).isEqualTo("the quarters vary by no more than chance would give");
    }

    @Test
    void shares_have_the_published_middle_and_limits_widened_by_laneys_factor() {
        // Cans of orange juice: Montgomery, "the control chart for fraction nonconforming": 0.2313, and 0.4102 before
        // widening.
        ControlChart chart = ControlChart.of(
                new Basis.Share(),
                shares(
                        50, 12, 15, 8, 10, 4, 7, 16, 9, 14, 10, 5, 6, 17, 12, 22, 8, 10, 5, 13, 11, 20, 18, 24, 15, 9,
                        12, 7, 13, 9, 6));

        assertThat(chart.middle()).isCloseTo(23.13, within(0.01));
        double unwidened = 41.02 - 23.13;
        double range = 162.0 / 29 / 50 / 0.05963 / 1.128;
        assertThat(chart.limits().getFirst().upper() - chart.middle()).isCloseTo(unwidened * range, within(0.05));
        assertThat(chart.limits().getFirst().lower()).isZero();
    }

    @Test
    void limits_widen_where_the_volume_is_small() {
        List<Point> points = new ArrayList<>();
        for (int i = 0; i < 10; i++) {
            double of = i == 9 ? 10 : 1_000;
            double count = of * (i % 2 == 0 ? 0.5 : 0.49);
            points.add(new Point("Q" + i, START.plusMonths(3L * i), 1, new Point.Known(count, of, 100 * count / of)));
        }

        ControlChart chart = ControlChart.of(new Basis.Share(), points);

        assertThat(chart.limits().getLast().upper())
                .isGreaterThan(chart.limits().getFirst().upper() + 20);
    }

    @Test
    void a_quarter_beyond_the_limits_is_a_change_for_better_or_worse() {
        ControlChart chart =
                ControlChart.of(new Basis.Alone(), alone(20, 22, 19, 21, 20, 22, 19, 21, 20, 21, 22, 20, 45));

        assertThat(chart.latest())
                .get()
                .extracting(Signal::rule, Signal::high)
                .containsExactly(Rule.BEYOND_LIMITS, true);
        assertThat(Change.of(chart, Direction.LESS_IS_BETTER)).isEqualTo(Change.WORSE);
        assertThat(Change.of(chart, Direction.MORE_IS_BETTER)).isEqualTo(Change.BETTER);
        assertThat(Change.of(chart, Direction.NEITHER)).isEqualTo(Change.HIGHER);
        assertThat(Sentences.of(chart)).isEqualTo("the latest quarter is above the upper control limit");
    }

    @Test
    void eight_on_one_side_are_a_run_and_seven_are_none() {
        double[] eight = {12, 13, 12, 13, 12, 13, 12, 13, 9, 8, 9, 8, 9, 8, 9, 8};
        double[] seven = {12, 13, 12, 13, 12, 13, 12, 9, 8, 9, 8, 9, 8, 9};

        assertThat(ControlChart.of(new Basis.Alone(), alone(eight)).signals())
                .contains(new Signal(Rule.RUN_OF_EIGHT, 0, 7, true), new Signal(Rule.RUN_OF_EIGHT, 8, 15, false));
        assertThat(ControlChart.of(new Basis.Alone(), alone(seven)).signals())
                .noneMatch(signal -> signal.rule() == Rule.RUN_OF_EIGHT);
    }

    @Test
    void six_that_rise_are_a_trend_and_five_are_none() {
        ControlChart six = ControlChart.of(new Basis.Alone(), alone(20, 10, 21, 9, 10, 12, 14, 16, 18));
        ControlChart five = ControlChart.of(new Basis.Alone(), alone(20, 10, 21, 22, 10, 12, 14, 16, 18));

        assertThat(six.signals()).contains(new Signal(Rule.TREND_OF_SIX, 3, 8, true));
        assertThat(Sentences.of(six)).isEqualTo("it has risen 6 or more quarters in a row");
        assertThat(five.signals()).noneMatch(signal -> signal.rule() == Rule.TREND_OF_SIX);
    }

    @Test
    void a_hidden_quarter_has_no_limits_and_a_few_quarters_have_no_verdict() {
        List<Point> points = new ArrayList<>(alone(20, 22, 19, 21, 20, 22, 19, 21));
        points.add(new Point("hidden", START.plusYears(3), 1, null));

        ControlChart chart = ControlChart.of(new Basis.Alone(), points);
        ControlChart few = ControlChart.of(new Basis.Alone(), points.subList(2, 9));

        assertThat(chart.enough()).isTrue();
        assertThat(chart.limits().getLast().upper()).isNaN();
        assertThat(Change.of(few, Direction.MORE_IS_BETTER)).isEqualTo(Change.TOO_FEW);
        assertThat(Sentences.of(few)).contains("too few");
    }

    @Test
    void a_new_definition_begins_a_new_series() {
        List<Point> points = new ArrayList<>(alone(90, 95, 92, 91));
        alone(20, 22, 19, 21, 20, 22, 19, 21)
                .forEach(point ->
                        points.add(new Point(point.period(), point.from().plusYears(1), 2, point.known())));

        ControlChart chart = ControlChart.of(new Basis.Alone(), points);

        assertThat(chart.from()).isEqualTo(4);
        assertThat(chart.middle()).isCloseTo(20.5, within(0.001));
        assertThat(chart.limits()).hasSize(8);
    }
}
