package org.cspplatform.server.process.deadlines;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.cspplatform.module.Filter;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

final class FilterEvaluatorTest {
    private enum Colour {
        RED,
        GREEN
    }

    private static final Map<String, @Nullable Object> RECORD = new HashMap<>(Map.of(
            "colour",
            "RED",
            "colours",
            List.of("GREEN"),
            "none",
            List.of(),
            "area",
            "North",
            "yes",
            true,
            "count",
            5,
            "score",
            new BigDecimal("5.50"),
            "begun",
            LocalDate.of(2016, 3, 1),
            "ended",
            LocalDate.of(2016, 3, 29)));

    @Test
    void codesSetsTextsAndAnswers() {
        assertThat(passes(Filter.all())).isTrue();
        assertThat(passes(Filter.oneOf("colour", Colour.RED, Colour.GREEN))).isTrue();
        assertThat(passes(Filter.oneOf("colour", Colour.GREEN))).isFalse();
        assertThat(passes(Filter.oneOf("colours", Colour.RED, Colour.GREEN))).isTrue();
        assertThat(passes(Filter.oneOf("none", Colour.RED, Colour.GREEN))).isFalse();
        assertThat(passes(Filter.oneOf("missing", Colour.RED))).isFalse();
        assertThat(passes(Filter.is("area", "North"))).isTrue();
        assertThat(passes(Filter.is("area", "South"))).isFalse();
        assertThat(passes(Filter.yes("yes"))).isTrue();
        assertThat(passes(Filter.no("yes"))).isFalse();
        assertThat(passes(Filter.no("missing"))).isFalse();
        assertThat(passes(Filter.filled("area"))).isTrue();
        assertThat(passes(Filter.filled("none"))).isFalse();
        assertThat(passes(Filter.empty("missing"))).isTrue();
    }

    @Test
    void numbersAndDatesWithBothEndsIncluded() {
        assertThat(passes(Filter.between("count", 5, 5))).isTrue();
        assertThat(passes(Filter.atLeast("count", 6))).isFalse();
        assertThat(passes(Filter.atMost("score", 5))).isFalse();
        assertThat(passes(Filter.atMost("missing", 5))).isFalse();
        assertThat(passes(Filter.from("begun", LocalDate.of(2016, 3, 1)))).isTrue();
        assertThat(passes(Filter.until("begun", LocalDate.of(2016, 2, 29)))).isFalse();
        assertThat(passes(Filter.within(28, "ended", "begun"))).isTrue();
        assertThat(passes(Filter.within(27, "ended", "begun"))).isFalse();
        assertThat(passes(Filter.within(28, "begun", "ended"))).isFalse();
        assertThat(passes(Filter.atLeastAfter(28, "ended", "begun"))).isTrue();
        assertThat(passes(Filter.within(28, "missing", "begun"))).isFalse();
    }

    @Test
    void filtersOfFilters() {
        assertThat(passes(Filter.yes("yes").and(Filter.no("yes")))).isFalse();
        assertThat(passes(Filter.yes("yes").or(Filter.no("yes")))).isTrue();
        assertThat(passes(Filter.no("missing").not())).isTrue();
    }

    private static boolean passes(Filter filter) {
        return new FilterEvaluator(RECORD::get).passes(filter);
    }
}
