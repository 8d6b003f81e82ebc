package org.cspplatform.disclosure.rounding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.cspplatform.disclosure.attack.Budget;
import org.cspplatform.disclosure.rounding.ControlledRounding.Kind;
import org.junit.jupiter.api.Test;

final class ControlledRoundingTest {
    /** A table with its totals: line by line, the total last in each line, the line of totals last. */
    private record Square(List<Long> figures, List<Addition> additions) {
        static Square of(int lines, int columns, Random random, int most) {
            long[][] cells = new long[lines + 1][columns + 1];
            for (int i = 0; i < lines; i++)
                for (int j = 0; j < columns; j++) {
                    long value = random.nextInt(most);
                    cells[i][j] = value;
                    cells[lines][j] += value;
                    cells[i][columns] += value;
                    cells[lines][columns] += value;
                }
            List<Long> figures = new ArrayList<>();
            for (long[] line : cells) for (long cell : line) figures.add(cell);
            List<Addition> additions = new ArrayList<>();
            int width = columns + 1;
            for (int i = 0; i <= lines; i++) {
                int at = i;
                additions.add(new Addition(
                        at * width + columns,
                        IntStream.range(0, columns)
                                .map(j -> at * width + j)
                                .boxed()
                                .toList()));
            }
            for (int j = 0; j <= columns; j++) {
                int at = j;
                additions.add(new Addition(
                        lines * width + at,
                        IntStream.range(0, lines)
                                .map(i -> i * width + at)
                                .boxed()
                                .toList()));
            }
            return new Square(figures, additions);
        }
    }

    @Test
    void every_table_of_two_dimensions_is_rounded_so_that_it_adds_up() {
        for (int seed = 0; seed < 200; seed++) {
            Random random = new Random(seed);
            Square square = Square.of(2 + random.nextInt(8), 2 + random.nextInt(8), random, 30);
            int base = 2 + random.nextInt(9);
            ControlledRounding rounded =
                    ControlledRounding.of(square.figures(), square.additions(), base, Budget.standard());
            assertThat(rounded.kind()).as("seed %d", seed).isEqualTo(Kind.CLOSEST);
            assertIsRounding(square, rounded, base);
        }
    }

    private static void assertIsRounding(Square square, ControlledRounding rounded, int base) {
        for (int i = 0; i < square.figures().size(); i++) {
            long value = rounded.figures().get(i);
            assertThat(value % base).isZero();
            assertThat(Math.abs(value - square.figures().get(i))).isLessThan(base);
        }
        for (Addition addition : square.additions())
            assertThat(addition.parts().stream()
                            .mapToLong(rounded.figures()::get)
                            .sum())
                    .isEqualTo(rounded.figures().get(addition.total()));
    }

    @Test
    void no_rounding_that_adds_up_is_closer_which_trying_all_shows() {
        for (int seed = 0; seed < 300; seed++) {
            Square square = Square.of(2, 2, new Random(seed), 12);
            ControlledRounding rounded =
                    ControlledRounding.of(square.figures(), square.additions(), 5, Budget.standard());
            assertThat(change(square.figures(), rounded.figures()))
                    .as("seed %d", seed)
                    .isEqualTo(leastChange(square, 5));
        }
    }

    private static long change(List<Long> figures, List<Long> rounded) {
        return IntStream.range(0, figures.size())
                .mapToLong(i -> Math.abs(figures.get(i) - rounded.get(i)))
                .sum();
    }

    private static long leastChange(Square square, int base) {
        long least = Long.MAX_VALUE;
        int size = square.figures().size();
        for (int ups = 0; ups < 1 << size; ups++) {
            List<Long> rounded = new ArrayList<>();
            for (int i = 0; i < size; i++) {
                long figure = square.figures().get(i);
                boolean up = (ups >> i & 1) == 1 && figure % base != 0;
                rounded.add(figure / base * base + (up ? base : 0));
            }
            boolean additive = square.additions().stream()
                    .allMatch(addition ->
                            addition.parts().stream().mapToLong(rounded::get).sum() == rounded.get(addition.total()));
            if (additive) least = Math.min(least, change(square.figures(), rounded));
        }
        return least;
    }

    @Test
    void the_total_gives_way_where_that_changes_less() {
        // By itself 12 would become 10; with parts of 5 it becomes 15, a change of 6 in all. With 0, 5, 5 and 10 it
        // would be 8.
        ControlledRounding rounded = ControlledRounding.of(
                List.of(4L, 4L, 4L, 12L), List.of(new Addition(3, List.of(0, 1, 2))), 5, Budget.standard());
        assertThat(rounded.figures()).containsExactly(5L, 5L, 5L, 15L);
    }

    @Test
    void falls_back_to_the_nearest_multiples_where_no_rounding_adds_up() {
        // Of three figures of 5 each pair is 10 and stays so: two of them would have to be 0 and 10, and so would the
        // third.
        List<Long> halves = List.of(5L, 5L, 5L, 10L, 10L, 10L);
        List<Addition> pairs =
                List.of(new Addition(3, List.of(0, 1)), new Addition(4, List.of(1, 2)), new Addition(5, List.of(0, 2)));
        ControlledRounding none = ControlledRounding.of(halves, pairs, 10, Budget.standard());
        assertThat(none.kind()).isEqualTo(Kind.NEAREST);
        assertThat(none.figures()).containsExactly(10L, 10L, 10L, 10L, 10L, 10L);
    }

    @Test
    void refuses_a_total_that_is_not_the_sum_of_its_parts() {
        assertThatThrownBy(() -> ControlledRounding.of(
                        List.of(1L, 2L, 4L), List.of(new Addition(2, List.of(0, 1))), 5, Budget.standard()))
                .hasMessageContaining("add up to 3");
    }
}
