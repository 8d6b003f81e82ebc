package org.cspplatform.disclosure.attack;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Random;
import java.util.stream.IntStream;
import org.cspplatform.disclosure.attack.Attack.Kind;
import org.junit.jupiter.api.Test;
import org.ojalgo.optimisation.Optimisation;
import org.ojalgo.optimisation.linear.LinearSolver;

/** The exact attack beside ojAlgo's linear solver, which knows nothing of whole numbers: its intervals are never narrower. */
final class LinearSolverAgreesTest {
    private static final int SIDE = 4;

    @Test
    void in_two_dimensions_both_find_the_same() {
        for (int seed = 0; seed < 60; seed++) {
            Cube cube = new Cube(new Random(seed), SIDE * SIDE, 2 * SIDE);
            for (int i = 0; i < SIDE * SIDE; i++) {
                cube.member(i / SIDE, i);
                cube.member(SIDE + i % SIDE, i);
            }
            Attack attack = cube.attack();
            for (int i = 0; i < SIDE * SIDE; i++)
                assertThat(attack.intervals().get(i)).as("seed %d", seed).isEqualTo(cube.linear(i));
        }
    }

    @Test
    void in_three_dimensions_the_linear_interval_holds_the_exact_one() {
        int differ = 0;
        for (int seed = 0; seed < 60; seed++) {
            Cube cube = new Cube(new Random(seed), SIDE * SIDE * SIDE, 3 * SIDE * SIDE);
            for (int i = 0; i < SIDE * SIDE * SIDE; i++) {
                cube.member(i / SIDE, i);
                cube.member(SIDE * SIDE + i % (SIDE * SIDE), i);
                cube.member(2 * SIDE * SIDE + i / (SIDE * SIDE) * SIDE + i % SIDE, i);
            }
            Attack attack = cube.attack();
            assertThat(attack.kind()).isEqualTo(Kind.EXACT);
            for (int i = 0; i < SIDE; i++) {
                Interval exact = attack.intervals().get(i);
                Interval linear = cube.linear(i);
                assertThat(linear.covers(exact.least(), exact.greatest()))
                        .as("seed %d", seed)
                        .isTrue();
                if (!linear.equals(exact)) differ++;
            }
        }
        assertThat(differ).isLessThan(60);
    }

    /** A table in which every cell but no total is suppressed. */
    private static final class Cube {
        private final long[] truth;
        private final int[][] lines;

        Cube(Random random, int cells, int sums) {
            truth = random.longs(cells, 0, 4).toArray();
            lines = new int[sums][0];
        }

        void member(int line, int cell) {
            lines[line] = Arrays.copyOf(lines[line], lines[line].length + 1);
            lines[line][lines[line].length - 1] = cell;
        }

        private long total(int[] line) {
            return IntStream.of(line).mapToLong(i -> truth[i]).sum();
        }

        Attack attack() {
            Knowledge.Builder builder = Knowledge.builder();
            for (int i = 0; i < truth.length; i++) builder.unknown(0, 100);
            int[] ones = IntStream.generate(() -> 1).limit(SIDE).toArray();
            for (int[] line : lines) builder.sum(line, ones, total(line));
            int[] targets = IntStream.range(0, truth.length).toArray();
            return new Attacker().attack(builder.build(), targets, Budget.standard(), truth);
        }

        Interval linear(int target) {
            long least = (long) Math.ceil(end(target, 1) - 1e-6);
            return new Interval(least, (long) Math.floor(-end(target, -1) + 1e-6));
        }

        private double end(int target, double sign) {
            double[] weights = new double[truth.length];
            weights[target] = sign;
            double[] greatest = new double[truth.length];
            Arrays.fill(greatest, 100);
            LinearSolver.Builder builder = LinearSolver.newBuilder(weights);
            builder.lower(new double[truth.length]).upper(greatest);
            for (int[] line : lines) {
                double[] row = new double[truth.length];
                for (int member : line) row[member] = 1;
                builder.equality((double) total(line), row);
            }
            Optimisation.Result result = builder.solve();
            assertThat(result.getState().isOptimal()).isTrue();
            return sign * result.doubleValue(target);
        }
    }
}
