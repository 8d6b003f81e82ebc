package org.cspplatform.benchmarks.disclosure;

import java.time.Duration;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.cspplatform.disclosure.Cell;
import org.cspplatform.disclosure.Disclosure;
import org.cspplatform.disclosure.History;
import org.cspplatform.disclosure.Policy;
import org.cspplatform.disclosure.Protected;
import org.cspplatform.disclosure.Rounding;
import org.cspplatform.disclosure.Rule;
import org.cspplatform.disclosure.Shown;
import org.cspplatform.disclosure.attack.Budget;
import org.cspplatform.disclosure.attack.Optimum;
import org.cspplatform.disclosure.attack.Verdict;

/**
 * How many cells are suppressed beyond the primaries, and how many must be.
 *
 * @param secondaries cells suppressed that are not small themselves
 * @param fewest the least number of them with which the same onlookers learn nothing
 */
record Sparing(int secondaries, int fewest) {
    private static final long THRESHOLD = 5;
    private static final Policy POLICY =
            new Policy("Threshold", List.of(new Rule.Threshold(THRESHOLD, false)), Rounding.none());
    private static final Budget BUDGET = new Budget(20_000_000, Duration.ofSeconds(20));

    /** Empty when a breakdown is dropped, nothing is small, or the least number is not found in time. */
    static Optional<Sparing> of(Chance chance, boolean contributed) {
        Task task = chance.next(POLICY, contributed, false);
        Protected release = Disclosure.protect(task.tables(), POLICY, History.none(), Budget.standard());
        if (!release.dropped().isEmpty()) return Optional.empty();
        Figures figures = new Figures(task.tables());
        List<Integer> others = IntStream.range(0, figures.size())
                .filter(i -> figures.truth(i) >= THRESHOLD)
                .boxed()
                .toList();
        if (IntStream.range(0, figures.size()).noneMatch(i -> isSmall(figures, i))) return Optional.empty();
        Map<Integer, Integer> places = new HashMap<>();
        for (int i = 0; i < others.size(); i++) places.put(others.get(i), i);
        BitSet chosen = new BitSet();
        figures.numbers().forEach((cell, i) -> {
            if (places.containsKey(i) && release.shown(cell) instanceof Shown.Suppressed) chosen.set(places.get(i));
        });
        return Optimum.smallest(others.size(), chosen, safe(figures, places), BUDGET)
                .map(fewest -> new Sparing(chosen.cardinality(), fewest.cardinality()));
    }

    private static boolean isSmall(Figures figures, int figure) {
        return figures.truth(figure) > 0 && figures.truth(figure) < THRESHOLD;
    }

    private static Predicate<BitSet> safe(Figures figures, Map<Integer, Integer> places) {
        List<Onlooker> onlookers = new ArrayList<>();
        onlookers.add(new Onlooker(figures, Optional.empty(), Optional.empty(), POLICY, ""));
        for (String contributor : figures.contributors())
            onlookers.add(new Onlooker(figures, Optional.empty(), Optional.empty(), POLICY, contributor));
        return suppressed -> onlookers.stream()
                .allMatch(onlooker -> onlooker.judge(cell -> shown(figures, places, suppressed, cell)) == Verdict.MET);
    }

    private static Shown shown(Figures figures, Map<Integer, Integer> places, BitSet suppressed, Cell cell) {
        int figure = figures.number(cell);
        Integer place = places.get(figure);
        boolean hidden = isSmall(figures, figure) || (place != null && suppressed.get(place));
        return hidden ? new Shown.Suppressed() : new Shown.Value(figures.truth(figure));
    }
}
