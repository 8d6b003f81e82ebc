package org.cspplatform.benchmarks.disclosure;

import java.lang.management.ManagementFactory;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.cspplatform.disclosure.Dimension;
import org.cspplatform.disclosure.Disclosure;
import org.cspplatform.disclosure.History;
import org.cspplatform.disclosure.Profiles;
import org.cspplatform.disclosure.Protected;
import org.cspplatform.disclosure.Table;
import org.cspplatform.disclosure.TableSet;
import org.cspplatform.disclosure.attack.Attacker;
import org.cspplatform.disclosure.attack.Budget;
import org.cspplatform.disclosure.attack.Knowledge;

/**
 * A table of three dimensions with some thousand cells.
 *
 * @param cells how many, totals included
 * @param milliseconds of protecting it, by the clock
 * @param processor milliseconds of processor time for it, which other work on the machine disturbs less
 * @param narrowing milliseconds of processor time of only narrowing the bounds of every cell by every total, once
 * @param release what came out
 */
record Large(int cells, double milliseconds, double processor, double narrowing, Protected release) {
    private static final int[] SIDES = {20, 20, 23};

    static Large of(long seed, boolean contributed, Budget budget) {
        Table table = table(new Random(seed));
        TableSet tables = contributed ? TableSet.of(table).contributedBy("d0") : TableSet.of(table);
        long start = System.nanoTime();
        double spent = spent();
        Protected release = Disclosure.protect(tables, Profiles.board(), History.none(), budget);
        double took = (System.nanoTime() - start) / 1e6;
        return new Large(table.size(), took, spent() - spent, narrowing(new Figures(tables)), release);
    }

    /** Groups of very different size, as partnerships and outcomes are. */
    private static Table table(Random random) {
        Dimension[] dimensions = IntStream.range(0, SIDES.length)
                .mapToObj(d -> Dimension.flat(
                        "d" + d,
                        "all",
                        IntStream.range(0, SIDES[d]).mapToObj(i -> "c" + i).toList()))
                .toArray(Dimension[]::new);
        double[][] weights = new double[SIDES.length][];
        for (int d = 0; d < SIDES.length; d++)
            weights[d] =
                    random.doubles(SIDES[d]).map(share -> Math.exp(1.5 * share)).toArray();
        Table.Builder table = Table.counts("people", dimensions);
        for (int a = 0; a < SIDES[0]; a++)
            for (int b = 0; b < SIDES[1]; b++)
                for (int c = 0; c < SIDES[2]; c++) {
                    double mean = 2.5 * weights[0][a] * weights[1][b] * weights[2][c];
                    long count = Math.max(0, Math.round(mean + Math.sqrt(mean) * random.nextGaussian()));
                    table.add(count, "c" + a, "c" + b, "c" + c);
                }
        return table.build();
    }

    private static double narrowing(Figures figures) {
        long[] truth =
                IntStream.range(0, figures.size()).mapToLong(figures::truth).toArray();
        Knowledge.Builder builder = Knowledge.builder();
        for (long value : truth) builder.unknown(value == 0 ? 0 : 1, value == 0 ? 0 : 1_000_000);
        for (List<Integer> sum : figures.sums()) {
            int[] members = sum.stream().mapToInt(Integer::intValue).toArray();
            int[] signs = new int[members.length];
            Arrays.fill(signs, 1);
            signs[0] = -1;
            builder.sum(members, signs, 0);
        }
        Knowledge knowledge = builder.build();
        double start = spent();
        new Attacker().attack(knowledge, new int[0], Budget.standard(), truth);
        return spent() - start;
    }

    /** Processor milliseconds of this thread so far. */
    private static double spent() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() / 1e6;
    }
}
