package org.cspplatform.disclosure.attack;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Random;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;

final class OptimumTest {
    @Test
    void one_small_cell_of_a_table_with_totals_needs_three_more() {
        long[][] table = {{3, 20, 17}, {12, 30, 25}, {40, 11, 19}};
        Predicate<BitSet> safe = shown(table, 1, 4);
        BitSet smallest = Optimum.smallest(8, safe, Budget.standard()).orElseThrow();
        assertThat(smallest.cardinality()).isEqualTo(3);
        assertThat(safe.test(smallest)).isTrue();
    }

    /** Cells 1 to 8 of a table of nine can be suppressed beside the first, whose values from low to high must stay possible. */
    private static Predicate<BitSet> shown(long[][] table, long low, long high) {
        return suppressed -> {
            Knowledge.Builder builder = Knowledge.builder();
            long[] truth = new long[9];
            for (int i = 0; i < 9; i++) {
                truth[i] = table[i / 3][i % 3];
                boolean hidden = i == 0 || suppressed.get(i - 1);
                builder.unknown(hidden ? 1 : truth[i], hidden ? 1_000 : truth[i]);
            }
            int[] ones = {1, 1, 1};
            for (int i = 0; i < 3; i++) {
                builder.sum(new int[] {3 * i, 3 * i + 1, 3 * i + 2}, ones, table[i][0] + table[i][1] + table[i][2]);
                builder.sum(new int[] {i, i + 3, i + 6}, ones, table[0][i] + table[1][i] + table[2][i]);
            }
            return new Judge()
                    .judge(builder.build(), List.of(new Demand.Every(0, low, high)), Budget.standard(), truth)
                    .equals(List.of(Verdict.MET));
        };
    }

    @Test
    void nothing_is_needed_where_all_is_safe_and_nothing_found_where_nothing_helps() {
        assertThat(Optimum.smallest(5, _ -> true, Budget.standard())).contains(new BitSet());
        assertThat(Optimum.smallest(5, _ -> false, Budget.standard())).isEmpty();
    }

    @Test
    void is_as_small_as_trying_all_sets_finds() {
        for (int seed = 0; seed < 300; seed++) {
            Random random = new Random(seed);
            int cells = 4 + random.nextInt(7);
            List<BitSet> demands = new ArrayList<>();
            for (int i = 0; i < 2 + random.nextInt(5); i++) {
                BitSet demand = new BitSet();
                for (int j = 0; j < 3; j++) demand.set(random.nextInt(cells));
                demands.add(demand);
            }
            Predicate<BitSet> safe = set -> demands.stream().allMatch(set::intersects);
            int least = cells;
            for (long bits = 0; bits < 1L << cells; bits++)
                if (safe.test(BitSet.valueOf(new long[] {bits}))) least = Math.min(least, Long.bitCount(bits));
            BitSet found = Optimum.smallest(cells, safe, Budget.standard()).orElseThrow();
            assertThat(found.cardinality()).as("seed %d", seed).isEqualTo(least);
            assertThat(safe.test(found)).isTrue();
        }
    }
}
