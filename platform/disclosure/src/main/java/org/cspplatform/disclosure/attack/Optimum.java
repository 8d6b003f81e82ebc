package org.cspplatform.disclosure.attack;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * The smallest set of cells whose suppression makes a release safe, exactly: to compare heuristics with, on small tables.
 *
 * <p>Who sees less can conclude less, so whatever is unsafe stays so when cells are shown again. A largest set that is still unsafe
 * when suppressed therefore means that at least one of the other cells has to be suppressed. The smallest set that hits all such
 * demands found so far is tried; when it is unsafe it yields one more demand (the implicit hitting set method: R. Karp and E.
 * Moreno-Centeno, "The implicit hitting set approach", Operations Research 61, 2013).
 */
public final class Optimum {
    private final int cells;
    private final Predicate<BitSet> safe;
    private final List<BitSet> demands = new ArrayList<>();
    private final Meter meter;
    private BitSet found = new BitSet();

    private Optimum(int cells, Predicate<BitSet> safe, Budget budget) {
        this.cells = cells;
        this.safe = safe;
        meter = new Meter(budget);
    }

    /**
     * Finds it.
     *
     * @param cells how many cells could be suppressed beyond the primaries
     * @param safe whether a release is safe with these suppressed as well; must not turn false when more are
     * @return empty when the release is unsafe with all of them suppressed, or the budget ended
     */
    public static Optional<BitSet> smallest(int cells, Predicate<BitSet> safe, Budget budget) {
        BitSet all = new BitSet();
        all.set(0, cells);
        return smallest(cells, all, safe, budget);
    }

    /**
     * The same, when a set that should do is known: it need not be found again if no smaller one does.
     *
     * @return empty when the known set is unsafe, or the budget ended
     */
    public static Optional<BitSet> smallest(int cells, BitSet known, Predicate<BitSet> safe, Budget budget) {
        if (!safe.test(known)) return Optional.empty();
        return new Optimum(cells, safe, budget).below((BitSet) known.clone());
    }

    private Optional<BitSet> below(BitSet known) {
        int size = 0;
        while (size < known.cardinality()) {
            if (meter.isSpent()) return Optional.empty();
            if (!hit(new BitSet(), new BitSet(), size)) size++;
            else if (safe.test(found)) return Optional.of(found);
            else demands.add(missing(found));
        }
        return meter.isSpent() ? Optional.empty() : Optional.of(known);
    }

    /** Adds to what is unsafe as long as it stays so; of what is left at least one must be suppressed. */
    private BitSet missing(BitSet unsafe) {
        BitSet largest = (BitSet) unsafe.clone();
        BitSet missing = new BitSet();
        for (int i = 0; i < cells; i++) {
            if (largest.get(i)) continue;
            largest.set(i);
            if (!safe.test(largest)) continue;
            largest.clear(i);
            missing.set(i);
        }
        return missing;
    }

    /** Looks for a set of so many cells at most that meets all demands; {@code barred} was tried already. */
    private boolean hit(BitSet chosen, BitSet barred, int most) {
        if (!meter.spend() || chosen.cardinality() + disjoint(chosen, barred) > most) return false;
        BitSet next = new BitSet();
        for (BitSet demand : demands) {
            if (demand.intersects(chosen)) continue;
            BitSet open = (BitSet) demand.clone();
            open.andNot(barred);
            if (open.isEmpty()) return false;
            if (next.isEmpty() || open.cardinality() < next.cardinality()) next = open;
        }
        if (next.isEmpty()) {
            found = (BitSet) chosen.clone();
            return true;
        }
        BitSet tried = (BitSet) barred.clone();
        for (int cell = next.nextSetBit(0); cell >= 0; cell = next.nextSetBit(cell + 1)) {
            chosen.set(cell);
            if (hit(chosen, tried, most)) return true;
            chosen.clear(cell);
            tried.set(cell);
        }
        return false;
    }

    /** Demands that have no cell in common need a cell each. */
    private int disjoint(BitSet chosen, BitSet barred) {
        BitSet used = (BitSet) barred.clone();
        int count = 0;
        for (BitSet demand : demands) {
            if (demand.intersects(chosen)) continue;
            BitSet open = (BitSet) demand.clone();
            open.andNot(barred);
            if (open.intersects(used)) continue;
            used.or(open);
            count++;
        }
        return count;
    }
}
