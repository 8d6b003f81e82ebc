package org.cspplatform.disclosure.attack;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * Says whether what must stay possible is, without finding out the whole intervals: a demand that is met is mostly shown to be by a
 * few moves from the true table, in microseconds, and only what is left over is searched for. Stateless; for any
 * number of threads.
 */
public final class Judge {
    /**
     * Judges each demand.
     *
     * @param truth the true values of all unknowns, which only the defender knows
     * @return a verdict for each demand, in their order
     * @throws IllegalArgumentException when the true values do not agree with what is known
     */
    public List<Verdict> judge(Knowledge knowledge, List<? extends Demand> demands, Budget budget, long[] truth) {
        if (!knowledge.allows(truth))
            throw new IllegalArgumentException("The true values do not agree with what is known");
        Presolve presolve = new Presolve(knowledge);
        Box box = presolve.box();
        Verdict[] verdicts = new Verdict[demands.size()];
        List<List<Integer>> of = new ArrayList<>(Collections.nCopies(knowledge.size(), List.of()));
        for (int i = 0; i < verdicts.length; i++) {
            int unknown = demands.get(i).unknown();
            verdicts[i] = atOnce(demands.get(i), box.least()[unknown], box.greatest()[unknown]);
            if (verdicts[i] != Verdict.OPEN) continue;
            if (of.get(unknown).isEmpty()) of.set(unknown, new ArrayList<>());
            of.get(unknown).add(i);
        }
        Meter meter = new Meter(budget);
        for (Part part : presolve.parts()) {
            List<Case> cases = new ArrayList<>();
            for (int local = 0; local < part.origin().length; local++) {
                if (part.origin()[local] >= of.size()) continue;
                for (int i : of.get(part.origin()[local])) cases.add(new Case(i, local, demands.get(i)));
            }
            if (!cases.isEmpty()) new Trial(part, part.start(truth), meter).decide(cases, verdicts);
        }
        return List.of(verdicts);
    }

    /** What the bounds alone decide; everything else is open. */
    private static Verdict atOnce(Demand demand, long least, long greatest) {
        boolean broken =
                switch (demand) {
                    case Demand.Every every -> every.low() < least || every.high() > greatest;
                    case Demand.Reach reach -> reach.low() < least || reach.high() > greatest;
                    case Demand.Doubt _ -> least == greatest;
                };
        if (broken) return Verdict.BROKEN;
        return least == greatest ? Verdict.MET : Verdict.OPEN;
    }

    /** One demand of one system: which it is among all, and its unknown within the system. */
    record Case(int number, int local, Demand demand) {}
}
