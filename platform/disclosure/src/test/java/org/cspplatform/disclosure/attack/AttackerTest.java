package org.cspplatform.disclosure.attack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Random;
import java.util.stream.IntStream;
import org.cspplatform.disclosure.attack.Attack.Kind;
import org.junit.jupiter.api.Test;

final class AttackerTest {
    private static final int[] ONE = {1};

    private final Attacker attacker = new Attacker();

    @Test
    void finds_what_enumeration_finds_on_thousands_of_small_systems_of_tables() {
        agreesWithEnumeration(3_000, 6, 4, new int[] {1, 1, 1, -1});
    }

    @Test
    void finds_what_enumeration_finds_where_linear_programs_alone_would_be_wrong() {
        agreesWithEnumeration(2_000, 5, 6, new int[] {1, 2, 3, -2, 5});
    }

    @Test
    void finds_what_enumeration_finds_where_it_needs_linear_programs() {
        agreesWithEnumeration(60, 9, 3, new int[] {1, 1, 2});
    }

    private void agreesWithEnumeration(int systems, int unknowns, int most, int[] coefficients) {
        for (int seed = 0; seed < systems; seed++) {
            Random random = new Random(seed);
            RandomSystem system = RandomSystem.of(random, 2 + random.nextInt(unknowns - 1), most, coefficients);
            Knowledge knowledge = system.knowledge();
            int[] targets = IntStream.range(0, knowledge.size()).toArray();
            Enumeration truth = new Enumeration(knowledge);
            long[] start = seed % 2 == 0 ? system.truth() : new long[0];
            Attack attack = attacker.attack(knowledge, targets, Budget.standard(), start);
            assertThat(attack.kind()).as("seed %d", seed).isEqualTo(Kind.EXACT);
            for (int i = 0; i < targets.length; i++)
                assertThat(attack.intervals().get(i))
                        .as("seed %d, unknown %d", seed, i)
                        .isEqualTo(truth.of(i));
        }
    }

    @Test
    void says_so_when_no_table_agrees() {
        Knowledge.Builder builder = Knowledge.builder();
        int[] pair = {builder.unknown(0, 9), builder.unknown(0, 9)};
        Knowledge knowledge = builder.sum(pair, new int[] {2, 2}, 7).build();
        assertThatThrownBy(() -> attacker.attack(knowledge, ONE, Budget.standard()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("No table");
    }

    @Test
    void refuses_true_values_that_do_not_agree_with_what_is_known() {
        Knowledge.Builder builder = Knowledge.builder();
        int[] pair = {builder.unknown(0, 9), builder.unknown(0, 9)};
        Knowledge knowledge = builder.sum(pair, new int[] {1, 1}, 7).build();
        assertThatThrownBy(() -> attacker.attack(knowledge, ONE, Budget.standard(), new long[] {3, 3}))
                .hasMessageContaining("true values");
    }

    @Test
    void gives_intervals_no_wider_than_the_true_ones_when_the_budget_ends() {
        Budget tight = new Budget(2, Duration.ofSeconds(10));
        int bounded = 0;
        for (int seed = 0; seed < 200; seed++) {
            RandomSystem system = RandomSystem.of(new Random(seed), 6, 4, new int[] {1, 1, 2, -1});
            Enumeration truth = new Enumeration(system.knowledge());
            int[] targets = IntStream.range(0, 6).toArray();
            Attack attack = attacker.attack(system.knowledge(), targets, tight, system.truth());
            if (attack.kind() == Kind.BOUNDED) bounded++;
            for (int i = 0; i < 6; i++)
                assertThat(truth.of(i)
                                .covers(
                                        attack.intervals().get(i).least(),
                                        attack.intervals().get(i).greatest()))
                        .as("seed %d, unknown %d", seed, i)
                        .isTrue();
        }
        assertThat(bounded).isGreaterThan(20);
    }

    /**
     * The example of M. Fischetti and J. J. Salazar-González, "Models and algorithms for the 2-dimensional cell suppression problem in
     * statistical disclosure control", Mathematical Programming 84, 1999: of activity II in region C, 22, the attacker finds that it
     * lies between 5 and 30.
     */
    @Test
    void finds_the_interval_of_the_example_of_fischetti_and_salazar() {
        Knowledge.Builder builder = Knowledge.builder();
        int secondA = builder.unknown(0, 1_000);
        int secondC = builder.unknown(0, 1_000);
        int thirdA = builder.unknown(0, 1_000);
        int thirdC = builder.unknown(0, 1_000);
        int[] ones = {1, 1};
        builder.sum(new int[] {secondA, secondC}, ones, 49 - 19);
        builder.sum(new int[] {thirdA, thirdC}, ones, 61 - 32);
        builder.sum(new int[] {secondA, thirdA}, ones, 45 - 20);
        builder.sum(new int[] {secondC, thirdC}, ones, 44 - 10);
        Attack attack = attacker.attack(builder.build(), new int[] {secondC, secondA}, Budget.standard());
        assertThat(attack.kind()).isEqualTo(Kind.EXACT);
        assertThat(attack.intervals()).containsExactly(new Interval(5, 30), new Interval(0, 25));
    }

    @Test
    void is_exact_on_a_whole_table_of_four_hundred_cells() {
        Random random = new Random(7);
        int side = 20;
        long[][] cells = new long[side][side];
        long[] truth = new long[side * side];
        Knowledge.Builder builder = Knowledge.builder();
        for (int i = 0; i < truth.length; i++) {
            truth[i] = cells[i / side][i % side] = random.nextInt(10);
            builder.unknown(0, 1_000_000);
        }
        int[] ones = IntStream.generate(() -> 1).limit(side).toArray();
        for (int line = 0; line < side; line++) {
            int at = line;
            int[] row = IntStream.range(0, side).map(i -> at * side + i).toArray();
            int[] column = IntStream.range(0, side).map(i -> i * side + at).toArray();
            builder.sum(row, ones, IntStream.of(row).mapToLong(i -> truth[i]).sum());
            builder.sum(
                    column, ones, IntStream.of(column).mapToLong(i -> truth[i]).sum());
        }
        int[] targets = IntStream.range(0, 40).toArray();
        Attack attack = attacker.attack(builder.build(), targets, Budget.standard(), truth);
        assertThat(attack.kind()).isEqualTo(Kind.EXACT);
        for (int target : targets) {
            long row = IntStream.range(0, side)
                    .mapToLong(i -> cells[target / side][i])
                    .sum();
            long column = IntStream.range(0, side)
                    .mapToLong(i -> cells[i][target % side])
                    .sum();
            // The bounds of Fréchet are exact in two dimensions (L. Cox, 1980); the lower one is nought in so flat a
            // table.
            assertThat(attack.intervals().get(target)).isEqualTo(new Interval(0, Math.min(row, column)));
        }
    }
}
