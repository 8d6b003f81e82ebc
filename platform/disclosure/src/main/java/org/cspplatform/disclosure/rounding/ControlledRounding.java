package org.cspplatform.disclosure.rounding;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.cspplatform.disclosure.attack.Budget;
import org.cspplatform.disclosure.attack.Knowledge;
import org.cspplatform.disclosure.attack.Planner;
import org.cspplatform.disclosure.attack.Solution;

/**
 * Zero-restricted controlled rounding: every figure becomes one of the two multiples of the base next to it (itself, when it is a
 * multiple), all totals are still the sums of their parts, and the figures change as little as possible in sum (L. H. Cox and L. R.
 * Ernst, "Controlled rounding", INFOR 20, 1982). In two dimensions such a rounding always exists; in three and more, and in linked
 * tables, there may be none, and the figures are then rounded each by itself.
 *
 * @param figures the rounded figures, in the order given
 * @param kind what was possible
 */
public record ControlledRounding(List<Long> figures, Kind kind) {
    public ControlledRounding {
        figures = List.copyOf(figures);
    }

    public enum Kind {
        /** Adds up, and no rounding that does is closer to the true figures. */
        CLOSEST,
        /** Adds up; the budget ended before it was clear whether another is closer. */
        ADDITIVE,
        /** Each figure to its nearest multiple by itself, halves up: no rounding that adds up exists, or none was found in time. */
        NEAREST
    }

    /**
     * Rounds.
     *
     * @param figures the true figures, totals included
     * @param base at least 2
     * @throws IllegalArgumentException when the base is less, or a total is not the sum of its parts
     */
    public static ControlledRounding of(List<Long> figures, List<Addition> additions, int base, Budget budget) {
        if (base < 2) throw new IllegalArgumentException("Rounding to a base of " + base + " changes nothing");
        Knowledge.Builder builder = Knowledge.builder();
        long[] below = new long[figures.size()];
        for (int i = 0; i < below.length; i++) {
            below[i] = Math.floorDiv(figures.get(i), base);
            builder.unknown(below[i], Math.ceilDiv(figures.get(i), base));
        }
        for (Addition addition : additions) add(builder, addition, figures);
        int change = change(builder, figures, below, base);
        Optional<Solution> solution = new Planner().least(builder.build(), change, budget);
        if (solution.isEmpty()) return nearest(figures, base);
        List<Long> rounded = IntStream.range(0, below.length)
                .mapToObj(i -> solution.get().value(i) * base)
                .toList();
        return new ControlledRounding(rounded, solution.get().isOptimal() ? Kind.CLOSEST : Kind.ADDITIVE);
    }

    private static void add(Knowledge.Builder builder, Addition addition, List<Long> figures) {
        long sum = addition.parts().stream().mapToLong(figures::get).sum();
        if (sum != figures.get(addition.total()))
            throw new IllegalArgumentException("Figure " + addition.total() + " is " + figures.get(addition.total())
                    + ", its parts add up to " + sum);
        int[] members = Stream.concat(addition.parts().stream(), Stream.of(addition.total()))
                .mapToInt(Integer::intValue)
                .toArray();
        int[] factors = new int[members.length];
        Arrays.fill(factors, 1);
        factors[factors.length - 1] = -1;
        builder.sum(members, factors, 0);
    }

    /** One more unknown: by how much the figures change in sum, but for what they would change if all went down. */
    private static int change(Knowledge.Builder builder, List<Long> figures, long[] below, int base) {
        int[] members = new int[below.length + 1];
        int[] factors = new int[below.length + 1];
        long all = 0;
        long least = 0;
        long greatest = 0;
        for (int i = 0; i < below.length; i++) {
            int rest = Math.toIntExact(figures.get(i) - below[i] * base);
            members[i] = i;
            factors[i] = rest == 0 ? 0 : base - 2 * rest;
            all += factors[i] * below[i];
            least += Math.min(0, factors[i]);
            greatest += Math.max(0, factors[i]);
        }
        members[below.length] = builder.unknown(least, greatest);
        factors[below.length] = -1;
        builder.sum(members, factors, all);
        return members[below.length];
    }

    private static ControlledRounding nearest(List<Long> figures, int base) {
        return new ControlledRounding(
                figures.stream()
                        .map(figure -> Math.floorDiv(figure + base / 2, base) * base)
                        .toList(),
                Kind.NEAREST);
    }
}
