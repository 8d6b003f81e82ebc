package org.cspplatform.disclosure.attack;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.cspplatform.disclosure.attack.Attack.Kind;

/**
 * Works out the tightest interval of each target that what is known leaves possible, over the whole numbers: the feasibility
 * interval. See {@link Attack} for what is proven.
 *
 * <p>Bounds are narrowed by each sum alone, the rest parted into systems that have nothing to do with each other; each end of each
 * interval is then found by branch and bound. Stateless; for any number of threads.
 */
public final class Attacker {
    private static final long[] UNTOLD = {};

    /** Unknowns of a system in which search is dear. */
    private static final int LARGE = 60;

    /** The same without a true table to start from. */
    public Attack attack(Knowledge knowledge, int[] targets, Budget budget) {
        return attack(knowledge, targets, budget, UNTOLD);
    }

    /**
     * Attacks.
     *
     * @param targets unknowns by their index
     * @param truth the true values of all unknowns, as only the defender knows them: they spare the attack the search for a first
     *     table and change nothing in what it may conclude; empty when they are not known
     * @throws IllegalArgumentException when no table agrees with what is known, or the true values don't
     */
    public Attack attack(Knowledge knowledge, int[] targets, Budget budget, long[] truth) {
        if (truth.length > 0 && !knowledge.allows(truth))
            throw new IllegalArgumentException("The true values do not agree with what is known");
        Presolve presolve = new Presolve(knowledge);
        if (presolve.contradicts()) throw contradiction();
        Meter meter = new Meter(budget);
        Interval[] found = new Interval[knowledge.size()];
        for (int i = 0; i < found.length; i++)
            found[i] = new Interval(presolve.box().least()[i], presolve.box().greatest()[i]);
        boolean[] wanted = new boolean[knowledge.size()];
        for (int target : targets) wanted[target] = true;
        boolean exact = true;
        boolean grounded = true;
        for (Part part : presolve.parts()) {
            if (part.equations().rows().isEmpty()) continue;
            Witnesses witnesses = new Witnesses(part);
            if (truth.length > 0) witnesses.add(part.start(truth));
            if (truth.length > 0 && part.origin().length > LARGE) climb(part, witnesses, wanted, truth);
            exact &= attack(part, witnesses, wanted, meter);
            grounded &= witnesses.any();
            for (int i = 0; i < part.origin().length; i++)
                if (part.origin()[i] < found.length) found[part.origin()[i]] = witnesses.of(i);
        }
        if (exact && !grounded) throw contradiction();
        // Without a solution of every part there is no table yet that has any of these values.
        if (!grounded) return new Attack(Collections.nCopies(targets.length, Interval.EMPTY), Kind.GAVE_UP);
        List<Interval> intervals =
                Arrays.stream(targets).mapToObj(target -> found[target]).toList();
        return new Attack(intervals, exact ? Kind.EXACT : Kind.BOUNDED);
    }

    /** Moves find most of what is possible at little cost, so that there is less to search for. */
    private static void climb(Part part, Witnesses witnesses, boolean[] wanted, long[] truth) {
        Climb climb = new Climb(part, witnesses, part.start(truth));
        for (int i = 0; i < part.origin().length; i++) {
            if (part.origin()[i] >= wanted.length || !wanted[part.origin()[i]]) continue;
            climb.towards(new Demand.Reach(i, part.box().least()[i], part.box().greatest()[i]), i);
        }
    }

    /** Attacks one system; one without a target only as long as nothing shows that it has a solution. */
    private static boolean attack(Part part, Witnesses witnesses, boolean[] wanted, Meter meter) {
        Search search = new Search(part, witnesses, meter);
        boolean exact = true;
        for (int i = 0; i < part.origin().length; i++) {
            int unknown = part.origin()[i];
            if (unknown >= wanted.length || !wanted[unknown]) continue;
            exact &= search.leastOf(i, 1);
            exact &= search.leastOf(i, -1);
        }
        return witnesses.any() ? exact : search.leastOf(0, 1);
    }

    private static IllegalArgumentException contradiction() {
        return new IllegalArgumentException("No table agrees with what is known");
    }
}
