package org.cspplatform.disclosure.attack;

import java.util.Arrays;
import java.util.Optional;

/** Finds values for all unknowns, by the attacker's own means: an integer program. Stateless; for any number of threads. */
public final class Planner {
    /**
     * Finds the values that agree with everything and make one unknown as little as possible.
     *
     * @return empty when there are none, or none was found within the budget
     */
    public Optional<Solution> least(Knowledge knowledge, int unknown, Budget budget) {
        Presolve presolve = new Presolve(knowledge);
        if (presolve.contradicts()) return Optional.empty();
        Meter meter = new Meter(budget);
        long[] values = Arrays.copyOf(presolve.box().least(), knowledge.size());
        boolean optimal = true;
        for (Part part : presolve.parts()) {
            Search search = new Search(part, new Witnesses(part), meter);
            int place = Math.max(0, Arrays.binarySearch(part.origin(), unknown));
            boolean matters = part.origin()[place] == unknown;
            boolean ended = search.leastOf(place, 1, matters ? Long.MIN_VALUE : Long.MAX_VALUE - 1);
            if (search.found().isEmpty()) return Optional.empty();
            optimal &= ended || !matters;
            long[] found = search.found().get();
            for (int i = 0; i < found.length; i++)
                if (part.origin()[i] < values.length) values[part.origin()[i]] = found[i];
        }
        return Optional.of(new Solution(values, optimal));
    }
}
