package org.cspplatform.disclosure;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.BitSet;
import java.util.Optional;
import java.util.stream.IntStream;
import org.cspplatform.disclosure.attack.Budget;
import org.cspplatform.disclosure.attack.Knowledge;
import org.cspplatform.disclosure.attack.Planner;
import org.cspplatform.disclosure.attack.Solution;

/**
 * Finds a witness by integer programming where the searches found none, before anything is dropped. Only of tables that are not too
 * large for it.
 */
final class LastResort {
    private static final int LARGEST = 2_000;
    private static final Budget BUDGET = new Budget(500, Duration.ofSeconds(1));

    /** How much further than the figure itself others may be moved: enough to make up for it, and no astronomical witnesses. */
    private static final long REACH = 4;

    private final Universe universe;
    private final Pattern pattern;
    private final Clock clock;

    LastResort(Universe universe, Pattern pattern, Clock clock) {
        this.universe = universe;
        this.pattern = pattern;
        this.clock = clock;
    }

    /** Whether the trial now moves the figure to the value, sparing a contributor; as it is, or suppressing cells. */
    boolean reach(int figure, long value, int sparing, Trial trial, boolean suppressing) {
        if (universe.size() > LARGEST || clock.isOver()) return false;
        long reach = REACH * Math.abs(value - universe.truth(figure)) + REACH;
        Knowledge.Builder known = Knowledge.builder();
        for (int i = 0; i < universe.size(); i++) {
            long truth = universe.truth(i);
            Guess guess = new Guess(pattern.least(i), pattern.greatest(i));
            if (suppressing && pattern.maySuppress(i)) guess = pattern.ifSuppressed(i);
            guess = guess.and(new Guess(truth - reach, truth + reach));
            if (i == figure) guess = guess.and(new Guess(value, value));
            if (universe.owner(i) == sparing) guess = new Guess(truth, truth);
            if (guess.least() > guess.greatest()) return false;
            known.unknown(guess.least(), guess.greatest());
        }
        Sums sums = universe.sums();
        for (int s = 0; s < sums.count(); s++) known.sum(sums.members(s), sums.signs(s), 0);
        Optional<Solution> solution = new Planner().least(known.build(), figure, BUDGET);
        clock.look();
        if (solution.isEmpty()) return false;
        trial.clear();
        connected(figure, solution.get()).stream()
                .forEach(i -> trial.suppress(i, solution.get().value(i) - universe.truth(i)));
        return true;
    }

    /** The changed figures which hang together with this one by sums; the others may as well stay as they are. */
    private BitSet connected(int figure, Solution solution) {
        BitSet connected = new BitSet();
        ArrayDeque<Integer> queue = new ArrayDeque<>();
        queue.add(figure);
        connected.set(figure);
        while (!queue.isEmpty()) {
            int next = queue.remove();
            IntStream.of(universe.sums().sumsOf(next))
                    .flatMap(sum -> IntStream.of(universe.sums().members(sum)))
                    .filter(other -> !connected.get(other) && solution.value(other) != universe.truth(other))
                    .forEach(other -> {
                        connected.set(other);
                        queue.add(other);
                    });
        }
        return connected;
    }
}
