package org.cspplatform.disclosure.attack;

import java.util.List;
import java.util.Optional;

/** Decides the demands of one system: first by moves from the true table, then by search. */
final class Trial {
    private final Part part;
    private final long[] truth;
    private final Meter meter;
    private final Witnesses witnesses;

    Trial(Part part, long[] truth, Meter meter) {
        this.part = part;
        this.truth = truth;
        this.meter = meter;
        witnesses = new Witnesses(part);
    }

    void decide(List<Judge.Case> cases, Verdict[] verdicts) {
        for (Judge.Case each : cases)
            if (each.demand() instanceof Demand.Every every) witnesses.watch(each.local(), every.low(), every.high());
        witnesses.add(truth);
        Climb climb = new Climb(part, witnesses, truth);
        for (Judge.Case each : cases)
            if (!witnesses.meet(each.demand(), each.local())) climb.towards(each.demand(), each.local());
        Search search = new Search(part, witnesses, meter);
        for (Judge.Case each : cases) verdicts[each.number()] = decide(search, each);
    }

    private Verdict decide(Search search, Judge.Case each) {
        if (witnesses.meet(each.demand(), each.local())) return Verdict.MET;
        if (meter.isSpent()) return Verdict.OPEN;
        return switch (each.demand()) {
            case Demand.Every every -> every(search, every, each.local());
            case Demand.Reach reach -> reach(search, each.local(), reach.low(), reach.high());
            case Demand.Doubt _ -> doubt(search, each.local());
        };
    }

    /** The ends first, since most systems have no gaps and an end that is out of reach decides. */
    private Verdict every(Search search, Demand.Every every, int local) {
        Verdict ends = reach(search, local, every.low(), every.high());
        if (ends != Verdict.MET) return ends;
        for (long value = witnesses.missing(every, local); value <= every.high(); ) {
            Optional<Boolean> possible = search.isPossible(local, value);
            if (possible.isEmpty()) return Verdict.OPEN;
            if (!possible.get()) return Verdict.BROKEN;
            long next = witnesses.missing(every, local);
            if (next <= value) return Verdict.OPEN;
            value = next;
        }
        return Verdict.MET;
    }

    private Verdict reach(Search search, int local, long low, long high) {
        boolean down = search.leastOf(local, 1, low);
        if (down && witnesses.of(local).least() > low) return Verdict.BROKEN;
        boolean up = search.leastOf(local, -1, -high);
        if (up && witnesses.of(local).greatest() < high) return Verdict.BROKEN;
        return down && up ? Verdict.MET : Verdict.OPEN;
    }

    private Verdict doubt(Search search, int local) {
        long known = truth[local];
        boolean down = search.leastOf(local, 1, known - 1);
        if (!witnesses.of(local).isSingle()) return Verdict.MET;
        boolean up = search.leastOf(local, -1, -known - 1);
        if (!witnesses.of(local).isSingle()) return Verdict.MET;
        return down && up ? Verdict.BROKEN : Verdict.OPEN;
    }
}
