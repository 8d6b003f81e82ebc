package org.cspplatform.disclosure;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.cspplatform.disclosure.attack.Attack;
import org.cspplatform.disclosure.attack.Attacker;
import org.cspplatform.disclosure.attack.Budget;
import org.cspplatform.disclosure.attack.Interval;
import org.cspplatform.disclosure.attack.Knowledge;

/**
 * An attack on a release, by integer programming and independent of how it was made.
 *
 * @param intervals the tightest interval of each cell which the release does not show, as far as the kind of attack says
 * @param kind how far the intervals are proven
 * @param leaks sensitive figures of which the attacker can rule out a value that must stay possible, in words; none when safe. Where
 *     the attack is not exact these are only not shown to be safe
 */
public record Inspection(Map<Cell, Interval> intervals, Attack.Kind kind, List<String> leaks) {
    public Inspection {
        intervals = Map.copyOf(intervals);
        leaks = List.copyOf(leaks);
    }

    /**
     * Attacks a release.
     *
     * @param history the same earlier releases by which it was protected
     * @throws IllegalArgumentException when the viewpoint is that of a contributor the tables don't have
     */
    public static Inspection of(Protected release, History history, Viewpoint viewpoint, Budget budget) {
        TableSet tables = release.tables();
        for (String dimension : release.dropped()) tables = tables.withholding(dimension);
        Universe universe = Universe.of(tables, release.policy(), history);
        int viewer =
                switch (viewpoint) {
                    case Viewpoint.Everybody() -> Trial.NO_ONE;
                    case Viewpoint.Contributor(String code) -> universe.contributor(code);
                };
        Map<Integer, Cell> unknown = new LinkedHashMap<>();
        Knowledge.Builder known = Knowledge.builder();
        long[] truth =
                IntStream.range(0, universe.size()).mapToLong(universe::truth).toArray();
        List<Cell> cells = List.copyOf(universe.present().keySet());
        for (int i = 0; i < universe.size(); i++) {
            Guess guess = universe.known(i);
            if (i < cells.size())
                guess = guess.and(
                        Guess.of(release.shown(cells.get(i)), release.policy(), universe.isMagnitude(i), truth[i]));
            if (universe.owner(i) == viewer) guess = new Guess(truth[i], truth[i]);
            known.unknown(guess.least(), guess.greatest());
            if (i < cells.size() && !(release.shown(cells.get(i)) instanceof Shown.Value)) unknown.put(i, cells.get(i));
        }
        for (int s = 0; s < universe.sums().count(); s++)
            known.sum(universe.sums().members(s), universe.sums().signs(s), 0);
        Unavoidable unavoidable = new Unavoidable(universe, release.policy(), Disclosure.withheld(tables, universe));
        return attack(universe, known.build(), unavoidable, viewer, unknown, truth, budget);
    }

    private static Inspection attack(
            Universe universe,
            Knowledge knowledge,
            Unavoidable unavoidable,
            int viewer,
            Map<Integer, Cell> unknown,
            long[] truth,
            Budget budget) {
        List<Integer> targets = new ArrayList<>(unknown.keySet());
        universe.needs().keySet().stream()
                .filter(figure -> !unknown.containsKey(figure) && universe.owner(figure) != viewer)
                .forEach(targets::add);
        Attack attack = new Attacker()
                .attack(knowledge, targets.stream().mapToInt(Integer::intValue).toArray(), budget, truth);
        Map<Cell, Interval> intervals = new LinkedHashMap<>();
        List<String> leaks = new ArrayList<>();
        for (int i = 0; i < targets.size(); i++) {
            int figure = targets.get(i);
            Interval interval = attack.intervals().get(i);
            Cell cell = unknown.get(figure);
            if (cell != null) intervals.put(cell, interval);
            Need need = universe.needs().get(figure);
            if (need != null
                    && universe.owner(figure) != viewer
                    && !need.metBy(interval, unavoidable.of(figure, viewer))
                    && !(unavoidable.sharpen(figure, viewer) && need.metBy(interval, unavoidable.of(figure, viewer))))
                leaks.add((cell == null ? "figure " + figure : cell) + " (" + need.reason() + ") lies in " + interval);
        }
        return new Inspection(intervals, attack.kind(), leaks);
    }
}
