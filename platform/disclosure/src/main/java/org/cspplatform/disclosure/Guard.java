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
    private final FreeSearch free;
    private final LastResort lastResort;
    private final Circuits circuits;
    private final Map<Integer, Set<Goal>> users = new HashMap<>();

    Guard(Universe universe, Pattern pattern, MoveSearch search, FreeSearch free, LastResort lastResort) {
        this.universe = universe;
        this.pattern = pattern;
        this.trial = new Trial(universe, pattern);
        this.search = search;
        this.free = free;
        this.lastResort = lastResort;
        this.circuits = new Circuits(universe, pattern);
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
        if (goal.easedBy(viewer)) return goal.targets(viewer).length == 0 || witness(goal, viewer, true);
        for (long value : targets)
            if (lastResort.reach(goal.figure(), value, viewer, trial, false)
                    || lastResort.reach(goal.figure(), value, viewer, trial, true)) return accept(goal);
        return false;
    }

    private boolean accept(Goal goal) {
        for (int cell : trial.toSuppress()) pattern.suppress(cell);
        Move move = trial.move();
        goal.add(move);
        circuits.keep(move);
        for (int figure : move.figures())
            users.computeIfAbsent(figure, _ -> new LinkedHashSet<>()).add(goal);
        return true;
    }

    /** Moves the figure to the value, at once or bit by bit. */
    private boolean reach(int figure, long value, int sparing, boolean suppressing) {
        trial.clear();
        long left = value - universe.truth(figure);
        if (!suppressing && circuits.apply(figure, left, trial, sparing) == left) return true;
        trial.clear();
        long step = left;
        while (left != 0) {
            if (Math.abs(step) > Math.abs(left)) step = left;
            while (step != 0 && !step(figure, step, sparing, suppressing)) step /= 2;
            if (step == 0) return false;
            left -= step;
        }
        return true;
    }

    private boolean step(int figure, long change, int sparing, boolean suppressing) {
        if (!suppressing && free.find(figure, change, trial, sparing)) return true;
        @Nullable Path path = search.find(figure, change, trial, sparing, suppressing);
        if (path != null) trial.add(path);
        return path != null;
    }

    /** Whether some witness changes the cell. */
    boolean isUsed(int cell) {
        return users.getOrDefault(cell, Set.of()).stream()
                .anyMatch(goal -> goal.witnesses().stream().anyMatch(witness -> witness.moves(cell)));
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
