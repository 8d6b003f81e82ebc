package org.cspplatform.disclosure.attack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

final class JudgeTest {
    private final Judge judge = new Judge();

    @Test
    void judges_as_enumeration_does_on_thousands_of_small_systems() {
        int[] met = new int[2];
        for (int seed = 0; seed < 4_000; seed++) {
            Random random = new Random(seed);
            int[] coefficients = seed % 2 == 0 ? new int[] {1, 1, -1} : new int[] {1, 2, 3, -1};
            RandomSystem system = RandomSystem.of(random, 2 + random.nextInt(5), 4, coefficients);
            List<Demand> demands = demands(random, system);
            Enumeration oracle = new Enumeration(system.knowledge());
            List<Verdict> verdicts = judge.judge(system.knowledge(), demands, Budget.standard(), system.truth());
            for (int i = 0; i < demands.size(); i++) {
                boolean meets = oracle.meets(demands.get(i));
                met[meets ? 1 : 0]++;
                assertThat(verdicts.get(i))
                        .as("seed %d, %s", seed, demands.get(i))
                        .isEqualTo(meets ? Verdict.MET : Verdict.BROKEN);
            }
        }
        assertThat(Math.min(met[0], met[1])).isGreaterThan(1_000);
    }

    @Test
    void never_says_met_when_it_is_not_however_small_the_budget() {
        for (int seed = 0; seed < 600; seed++) {
            Random random = new Random(seed);
            RandomSystem system = RandomSystem.of(random, 6, 4, new int[] {1, 2, -1});
            List<Demand> demands = demands(random, system);
            Enumeration oracle = new Enumeration(system.knowledge());
            List<Verdict> verdicts =
                    judge.judge(system.knowledge(), demands, new Budget(1, Duration.ofSeconds(9)), system.truth());
            for (int i = 0; i < demands.size(); i++)
                if (verdicts.get(i) != Verdict.OPEN)
                    assertThat(oracle.meets(demands.get(i)))
                            .as("seed %d, %s", seed, demands.get(i))
                            .isEqualTo(verdicts.get(i) == Verdict.MET);
        }
    }

    private static List<Demand> demands(Random random, RandomSystem system) {
        List<Demand> demands = new ArrayList<>();
        for (int i = 0; i < system.truth().length; i++) {
            long low = Math.max(0, system.truth()[i] - random.nextInt(3));
            long high = Math.min(4, system.truth()[i] + random.nextInt(3));
            demands.add(new Demand.Every(i, low, high));
            demands.add(new Demand.Reach(i, low, high));
            demands.add(new Demand.Doubt(i));
        }
        return demands;
    }

    @Test
    void sees_a_gap_between_values_that_an_interval_would_hide() {
        Knowledge.Builder builder = Knowledge.builder();
        int[] pair = {builder.unknown(0, 9), builder.unknown(0, 9)};
        Knowledge knowledge = builder.sum(pair, new int[] {1, 2}, 6).build();
        long[] truth = {2, 2};
        List<Demand> demands = List.of(new Demand.Reach(0, 1, 4), new Demand.Every(0, 1, 4), new Demand.Every(1, 0, 3));
        assertThat(judge.judge(knowledge, demands, Budget.standard(), truth))
                .containsExactly(Verdict.MET, Verdict.BROKEN, Verdict.MET);
    }

    @Test
    void refuses_true_values_that_do_not_agree_with_what_is_known() {
        Knowledge.Builder builder = Knowledge.builder();
        int unknown = builder.unknown(0, 3);
        Knowledge knowledge = builder.build();
        assertThatThrownBy(() ->
                        judge.judge(knowledge, List.of(new Demand.Doubt(unknown)), Budget.standard(), new long[] {4}))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
