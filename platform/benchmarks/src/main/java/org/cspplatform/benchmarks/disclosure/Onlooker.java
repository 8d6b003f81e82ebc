package org.cspplatform.benchmarks.disclosure;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.cspplatform.disclosure.Cell;
import org.cspplatform.disclosure.Policy;
import org.cspplatform.disclosure.Protected;
import org.cspplatform.disclosure.Rounding;
import org.cspplatform.disclosure.Rule;
import org.cspplatform.disclosure.Shown;
import org.cspplatform.disclosure.attack.Attack;
import org.cspplatform.disclosure.attack.Attacker;
import org.cspplatform.disclosure.attack.Budget;
import org.cspplatform.disclosure.attack.Demand;
import org.cspplatform.disclosure.attack.Interval;
import org.cspplatform.disclosure.attack.Judge;
import org.cspplatform.disclosure.attack.Knowledge;
import org.cspplatform.disclosure.attack.Verdict;

/**
 * Somebody who looks at releases and works out what must be behind them, by means of his own: of the library that protected them he
 * uses nothing but the attack, which trying all possibilities has confirmed in its own tests.
 */
final class Onlooker {
    private static final long MUCH = 1_000_000;

    private final Figures now;
    private final Optional<Figures> then;
    private final Optional<Protected> earlier;
    private final Policy policy;
    private final long threshold;
    private final String own;
    private boolean exact = true;
    private Optional<List<Demand>> demands = Optional.empty();

    /** @param own the contributor he is; empty for one of the public */
    Onlooker(Figures now, Optional<Figures> then, Optional<Protected> earlier, Policy policy, String own) {
        this.now = now;
        this.then = then;
        this.earlier = earlier;
        this.policy = policy;
        this.own = own;
        threshold = policy.rules().stream()
                .mapToLong(rule -> rule instanceof Rule.Threshold few ? few.minimum() : 0)
                .max()
                .orElse(0);
    }

    /**
     * Whether what is shown of each cell leaves every count below the threshold possible for each small group.
     *
     * @return broken when he can rule one out, open when that could not be found out within the budget
     */
    Verdict judge(Function<Cell, Shown> shown) {
        Sight sight = new Sight(shown);
        if (demands.isEmpty()) demands = Optional.of(demands(sight));
        Verdict verdict = judge(sight, demands.get());
        return verdict == Verdict.MET && !exact ? Verdict.OPEN : verdict;
    }

    /** What he may not rule out; the same whatever is shown. */
    private List<Demand> demands(Sight sight) {
        List<Demand> wanted = new ArrayList<>();
        for (int i = 0; i < sight.size(); i++)
            if (sight.isSensitive(i)) wanted.add(new Demand.Every(i, 1, threshold - 1));
        return judge(sight, wanted) == Verdict.MET ? wanted : attainable(wanted);
    }

    private static Verdict judge(Sight sight, List<Demand> demands) {
        if (demands.isEmpty()) return Verdict.MET;
        List<Verdict> all = new Judge().judge(sight.known.build(), demands, Budget.standard(), sight.truth());
        if (all.contains(Verdict.BROKEN)) return Verdict.BROKEN;
        return all.contains(Verdict.OPEN) ? Verdict.OPEN : Verdict.MET;
    }

    /** The same, but for what he would know even if every figure but noughts were suppressed. */
    private List<Demand> attainable(List<Demand> wanted) {
        Sight least = new Sight(cell -> now.truth(now.number(cell)) == 0 ? new Shown.Value(0) : new Shown.Suppressed());
        int[] targets = wanted.stream().mapToInt(Demand::unknown).toArray();
        Attack attack = new Attacker().attack(least.known.build(), targets, Budget.standard(), least.truth());
        exact = attack.kind() == Attack.Kind.EXACT;
        return IntStream.range(0, targets.length)
                .<Demand>mapToObj(i -> {
                    Interval interval = attack.intervals().get(i);
                    return new Demand.Every(
                            targets[i], Math.max(1, interval.least()), Math.min(threshold - 1, interval.greatest()));
                })
                .toList();
    }

    /** What he sees, as sums. */
    private final class Sight {
        private final Knowledge.Builder known = Knowledge.builder();
        private final List<Long> truth = new ArrayList<>();
        private final List<String> owners = new ArrayList<>();

        Sight(Function<Cell, Shown> shown) {
            add(now, shown);
            if (then.isPresent() && earlier.isPresent()) {
                int first = truth.size();
                add(then.get(), earlier.get()::shown);
                then.get().numbers().forEach((cell, old) -> added(first + old, now.number(cell)));
            }
        }

        private void add(Figures figures, Function<Cell, Shown> shown) {
            int first = truth.size();
            figures.numbers()
                    .forEach((cell, i) ->
                            unknown(figures.truth(i), figures.owner(i), bounds(shown.apply(cell), figures.truth(i))));
            for (List<Integer> sum : figures.sums()) {
                int[] members = sum.stream().mapToInt(i -> first + i).toArray();
                known.sum(
                        members,
                        IntStream.range(0, members.length)
                                .map(i -> i == 0 ? -1 : 1)
                                .toArray(),
                        0);
            }
        }

        /** Counts that add up over time only grow. */
        private void added(int old, int young) {
            int more = unknown(truth.get(young) - truth.get(old), owners.get(old), new Interval(0, MUCH));
            known.sum(new int[] {old, more, young}, new int[] {1, 1, -1}, 0);
        }

        private int unknown(long value, String owner, Interval bounds) {
            boolean mine = !own.isEmpty() && owner.equals(own);
            truth.add(value);
            owners.add(owner);
            return known.unknown(mine ? value : bounds.least(), mine ? value : bounds.greatest());
        }

        int size() {
            return truth.size();
        }

        long[] truth() {
            return truth.stream().mapToLong(Long::longValue).toArray();
        }

        boolean isSensitive(int figure) {
            long value = truth.get(figure);
            return value > 0
                    && value < threshold
                    && (own.isEmpty() || !owners.get(figure).equals(own));
        }
    }

    /** He knows the rules: small counts are suppressed, noughts are not, and how figures are rounded. */
    private Interval bounds(Shown shown, long truth) {
        return switch (shown) {
            case Shown.NotReleased() -> new Interval(0, MUCH);
            case Shown.Suppressed() -> new Interval(truth == 0 ? 0 : 1, MUCH);
            case Shown.Value(long number) -> rounded(number);
        };
    }

    private Interval rounded(long number) {
        if (!(policy.rounding() instanceof Rounding.Nearest(long base))) return new Interval(number, number);
        long lowest = Math.max(0, number - base / 2);
        long highest = number + base - 1 - base / 2;
        if (highest < threshold) return new Interval(0, 0);
        return new Interval(lowest == 0 ? 0 : Math.max(threshold, lowest), highest);
    }
}
