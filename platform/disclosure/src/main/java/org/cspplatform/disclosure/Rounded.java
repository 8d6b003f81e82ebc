package org.cspplatform.disclosure;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.cspplatform.disclosure.attack.Budget;
import org.cspplatform.disclosure.rounding.Addition;
import org.cspplatform.disclosure.rounding.ControlledRounding;

/** The present cells as they would be shown, and the policy with the rounding that was possible. */
final class Rounded {
    private final Policy policy;
    private final long[] figures;

    private Rounded(Policy policy, long[] figures) {
        this.policy = policy;
        this.figures = figures;
    }

    static Rounded of(Universe universe, Policy policy, Budget budget) {
        LongStream truth = IntStream.range(0, universe.presentSize()).mapToLong(universe::truth);
        if (!(policy.rounding() instanceof Rounding.Controlled(int base)))
            return new Rounded(policy, truth.map(policy.rounding()::alone).toArray());
        ControlledRounding rounding = ControlledRounding.of(truth.boxed().toList(), additions(universe), base, budget);
        Policy possible = rounding.kind() == ControlledRounding.Kind.NEAREST
                ? new Policy(policy.name(), policy.rules(), Rounding.nearest(base))
                : policy;
        return new Rounded(
                possible, rounding.figures().stream().mapToLong(Long::longValue).toArray());
    }

    private static List<Addition> additions(Universe universe) {
        Sums sums = universe.sums();
        return IntStream.range(0, sums.count())
                .mapToObj(sums::members)
                .filter(members -> Arrays.stream(members).allMatch(member -> member < universe.presentSize()))
                .map(members -> new Addition(
                        members[members.length - 1],
                        Arrays.stream(members)
                                .limit(members.length - 1L)
                                .boxed()
                                .toList()))
                .toList();
    }

    Policy policy() {
        return policy;
    }

    long figure(int cell) {
        return figures[cell];
    }

    /** What to say when figures could not be rounded as asked. */
    Optional<String> shortfall(Policy asked) {
        return asked.rounding().equals(policy.rounding())
                ? Optional.empty()
                : Optional.of("Figures are rounded each by itself: no rounding that adds up was found");
    }
}
