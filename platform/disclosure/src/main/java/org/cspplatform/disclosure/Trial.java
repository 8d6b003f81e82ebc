package org.cspplatform.disclosure;

import java.util.Arrays;
import java.util.BitSet;
import org.jspecify.annotations.Nullable;

/** Changes to the true figures under trial, and the cells that would have to be suppressed for them. Reused from trial to trial. */
final class Trial {
    /** Stands for no contributor in particular: the public. */
    static final int NO_ONE = -2;

    private final Universe universe;
    private final Pattern pattern;
    private final long[] changes;
    private final BitSet changed = new BitSet();
    private final BitSet suppressed = new BitSet();

    Trial(Universe universe, Pattern pattern) {
        this.universe = universe;
        this.pattern = pattern;
        changes = new long[universe.size()];
    }

    void clear() {
        changed.stream().forEach(figure -> changes[figure] = 0);
        changed.clear();
        suppressed.clear();
    }

    long change(int figure) {
        return changes[figure];
    }

    boolean suppresses(int figure) {
        return suppressed.get(figure);
    }

    /** Adds all changes of a path; where they need it, cells are to be suppressed. */
    void add(Path path) {
        for (@Nullable Path at = path; at != null; at = at.before()) suppress(at.figure(), at.by());
    }

    /** Adds a change; if it needs it, the cell is to be suppressed. */
    void suppress(int figure, long by) {
        add(figure, by);
        long value = universe.truth(figure) + changes[figure];
        if (value < pattern.least(figure) || value > pattern.greatest(figure)) suppressed.set(figure);
    }

    /** Adds a change that is possible without suppressing any more. */
    void add(int figure, long by) {
        changes[figure] += by;
        changed.set(figure);
    }

    Move move() {
        int[] figures = changed.stream().filter(figure -> changes[figure] != 0).toArray();
        return new Move(
                figures,
                Arrays.stream(figures).mapToLong(figure -> changes[figure]).toArray());
    }

    /** The cells that must be suppressed to make the move possible. */
    int[] toSuppress() {
        return suppressed.stream().toArray();
    }
}
