package org.cspplatform.disclosure;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Sees to it that every goal has its witnesses, in the eyes of the public and of every contributor, suppressing cells if it must. */
final class Guard {
    private final Universe universe;
    private final Pattern pattern;
    private final Trial trial;
    private final MoveSearch search;
    private final Map<Integer, Set<Goal>> users = new HashMap<>();

    Guard(Universe universe, Pattern pattern, MoveSearch search) {
        this.universe = universe;
        this.pattern = pattern;
        this.trial = new Trial(universe, pattern);
        this.search = search;
    }

    /**
     * Finds the witnesses a goal lacks.
     *
     * @param suppressing whether cells may be suppressed for it
     * @return whether the goal is now met
     */
    boolean secure(Goal goal, boolean suppressing) {
        if (!goal.isMet() && !witness(goal, Trial.NO_ONE, suppressing)) return false;
        for (int doubter : goal.doubters(universe))
            if (goal.doubts(universe, doubter) && !witness(goal, doubter, suppressing)) return false;
        return true;
    }

    private boolean witness(Goal goal, int viewer, boolean suppressing) {
        long[] targets = goal.targets(viewer);
        for (long value : targets) if (reach(goal.figure(), value, viewer, false)) return accept(goal);
        if (!suppressing) return false;
        for (long value : targets) if (reach(goal.figure(), value, viewer, true)) return accept(goal);
        return false;
    }

    private boolean accept(Goal goal) {
        for (int cell : trial.toSuppress()) pattern.suppress(cell);
        Move move = trial.move();
        goal.add(move);
        for (int figure : move.figures())
            users.computeIfAbsent(figure, _ -> new LinkedHashSet<>()).add(goal);
        return true;
    }

    /** Moves the figure to the value, at once or in several steps. */
    private boolean reach(int figure, long value, int sparing, boolean suppressing) {
        trial.clear();
        long left = value - universe.truth(figure);
        while (left != 0) {
            long step = left;
            @Nullable Path path = search.find(figure, step, trial, sparing, suppressing);
            while (path == null && Math.abs(step) > 1) {
                step /= 2;
                path = search.find(figure, step, trial, sparing, suppressing);
            }
            if (path == null) return false;
            trial.add(path);
            left -= step;
        }
        return true;
    }

    /** Shows a suppressed cell if every goal can do without it; else leaves all as it was. */
    boolean release(int cell) {
        pattern.show(cell);
        Map<Goal, List<Move>> former = new HashMap<>();
        for (Goal goal : List.copyOf(users.getOrDefault(cell, Set.of()))) {
            former.put(goal, List.copyOf(goal.witnesses()));
            goal.witnesses().removeIf(witness -> !witness.fits(universe, pattern));
            if (secure(goal, false)) continue;
            pattern.suppress(cell);
            former.forEach((one, witnesses) -> one.restore(new ArrayList<>(witnesses)));
            return false;
        }
        return true;
    }
}
