package org.cspplatform.server.dashboards.fair;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.cspplatform.server.dashboards.fair.LikeForLike.Merger;
import org.cspplatform.server.dashboards.fair.Point.Known;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

final class LikeForLikeTest {
    private static Point point(int year, @Nullable Known known) {
        return new Point(year + " Q1", LocalDate.of(year, 4, 1), 1, known);
    }

    private static Map<String, List<Point>> three(@Nullable Known wyreBefore) {
        Map<String, List<Point>> series = new LinkedHashMap<>();
        series.put("wyre", List.of(point(2017, wyreBefore)));
        series.put("bromsgrove", List.of(point(2017, new Known(10, 40, 25))));
        series.put("north", List.of(point(2018, new Known(30, 60, 50))));
        series.put("south", List.of(point(2017, new Known(1, 4, 25)), point(2018, new Known(1, 2, 50))));
        return series;
    }

    private static final List<Merger> MERGERS = List.of(new Merger("wyre", "north"), new Merger("bromsgrove", "north"));

    @Test
    void what_predecessors_did_counts_with_the_successors() {
        Map<String, List<Point>> today =
                LikeForLike.throughMergers(new Basis.Share(), true, three(new Known(20, 20, 100)), MERGERS);

        assertThat(today.keySet()).containsExactlyInAnyOrder("north", "south");
        assertThat(today.get("north"))
                .extracting(Point::known)
                .containsExactly(new Known(30, 60, 50), new Known(30, 60, 50));
    }

    @Test
    void nothing_is_computed_from_a_hidden_part() {
        Map<String, List<Point>> today = LikeForLike.throughMergers(new Basis.Share(), true, three(null), MERGERS);

        assertThat(today.getOrDefault("north", List.of()).getFirst().known()).isNull();
        assertThat(today.getOrDefault("north", List.of()).getLast().known()).isEqualTo(new Known(30, 60, 50));
    }

    @Test
    void a_successor_that_counted_its_predecessors_already_does_not_count_them_twice() {
        Map<String, List<Point>> series = three(new Known(20, 20, 100));
        series.put("north", List.of(point(2017, new Known(31, 60, 51.7))));

        assertThat(LikeForLike.throughMergers(new Basis.Share(), true, series, MERGERS)
                        .get("north"))
                .extracting(Point::known)
                .containsExactly(new Known(31, 60, 51.7));
    }

    @Test
    void days_are_not_added() {
        Map<String, List<Point>> today =
                LikeForLike.throughMergers(new Basis.Alone(), false, three(new Known(20, 0, 100)), MERGERS);

        assertThat(today.getOrDefault("north", List.of()).getFirst().known()).isNull();
    }

    @Test
    void a_circle_in_the_directory_comes_to_an_end() {
        List<Merger> circle = List.of(new Merger("north", "south"), new Merger("south", "north"));

        assertThat(LikeForLike.throughMergers(new Basis.Share(), true, three(null), circle))
                .isNotEmpty();
    }
}
