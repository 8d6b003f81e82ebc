package org.cspplatform.disclosure;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Secondary suppression. Primaries first; then cell by cell whatever is cheapest to keep each sensitive figure uncertain; then each
 * secondary is shown again if all can do without it. So every secondary left is moved by some witness, and is itself uncertain.
 */
final class Shield {
    /** Work spent on showing cells again; more than that is not worth the wait. */
    private static final long TIDYING = 60_000_000;

    private final Universe universe;
    private final Pattern pattern;
    private final List<Goal> goals;
    private final Guard guard;
    private final Clock clock;
    private String failure = "";

    Shield(Universe universe, Rounded rounded, boolean[] withheld, List<Goal> goals, Clock clock, Effort effort) {
        this.universe = universe;
        this.clock = clock;
        this.goals = new ArrayList<>(goals);
        pattern = new Pattern(universe, rounded, withheld);
        guard = new Guard(
                universe,
                pattern,
                new MoveSearch(universe, pattern, clock, effort),
                new FreeSearch(universe, pattern, clock, effort.nodes()),
                new LastResort(universe, pattern, clock));
        if (effort.seed() > 0) Collections.shuffle(this.goals, new Random(effort.seed()));
        else this.goals.sort(Comparator.comparingLong(this::distance).reversed());
    }

    private long distance(Goal goal) {
        long[] targets = goal.targets(Trial.NO_ONE);
        return targets.length == 0 ? 0 : Math.abs(targets[0] - universe.truth(goal.figure()));
    }

    /** Whether every goal is met. When the time ends while tidying up, more than needed stays suppressed. */
    boolean raise() {
        universe.needs().keySet().stream()
                .filter(figure -> figure < universe.presentSize() && !pattern.isWithheld(figure))
                .forEach(pattern::suppress);
        for (Goal goal : goals) {
            if (guard.secure(goal, true)) continue;
            failure = goal.reason();
            return false;
        }
        long until = clock.work() + TIDYING;
        for (int cell : secondaries()
                .sorted(Comparator.comparingDouble((Integer cell) -> -pattern.weight(cell)))
                .toList()) if (!guard.isUsed(cell) || clock.work() < until) guard.release(cell);
        return true;
    }

    private Stream<Integer> secondaries() {
        return IntStream.range(0, universe.presentSize())
                .filter(cell -> pattern.isSuppressed(cell) && !universe.needs().containsKey(cell))
                .boxed();
    }

    int secondaryCount() {
        return (int) secondaries().count();
    }

    Pattern pattern() {
        return pattern;
    }

    List<Goal> goals() {
        return goals;
    }

    /** The rule of the figure that could not be made safe. */
    String failure() {
        return failure;
    }

    int cellCount() {
        return universe.presentSize();
    }

    int suppressedCount() {
        return (int) IntStream.range(0, universe.presentSize())
                .filter(pattern::isSuppressed)
                .count();
    }
}
