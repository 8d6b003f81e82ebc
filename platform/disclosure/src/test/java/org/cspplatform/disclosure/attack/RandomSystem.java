package org.cspplatform.disclosure.attack;

import java.util.Random;
import java.util.stream.IntStream;

/** A random system of a few unknowns, and a point that fits it. */
final class RandomSystem {
    private final Knowledge knowledge;
    private final long[] truth;

    RandomSystem(Knowledge knowledge, long[] truth) {
        this.knowledge = knowledge;
        this.truth = truth;
    }

    Knowledge knowledge() {
        return knowledge;
    }

    long[] truth() {
        return truth;
    }

    static RandomSystem of(Random random, int unknowns, int most, int[] coefficients) {
        Knowledge.Builder builder = Knowledge.builder();
        long[] truth = new long[unknowns];
        for (int i = 0; i < unknowns; i++) {
            truth[i] = random.nextInt(most + 1);
            builder.unknown(random.nextInt(8) == 0 ? -1 : 0, most);
        }
        int sums = 1 + random.nextInt(unknowns);
        for (int s = 0; s < sums; s++) {
            int[] members = IntStream.range(0, unknowns)
                    .filter(i -> random.nextInt(5) < 3)
                    .toArray();
            int[] factors = IntStream.range(0, members.length)
                    .map(i -> coefficients[random.nextInt(coefficients.length)])
                    .toArray();
            long value = 0;
            for (int i = 0; i < members.length; i++) value += factors[i] * truth[members[i]];
            if (random.nextInt(4) == 0)
                builder.between(members, factors, value - random.nextInt(3), value + random.nextInt(3));
            else builder.sum(members, factors, value);
        }
        return new RandomSystem(builder.build(), truth);
    }
}
